package wenming.web.api;

import java.util.List;
import wenming.catalogue.BookProblem;
import wenming.model.Text;
import wenming.report.ProblemText;

/** Why a changed rule set is not served: what there is to mend in which file. Keys as those of a problem. */
record StaleLine(
        String file,
        String code,
        String pointer,
        Integer line,
        Integer column,
        String found,
        String expected,
        String nearest,
        Text message) {
    static List<StaleLine> of(List<BookProblem> problems) {
        return problems.stream().map(StaleLine::of).toList();
    }

    private static StaleLine of(BookProblem problem) {
        ProblemText.Line line = ProblemText.line(problem.problem());
        return new StaleLine(
                problem.file(),
                line.code(),
                line.pointer(),
                line.line(),
                line.column(),
                line.found(),
                line.expected(),
                line.nearest(),
                line.message());
    }
}
