package wenming.desk;

import java.util.List;
import java.util.function.Function;
import wenming.model.Findings;
import wenming.model.Problem;

/**
 * An answer, or every problem that stands in its way.
 *
 * @param value the answer; null where there are problems
 * @param problems in the order of the text; empty where there is an answer
 */
public record Reply<T>(T value, List<Problem> problems) {
    public Reply {
        problems = List.copyOf(problems);
    }

    static <T> Reply<T> of(T value) {
        return new Reply<>(value, List.of());
    }

    static <T> Reply<T> refused(List<Problem> problems) {
        return new Reply<>(null, problems);
    }

    static <T> Reply<T> refused(Problem problem) {
        return refused(List.of(problem));
    }

    /** Whether there is an answer. */
    public boolean given() {
        return problems.isEmpty();
    }

    /** The same, whose problems name the file in which they stand; those of findings name theirs already. */
    public Reply<T> in(String file) {
        return new Reply<>(
                value,
                problems.stream()
                        .map(problem -> problem.pointer().startsWith(Findings.FILE)
                                ? problem
                                : problem.pointing(file + ":" + problem.pointer()))
                        .toList());
    }

    /** The answer to what follows from this one, or the problems of this one. */
    public <R> Reply<R> then(Function<T, Reply<R>> next) {
        return given() ? next.apply(value) : refused(problems);
    }
}
