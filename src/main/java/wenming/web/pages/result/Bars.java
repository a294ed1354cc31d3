package wenming.web.pages.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.SectionLine;

/**
 * The sections as bars: earned, still open, lost.
 *
 * @param rows every section, in the order of the scorecard
 */
public record Bars(List<Row> rows) {
    public Bars {
        rows = List.copyOf(rows);
    }

    /**
     * One section.
     *
     * @param open points that are not known yet
     * @param lost points that are missing for certain
     * @param beside points on top or off the total, where the section has some; else null
     */
    public record Row(
            String title, BigDecimal score, BigDecimal open, BigDecimal lost, BigDecimal max, BigDecimal beside) {
        /** The points if all that is open turns out well. */
        public BigDecimal attainable() {
            return score.add(open);
        }

        /** Whether it has points of the standard, of which a bar can be full. */
        public boolean scored() {
            return max.signum() > 0;
        }
    }

    /** The bars of a result. */
    public static Bars of(Result result) {
        List<Row> rows = new ArrayList<>();
        for (SectionLine section : result.card().sections()) {
            BigDecimal best = section.criteria().stream()
                    .filter(line -> !List.of("bonus", "total-deduction", "veto").contains(line.scale()))
                    .map(line -> line.attainable() == null ? line.points() : line.attainable())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .max(section.score())
                    .min(section.max().max(section.score()));
            BigDecimal lost = section.max().subtract(best).max(BigDecimal.ZERO);
            BigDecimal open =
                    section.max().subtract(section.score()).subtract(lost).max(BigDecimal.ZERO);
            rows.add(new Row(result.title(section), section.score(), open, lost, section.max(), beside(section)));
        }
        return new Bars(rows);
    }

    /** Points on top and points off the total, together. */
    private static BigDecimal beside(SectionLine section) {
        BigDecimal off = section.criteria().stream()
                .filter(line -> line.scale().equals("total-deduction"))
                .map(CriterionLine::points)
                .reduce(BigDecimal::add)
                .orElse(null);
        if (section.bonus() == null) {
            return off;
        }
        return off == null ? section.bonus() : section.bonus().add(off);
    }

    /** What the chart library is told; the same figures as in the table. */
    public Map<String, Object> chart(Wording wording) {
        List<Row> scored = rows.stream().filter(Row::scored).toList();
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("kind", "bars");
        chart.put("labels", scored.stream().map(Row::title).toList());
        chart.put(
                "series",
                List.of(
                        series(
                                wording,
                                "earned",
                                scored.stream().map(Row::score).toList()),
                        series(wording, "open", scored.stream().map(Row::open).toList()),
                        series(wording, "lost", scored.stream().map(Row::lost).toList())));
        return chart;
    }

    private static Map<String, Object> series(Wording wording, String name, List<BigDecimal> values) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("name", wording.say("ui.result.bar." + name));
        series.put("values", values);
        return series;
    }
}
