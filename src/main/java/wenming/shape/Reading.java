package wenming.shape;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Problem;

/**
 * What was read: a value and no problems, or problems and what could be made of the rest.
 *
 * @param value the value; where there are problems it has holes (nulls) and serves only to look for further ones
 * @param problems every problem, in the order of the text; where there are more than {@link #MOST_PROBLEMS}, one more
 *     says so and the rest is left out
 */
public record Reading<T>(T value, List<Problem> problems) {
    /** How many problems are told. Ours: nobody reads more, and a hostile text could have a million. */
    public static final int MOST_PROBLEMS = 1_000;

    public Reading {
        problems = problems.size() > MOST_PROBLEMS ? cut(problems) : List.copyOf(problems);
    }

    private static List<Problem> cut(List<Problem> problems) {
        List<Problem> told = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        Problem next = problems.get(MOST_PROBLEMS);
        told.add(new Problem("more-problems", "", next.line(), next.column(), "", MOST_PROBLEMS + "", ""));
        return List.copyOf(told);
    }

    /** Whether the text was free of problems. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
