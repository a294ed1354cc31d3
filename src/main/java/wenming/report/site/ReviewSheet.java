package wenming.report.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenming.model.Campus;
import wenming.model.Finding;
import wenming.model.Findings;
import wenming.model.Premises;
import wenming.model.Submission;
import wenming.model.Text;
import wenming.model.VolunteerStation;
import wenming.score.Review;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/**
 * A unit's own assessment and an evaluator's side by side (自评与复核对照).
 *
 * @param card by the evaluator's findings, with its review
 * @param differing criteria that ended otherwise, those that lost most first
 * @param unheard criteria with a fault found by the evaluator that did not change their points, though there were some to
 *     lose: they are scored by what was filed, or the day does not count
 * @param same all others that were looked at and ended alike, in the order of the scorecard
 */
public record ReviewSheet(Scorecard card, List<Row> differing, List<Row> unheard, List<Row> same) {
    /** One finding and what its place is called. */
    public record Seen(String place, Finding finding) {}

    /**
     * One criterion.
     *
     * @param found by the evaluator
     * @param own findings of the unit
     * @param replaced which of them no longer count, by pointer
     */
    public record Row(
            String id,
            Text title,
            String clause,
            BigDecimal max,
            Status selfStatus,
            BigDecimal self,
            Status reviewedStatus,
            BigDecimal reviewed,
            BigDecimal difference,
            List<Seen> found,
            List<Seen> own,
            Set<String> replaced) {
        public Row {
            found = List.copyOf(found);
            own = List.copyOf(own);
            replaced = Set.copyOf(replaced);
        }

        private boolean isUnheard() {
            return reviewedStatus != Status.UNMET
                    && found.stream().anyMatch(seen -> seen.finding().faulty());
        }
    }

    public ReviewSheet {
        differing = List.copyOf(differing);
        unheard = List.copyOf(unheard);
        same = List.copyOf(same);
    }

    /**
     * Both sides.
     *
     * @param card with a review
     */
    public static ReviewSheet of(Scorecard card, SiteForm form, Findings findings) {
        Map<String, Review.Line> changed =
                card.review().criteria().stream().collect(Collectors.toMap(Review.Line::id, line -> line));
        Set<String> looked = Stream.concat(
                        form.items().stream().map(SiteItem::id),
                        findings.findings().stream().map(Finding::criterion))
                .collect(Collectors.toSet());
        Maker maker = new Maker(card.review(), form.submission(), findings);
        List<Row> differing = new ArrayList<>();
        List<Row> unheard = new ArrayList<>();
        List<Row> same = new ArrayList<>();
        for (Scorecard.SectionLine section : card.sections()) {
            for (CriterionLine line : section.criteria()) {
                if (changed.containsKey(line.id())) {
                    differing.add(maker.row(line, changed.get(line.id())));
                } else if (looked.contains(plain(line.id()))) {
                    Row row = maker.row(line, null);
                    (row.isUnheard() ? unheard : same).add(row);
                }
            }
        }
        differing.sort(Comparator.comparing(Row::difference)); // stable: else as on the scorecard
        return new ReviewSheet(card, differing, unheard, same);
    }

    /** What findings call a criterion: of a composite its id without the part. */
    private static String plain(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** Makes rows. */
    private record Maker(Review review, List<Finding> own, List<Finding> found, Map<String, String> names) {
        Maker(Review review, Submission submission, Findings findings) {
            this(review, submission.findings(), findings.signed(), names(submission));
        }

        Row row(CriterionLine line, Review.Line change) {
            String id = plain(line.id());
            List<Seen> mine = seen(own, id);
            return new Row(
                    line.id(),
                    line.title(),
                    line.clause(),
                    line.max(),
                    change == null ? line.status() : change.selfStatus(),
                    change == null ? line.points() : change.self(),
                    line.status(),
                    line.points(),
                    change == null ? BigDecimal.ZERO : change.difference(),
                    seen(found, id),
                    mine,
                    mine.stream()
                            .map(seen -> seen.finding().pointer())
                            .filter(review.replaced()::contains)
                            .collect(Collectors.toSet()));
        }

        private List<Seen> seen(List<Finding> findings, String criterion) {
            return findings.stream()
                    .filter(finding -> criterion.equals(finding.criterion()))
                    .map(finding -> new Seen(
                            finding.place() == null ? "" : names.getOrDefault(finding.place(), finding.place()),
                            finding))
                    .toList();
        }

        private static Map<String, String> names(Submission submission) {
            Map<String, String> names = new HashMap<>();
            for (Campus campus : submission.unit().campuses()) {
                names.put(campus.id(), campus.name());
            }
            for (Premises place : submission.premises()) {
                names.put(place.id(), place.name());
            }
            for (VolunteerStation station : submission.volunteerStations()) {
                names.put(station.id(), station.name());
            }
            names.values().removeIf(java.util.Objects::isNull);
            return names;
        }
    }
}
