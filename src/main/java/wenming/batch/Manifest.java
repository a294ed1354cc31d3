package wenming.batch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.batch.pairs.Pairs;
import wenming.batch.rank.RankingFiles.Group;
import wenming.report.Json;

/**
 * What a folder of results holds, and how it came to be: the last file that is written, so that a folder without it is not
 * complete. It names no time: the same input gives the same bytes.
 *
 * @param format of this file
 * @param program that made it
 * @param order how the batch was run
 * @param ruleSets by which was scored
 * @param pairs how many groups of each kind of likeness were found
 * @param files with length in bytes and digest
 */
record Manifest(
        int format,
        String program,
        OrderLine order,
        CountLine counts,
        List<RuleSetLine> ruleSets,
        List<RankingLine> rankings,
        Map<String, Long> pairs,
        List<Spool.Written> files) {
    static final int FORMAT = 1;

    public Manifest {
        // What is empty is not written.
        ruleSets = ruleSets == null ? List.of() : List.copyOf(ruleSets);
        rankings = rankings == null ? List.of() : List.copyOf(rankings);
        pairs = pairs == null ? null : Collections.unmodifiableMap(new TreeMap<>(pairs));
        files = files == null ? List.of() : List.copyOf(files);
    }

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** As it was asked for. */
    record OrderLine(String ruleSet, String asOf, String language, boolean doubts) {}

    /** Of entries. */
    record CountLine(long entries, long scored, long rejected, long vetoed) {}

    /** One version of a rule set. */
    record RuleSetLine(String id, String version, String sha256, long scored) {}

    /** One ranking. */
    record RankingLine(String ruleSet, String version, String asOf, int ranked, int vetoed, int repeated) {}

    static Manifest of(Settings settings, Counts counts, Summary summary, List<Spool.Written> files) {
        Checkpoint.Order order = Checkpoint.Order.of(settings);
        return new Manifest(
                FORMAT,
                order.program(),
                new OrderLine(order.ruleSet(), order.asOf(), order.language(), order.doubts()),
                new CountLine(counts.done(), counts.scored(), counts.rejected(), counts.vetoed()),
                counts.versions().stream()
                        .map(its -> new RuleSetLine(its.ruleSet(), its.version(), its.sha256(), its.scored()))
                        .toList(),
                summary.rankings().stream().map(Manifest::line).toList(),
                summary.pairs() == null ? null : summary.pairs().words(),
                files);
    }

    byte[] bytes() {
        return Json.pretty(this);
    }

    /** What a batch came to that was complete already. */
    static Summary summary(byte[] bytes, Path path) throws OutputException {
        try {
            Manifest manifest = MAPPER.readValue(bytes, Manifest.class);
            return new Summary(
                    manifest.counts().scored(),
                    manifest.counts().rejected(),
                    manifest.counts().vetoed(),
                    manifest.rankings().stream().map(Manifest::group).toList(),
                    manifest.order().doubts() ? Pairs.Told.of(manifest.pairs()) : null);
        } catch (IOException | RuntimeException e) {
            throw new OutputException(
                    OutputException.Reason.DAMAGED, path, e instanceof IOException io ? io : new IOException(e));
        }
    }

    private static RankingLine line(Group group) {
        return new RankingLine(
                group.ruleSet(),
                group.version(),
                group.asOf().toString(),
                group.ranked(),
                group.vetoed(),
                group.repeated());
    }

    private static Group group(RankingLine line) {
        return new Group(
                line.ruleSet(),
                line.version(),
                java.time.LocalDate.parse(line.asOf()),
                line.ranked(),
                line.vetoed(),
                line.repeated());
    }
}
