package wenming.web.api;

import java.util.List;
import wenming.model.Problem;
import wenming.report.ProblemText;
import wenming.score.Scorecard;

/** The answer to one line of a batch: a scorecard, or every problem. */
record BatchLine(int line, Scorecard scorecard, List<ProblemText.Line> problems) {
    static BatchLine of(int line, Scorecard scorecard) {
        return new BatchLine(line, scorecard, List.of());
    }

    static BatchLine of(int line, List<Problem> problems) {
        return new BatchLine(
                line, null, problems.stream().map(ProblemText::line).toList());
    }
}
