package wenming.spark;

import java.util.List;
import java.util.Map;

/**
 * What a run has read and written; without names of machines and without the time, so that the same input gives the same
 * manifest.
 *
 * @param form version of this form
 * @param rules fingerprint of the operator's rule folders; null where there are none
 * @param splitBytes with {@code splitRecords}: how the input was cut, which decides how many files there are
 */
record Manifest(
        int form,
        String ruleSet,
        String asOf,
        boolean doubts,
        String rules,
        long splitBytes,
        long splitRecords,
        Input input,
        Counts counts,
        Map<String, Long> outcomes,
        List<Written> files) {
    /** The version of the form. */
    static final int FORM = 1;

    /** How many files were found, and how long they are. */
    record Input(long sources, long bytes) {}

    /** How many records came, and what became of them. */
    record Counts(long records, long scored, long rejected, long vetoed) {}

    /** A file of the run. */
    record Written(String path, long bytes, String sha256) {}
}
