package wenming.desk;

import java.util.List;
import wenming.model.Problem;
import wenming.score.Scorecard;

/** What the desk says to a submission. */
public sealed interface Answer {
    /** It was scored. */
    record Scored(Scorecard scorecard) implements Answer {}

    /** It cannot be scored; every problem, in the order of the text. */
    record Rejected(List<Problem> problems) implements Answer {}
}
