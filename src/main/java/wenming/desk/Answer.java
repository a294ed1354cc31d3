package wenming.desk;

import java.util.List;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.score.Scorecard;

/** What the desk says to a submission. */
public sealed interface Answer {
    /** It was scored; {@code submission} is what was read, for those who hold submissions against each other. */
    record Scored(Scorecard scorecard, Submission submission) implements Answer {}

    /** It cannot be scored; every problem, in the order of the text. */
    record Rejected(List<Problem> problems) implements Answer {}
}
