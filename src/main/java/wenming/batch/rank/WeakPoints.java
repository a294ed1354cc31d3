package wenming.batch.rank;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Text;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Status;

/** Adds up, scorecard by scorecard, which criteria are missed and what that costs. */
public final class WeakPoints {
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    /** What is known of one criterion so far. */
    private static final class Sum {
        private final String id;
        private final Text title;
        private final String clause;
        private int asked;
        private int missed;
        private int notAssessed;
        private BigDecimal lost = BigDecimal.ZERO;

        Sum(CriterionLine first) {
            this.id = first.id();
            this.title = first.title();
            this.clause = first.clause();
        }

        Sum(WeakPoint point) {
            this.id = point.criterion();
            this.title = point.title();
            this.clause = point.clause();
            this.asked = point.asked();
            this.missed = point.missed();
            this.notAssessed = point.notAssessed();
            this.lost = point.lost();
        }

        WeakPoint point() {
            return new WeakPoint(id, title, clause, asked, missed, notAssessed, lost);
        }
    }

    /** Goes on where {@link #all} was taken down. */
    public static WeakPoints of(List<WeakPoint> all) {
        WeakPoints points = new WeakPoints();
        all.forEach(point -> points.sums.put(point.criterion(), new Sum(point)));
        return points;
    }

    /** All that anybody was asked, whether missed or not, in the order in which they came. */
    public List<WeakPoint> all() {
        return sums.values().stream().map(Sum::point).toList();
    }

    /** Adds what one scorecard says. */
    public void add(Scorecard card) {
        Map<String, BigDecimal> lost = new HashMap<>();
        for (MissingLine missing : card.missing()) {
            lost.merge(missing.criterion(), missing.points(), BigDecimal::add);
        }
        card.sections().forEach(section -> section.criteria().forEach(line -> add(line, lost.get(line.id()))));
    }

    private void add(CriterionLine line, BigDecimal lost) {
        if (line.status() == Status.NOT_APPLICABLE) {
            return;
        }
        Sum sum = sums.computeIfAbsent(line.id(), unused -> new Sum(line));
        sum.asked++;
        sum.notAssessed += line.status() == Status.NOT_ASSESSED ? 1 : 0;
        if (line.status() == Status.PARTIAL || line.status() == Status.UNMET) {
            sum.missed++;
            sum.lost = lost == null ? sum.lost : sum.lost.add(lost);
        }
    }

    /** Those that anybody misses: the most missed first, of these the costliest, of these as the catalogue has them. */
    public List<WeakPoint> worstFirst() {
        return sums.values().stream()
                .map(Sum::point)
                .filter(point -> point.missed() > 0)
                .sorted(Comparator.comparing(WeakPoint::share)
                        .thenComparing(WeakPoint::lostOnAverage)
                        .reversed())
                .toList();
    }
}
