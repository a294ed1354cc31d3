package wenming.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The book is wrong: refused whole, with everything there is to mend. */
public final class RuleSetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<BookProblem> problems;

    /** Refuses a rule set for these reasons, at least one. */
    public RuleSetException(List<BookProblem> problems) {
        super(problems.stream().map(BookProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What there is to mend, in the order of files and places. */
    public List<BookProblem> problems() {
        return problems;
    }
}
