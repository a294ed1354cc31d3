package wenming.web.pages;

import java.math.BigDecimal;
import java.util.List;
import wenming.batch.board.Standing;
import wenming.batch.rank.WeakPoint;

/** The criteria that most units miss, as the script draws them. */
public record BatchChart(String kind, List<String> labels, List<Series> series, int max) {
    private static final int MOST = 12;

    /** One bar for each label. */
    public record Series(String name, List<BigDecimal> values) {}

    /** How many criteria the chart shows. */
    public static int shown(Standing standing) {
        return Math.min(MOST, standing.weak().size());
    }

    /** The chart, in percent of the units. */
    public static BatchChart of(Standing standing, Visit visit) {
        List<WeakPoint> worst = standing.weak().subList(0, shown(standing));
        return new BatchChart(
                "bars",
                worst.stream().map(point -> visit.say(point.title())).toList(),
                List.of(new Series(
                        visit.say("ui.batch.column.share"),
                        worst.stream().map(WeakPoint::share).toList())),
                100);
    }
}
