package wenming.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wenming.desk.Desk;

/**
 * Where a batch had come to. What its files hold beyond the lengths that stand here is forgotten and made again.
 *
 * @param order how the batch is run, as far as the results depend on it
 * @param scored entries scored
 * @param rejected entries that were not
 * @param vetoed those scored that hit a veto
 * @param check over all entries so far: an input that has changed since is found out
 * @param allRead whether nothing more comes
 * @param lengths of the files in the making, in bytes
 */
record Checkpoint(
        Order order,
        long scored,
        long rejected,
        long vetoed,
        long check,
        boolean allRead,
        SortedMap<String, Long> lengths,
        List<Counts.Version> versions) {
    static final String FILE = "checkpoint.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What must be the same when a batch is resumed. */
    record Order(String ruleSet, String asOf, String language, boolean doubts, String program) {
        static Order of(Settings settings) {
            return new Order(
                    settings.ruleSet(),
                    settings.asOf() == null ? null : settings.asOf().toString(),
                    settings.language().name(),
                    settings.doubts(),
                    Order.class.getPackage().getImplementationVersion());
        }
    }

    static Checkpoint of(Settings settings, Counts counts, long check, boolean all, Map<String, Long> lengths) {
        return new Checkpoint(
                Order.of(settings),
                counts.scored(),
                counts.rejected(),
                counts.vetoed(),
                check,
                all,
                new TreeMap<>(lengths),
                counts.versions());
    }

    static Checkpoint read(Path file) throws OutputException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Checkpoint.class);
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.DAMAGED, file, e);
        }
    }

    byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses to go on in another way, or by other rules. */
    void mustFit(Settings settings, Desk desk, Path folder) throws OutputException {
        Order now = Order.of(settings);
        if (!order.equals(now)) {
            throw new OutputException(OutputException.Reason.OTHER_ORDER, folder, order + " / " + now, null);
        }
        for (Counts.Version its : versions) {
            String reference = its.ruleSet() + "@" + its.version();
            if (!its.sha256().equals(desk.fingerprint(reference))) {
                throw new OutputException(OutputException.Reason.OTHER_RULES, folder, reference, null);
            }
        }
    }

    /** Entries dealt with. */
    long done() {
        return scored + rejected;
    }
}
