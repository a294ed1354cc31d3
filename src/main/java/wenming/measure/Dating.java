package wenming.measure;

import java.time.LocalDate;
import wenming.model.Fact;

/**
 * The last day that a fact says something happened, against the day by which everything in the file had happened.
 *
 * @param until the later of the scorecard's day and the file's own: a scorecard of an earlier day makes no fact doubtful
 */
public record Dating(Fact fact, LocalDate last, LocalDate until) {
    /** Whether it speaks of a day that had not come. */
    public boolean ahead() {
        return last.isAfter(until);
    }
}
