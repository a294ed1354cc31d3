package wenming.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.batch.rank.WeakPoint;
import wenming.batch.rank.WeakPoints;
import wenming.score.Scorecard;

/** What is counted of a batch while it runs: a little, however long it is. */
final class Counts {
    private static final Comparator<Reference> BY_NAME =
            Comparator.comparing(Reference::ruleSet).thenComparing(Reference::version);

    private final Map<Reference, Its> versions = new TreeMap<>(BY_NAME);
    private long scored;
    private long rejected;
    private long vetoed;

    private record Reference(String ruleSet, String version) {}

    /** One version of a rule set by which submissions were scored: by what rules, how many, and what they miss. */
    record Version(String ruleSet, String version, String sha256, long scored, List<WeakPoint> weak) {
        WeakPoints points() {
            return WeakPoints.of(weak);
        }
    }

    private static final class Its {
        private final String sha256;
        private final WeakPoints weak;
        private long scored;

        Its(String sha256, WeakPoints weak, long scored) {
            this.sha256 = sha256;
            this.weak = weak;
            this.scored = scored;
        }
    }

    /** From nothing. */
    Counts() {}

    /** From where a checkpoint was. */
    Counts(Checkpoint checkpoint) {
        scored = checkpoint.scored();
        rejected = checkpoint.rejected();
        vetoed = checkpoint.vetoed();
        checkpoint
                .versions()
                .forEach(its -> versions.put(
                        new Reference(its.ruleSet(), its.version()),
                        new Its(its.sha256(), its.points(), its.scored())));
    }

    void scored(Scorecard card, boolean isVetoed) {
        Scorecard.RuleSetLine by = card.ruleSet();
        Its its = versions.computeIfAbsent(
                new Reference(by.id(), by.version()), unused -> new Its(by.sha256(), new WeakPoints(), 0));
        its.scored++;
        its.weak.add(card);
        scored++;
        vetoed += isVetoed ? 1 : 0;
    }

    void reject() {
        rejected++;
    }

    long scored() {
        return scored;
    }

    long rejected() {
        return rejected;
    }

    /** Entries dealt with. */
    long done() {
        return scored + rejected;
    }

    long vetoed() {
        return vetoed;
    }

    /** The versions, sorted by name. */
    List<Version> versions() {
        List<Version> all = new ArrayList<>();
        versions.forEach((reference, its) ->
                all.add(new Version(reference.ruleSet(), reference.version(), its.sha256, its.scored, its.weak.all())));
        return all;
    }
}
