package wenming.desk;

import wenming.advise.Comparison;
import wenming.advise.Digest;
import wenming.model.Problem;

/** Compares two scorecards, or the submissions behind them. Thread-safe. */
public final class Comparer {
    private final Desk desk;

    /** A comparer at this desk. */
    public Comparer(Desk desk) {
        this.desk = desk;
    }

    /** One side of a comparison: a scorecard, or a submission that is scored first. */
    public Reply<Digest> digest(Request request) {
        return DigestReader.isResult(request.bytes())
                ? DigestReader.read(request.bytes())
                : desk.examine(request)
                        .then(examined ->
                                Reply.of(Digest.of(examined.assessment().scorecard())));
    }

    /** How the two differ; refuses scorecards of different units unless told that any will do. */
    public Reply<Comparison> compare(Digest before, Digest after, boolean anyUnit) {
        Comparison comparison = Comparison.of(before, after);
        return comparison.sameUnit() || anyUnit
                ? Reply.of(comparison)
                : Reply.refused(new Problem(
                        "other-unit", "/unit/id", 0, 0, Problem.shortened(after.unit()), before.unit(), ""));
    }
}
