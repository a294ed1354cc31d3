package wenming.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Milestone;
import wenming.catalogue.RuleSet;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.DateLine;
import wenming.score.Status;

/** Cases of a day that a standard sets: where others name a criterion, these name the day, which is told or is not. */
final class DateCase {
    private DateCase() {}

    /** The day as a line that a case can be held against: met where it is told; null for a day that there is not. */
    static CriterionLine line(RuleSet ruleSet, Scorecard card, String id) {
        for (Milestone date : ruleSet.dates()) {
            if (date.id().equals(id)) {
                long told = card.dates().stream()
                        .filter(line -> line.id().equals(id))
                        .count();
                return new CriterionLine(
                        id,
                        date.title(),
                        date.clause(),
                        date.mark().name(),
                        "",
                        "date",
                        told == 0 ? Status.NOT_APPLICABLE : Status.MET,
                        BigDecimal.valueOf(told),
                        null,
                        null,
                        date.title(),
                        null,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null);
            }
        }
        return null;
    }

    /** The first such day on the scorecard; "none" where there is none. */
    static String day(Scorecard card, String id) {
        return card.dates().stream()
                .filter(line -> line.id().equals(id))
                .map(DateLine::day)
                .findFirst()
                .map(Object::toString)
                .orElse("none");
    }

    /** Days of its own that no case is about; those that it takes have their cases in the set that they come from. */
    static List<Remark> missing(RuleSet ruleSet, List<CaseResult> cases) {
        List<Remark> missing = new ArrayList<>();
        for (int i = 0; i < ruleSet.dates().size(); i++) {
            Milestone date = ruleSet.dates().get(i);
            if (!date.source().contains(":")
                    && cases.stream().noneMatch(one -> one.criterion().equals(date.id()))) {
                missing.add(Remark.at(
                        "/dates/" + i, date.id(), "criterion-without-case", "", "cases/" + date.id() + ".yaml"));
            }
        }
        return missing;
    }
}
