package wenming.bench.peers;

import java.util.List;
import wenming.model.Submission;

/** One way of scoring by the forty-five criteria. Made once, used by many threads. */
public interface Engine {
    /** What an engine says about one criterion: its points in hundredths, which facts count, and which do not and why. */
    record Line(long points, List<String> counted, List<Facts.Not> not) {}

    /** Points in hundredths, in the order of the criteria. */
    long[] points(Submission submission);

    /** The same with the facts behind the points; null from an engine that cannot say which they are. */
    Line[] explained(Submission submission);

    /** One call as it is timed; what it returns must be used, so that nobody leaves the work out. */
    default Object timed(Submission submission, boolean explain) {
        return explain ? explained(submission) : points(submission);
    }

    /** The forms that it has: false is points alone, true is with explanation. */
    default List<Boolean> forms() {
        return List.of(false, true);
    }
}
