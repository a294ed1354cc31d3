package wenming.author;

import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Component;
import wenming.catalogue.RuleSet;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Status;

/** Cases of a composite: where those of other sets name a criterion, these name a part, whose points are its score. */
final class PartCase {
    private PartCase() {}

    /** The part as a line that a case can be held against; null for a part that there is not. */
    static CriterionLine line(Scorecard card, String id) {
        for (PartLine part : card.parts()) {
            if (part.id().equals(id)) {
                return new CriterionLine(
                        id,
                        part.title(),
                        "",
                        "",
                        "",
                        "part",
                        status(part),
                        part.weighted(),
                        null,
                        null,
                        part.title(),
                        null,
                        part.score(),
                        part.max(),
                        part.attainable(),
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

    private static Status status(PartLine part) {
        boolean unknown = part.score().signum() == 0 && part.attainable().compareTo(part.max()) >= 0;
        if (unknown && part.max().signum() > 0) {
            return Status.NOT_ASSESSED;
        }
        return part.score().compareTo(part.max()) >= 0
                ? Status.MET
                : part.score().signum() == 0 ? Status.UNMET : Status.PARTIAL;
    }

    /** Parts that no case is about. */
    static List<Remark> missing(RuleSet ruleSet, List<CaseResult> cases) {
        List<Remark> missing = new ArrayList<>();
        for (int i = 0; i < ruleSet.components().size(); i++) {
            Component part = ruleSet.components().get(i);
            if (cases.stream().noneMatch(one -> one.criterion().equals(part.id()))) {
                String file = "cases/" + part.id() + ".yaml";
                missing.add(Remark.at("/composite/" + i, part.id(), "criterion-without-case", "", file));
            }
        }
        return missing;
    }

    /** What a case may be about: the criteria of a set, or the parts of a composite; and the days that it sets. */
    static List<String> subjects(RuleSet ruleSet) {
        List<String> subjects = new ArrayList<>();
        ruleSet.components().forEach(part -> subjects.add(part.id()));
        ruleSet.criteria().forEach(criterion -> subjects.add(criterion.id()));
        ruleSet.dates().forEach(date -> subjects.add(date.id()));
        return subjects;
    }
}
