package wenming.batch;

import java.time.LocalDate;
import wenming.model.Language;

/**
 * How a batch is run.
 *
 * @param ruleSet by which all are scored, and which must exist; null for the one that each submission names
 * @param asOf the day to speak of; null for each submission's own
 * @param language of the ranking
 * @param jobs threads that score, from 1; the results do not depend on it
 * @param replace whether results of an earlier batch may be replaced
 */
public record Settings(String ruleSet, LocalDate asOf, Language language, int jobs, boolean replace) {
    public Settings {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be >= 1, was " + jobs);
        }
    }
}
