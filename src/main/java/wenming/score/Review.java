package wenming.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.model.Text;
import wenming.score.Scorecard.CriterionLine;

/**
 * Two scorecards of one submission side by side: by the unit's own findings (\u81ea\u8bc4), and by those that stand over them (\u590d\u6838).
 *
 * @param findings SHA-256 of the file of findings, as received
 * @param self the score by the unit's own findings
 * @param reviewed the score by those of others
 * @param difference reviewed less self
 * @param replaced pointers of the unit's own findings that no longer count
 * @param criteria those that ended otherwise, in the order of the scorecard
 */
public record Review(
        String findings,
        BigDecimal self,
        BigDecimal reviewed,
        BigDecimal difference,
        List<String> replaced,
        List<Line> criteria) {
    public Review {
        replaced = List.copyOf(replaced);
        criteria = List.copyOf(criteria);
    }

    /** One criterion; statuses as on the scorecard, {@code difference} is reviewed less self. */
    public record Line(
            String id,
            Text title,
            Status selfStatus,
            Status reviewedStatus,
            BigDecimal self,
            BigDecimal reviewed,
            BigDecimal difference) {}

    /** The review of two scorecards by the same rules. */
    public static Review of(String findings, List<String> replaced, Scorecard self, Scorecard reviewed) {
        List<Line> lines = new ArrayList<>();
        List<CriterionLine> before = lines(self);
        List<CriterionLine> after = lines(reviewed);
        for (int i = 0; i < before.size(); i++) {
            CriterionLine one = before.get(i);
            CriterionLine other = after.get(i);
            boolean same = one.status() == other.status() && one.points().compareTo(other.points()) == 0;
            if (!same) {
                lines.add(new Line(
                        one.id(),
                        one.title(),
                        one.status(),
                        other.status(),
                        one.points(),
                        other.points(),
                        other.points().subtract(one.points())));
            }
        }
        return new Review(
                findings, self.score(), reviewed.score(), reviewed.score().subtract(self.score()), replaced, lines);
    }

    private static List<CriterionLine> lines(Scorecard card) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
    }
}
