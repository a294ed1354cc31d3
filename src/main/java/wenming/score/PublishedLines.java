package wenming.score;

import java.math.BigDecimal;
import java.util.Comparator;
import wenming.catalogue.Grade;
import wenming.catalogue.RuleSet;
import wenming.model.Text;
import wenming.score.Scorecard.GateLine;
import wenming.score.Scorecard.GradeLine;

/**
 * The published line that a score reaches, or why there is none, and how the whole ends.
 *
 * @param grade null where there is none
 * @param noGrade null where there is one
 * @param outcome as on the scorecard
 */
record PublishedLines(GradeLine grade, Text noGrade, String outcome) {
    private static final Text NOT_COMPARABLE =
            new Text("只看得到部分分值，不能与公布的等级线比较", "only part of the points is known: the published lines do not apply");
    private static final Text BELOW_LINES = new Text("未达到最低等级线", "below the lowest published line");
    private static final Text VETOED = new Text("一票否决", "vetoed");

    static PublishedLines of(
            RuleSet ruleSet,
            boolean complete,
            boolean vetoed,
            GateLine failed,
            BigDecimal score,
            BigDecimal lowest,
            BigDecimal attainable) {
        String outcome =
                vetoed ? "vetoed" : failed != null ? "not-up-to-standard" : complete ? "scored" : "not-comparable";
        Text none = vetoed
                ? VETOED
                : failed != null
                        ? failed.title()
                        : ruleSet.grades().isEmpty() ? ruleSet.noGrade() : complete ? null : NOT_COMPARABLE;
        Grade reached = none == null ? reached(ruleSet, score) : null;
        if (reached == null) {
            return new PublishedLines(null, none == null ? BELOW_LINES : none, outcome);
        }
        boolean provisional =
                !reached.equals(reached(ruleSet, lowest)) || !reached.equals(reached(ruleSet, attainable));
        return new PublishedLines(new GradeLine(reached.id(), reached.title(), provisional), null, outcome);
    }

    private static Grade reached(RuleSet ruleSet, BigDecimal score) {
        return ruleSet.grades().stream()
                .filter(grade -> score.compareTo(grade.atLeast()) >= 0)
                .max(Comparator.comparing(Grade::atLeast))
                .orElse(null);
    }
}
