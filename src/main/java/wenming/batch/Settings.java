package wenming.batch;

import java.time.LocalDate;
import wenming.model.Language;

/**
 * How a batch is run.
 *
 * @param ruleSet by which all are scored, and which must exist; null for the one that each submission names
 * @param asOf the day to speak of; null for each submission's own
 * @param language of the tables
 * @param doubts whether submissions are also compared with each other
 * @param jobs threads that score, from 1; the results do not depend on it
 * @param start what is done about an earlier batch
 * @param checkpointEvery records after which what has been done is safe from a crash; 0 for never: what is not finished is
 *     then removed
 */
public record Settings(
        String ruleSet, LocalDate asOf, Language language, boolean doubts, int jobs, Start start, int checkpointEvery) {
    /** Records between two checkpoints: about a second's, which is what a crash costs. */
    public static final int USUAL_CHECKPOINTS = 2_000;

    /** What is done about an earlier batch in the same folder. */
    public enum Start {
        /** There must be none. */
        FRESH,
        /** It is replaced, finished or not. */
        REPLACE,
        /** It goes on where it had come to; where there is none, one begins. */
        RESUME
    }

    public Settings {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be >= 1, was " + jobs);
        } else if (checkpointEvery < 0) {
            throw new IllegalArgumentException("checkpointEvery must be >= 0, was " + checkpointEvery);
        }
    }

    /** A batch that leaves nothing behind if it does not come to its end. */
    public Settings(String ruleSet, LocalDate asOf, Language language, int jobs, boolean replace) {
        this(ruleSet, asOf, language, false, jobs, replace ? Start.REPLACE : Start.FRESH, 0);
    }
}
