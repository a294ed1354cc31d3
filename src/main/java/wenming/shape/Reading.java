package wenming.shape;

import java.util.List;
import wenming.model.Problem;

/**
 * What was read: a value and no problems, or problems and what could be made of the rest.
 *
 * @param value the value; where there are problems it has holes (nulls) and serves only to look for further ones
 * @param problems every problem, in the order of the text
 */
public record Reading<T>(T value, List<Problem> problems) {
    /** Most problems that are listed. Ours: nobody mends more at a sitting, and a hostile text must not fill the memory. */
    public static final int MOST_PROBLEMS = 1_000;

    public Reading {
        problems = List.copyOf(problems);
    }

    /** Whether the text was free of problems. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
