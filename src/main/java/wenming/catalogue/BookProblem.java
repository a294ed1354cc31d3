package wenming.catalogue;

import wenming.model.Problem;

/** One thing that is wrong with a rule set: the file, the place in it, and what to mend. */
public record BookProblem(String file, Problem problem) {
    @Override
    public String toString() {
        return file + ":" + problem.line() + ":" + problem.column() + " " + problem.pointer() + " " + problem.code()
                + (problem.found().isEmpty() ? "" : " found " + problem.found())
                + (problem.expected().isEmpty() ? "" : " expected " + problem.expected())
                + (problem.nearest().isEmpty() ? "" : "; did you mean " + problem.nearest() + "?");
    }
}
