package wenming.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The engines beside each other. */
final class Peers {
    static final String OURS = "wenming";

    /** The limit, no engine: the same criteria in plain Java. */
    static final String BY_HAND = "hand-written";

    /** The step before any engine, no engine either. */
    private static final String FACTS = "facts";

    private static final int BAR = 40;

    /** What is measured of an engine. */
    private record Metric(String key, String what, String unit, boolean lessIsBetter) {}

    private static final List<Metric> METRICS = List.of(
            new Metric("throughput_1_per_s", "submissions a second, one job", "", false),
            new Metric("throughput_2_per_s", "submissions a second, two jobs", "", false),
            new Metric("p50_us", "half of all within", " µs", true),
            new Metric("p99_us", "99 of 100 within", " µs", true),
            new Metric("alloc_bytes", "allocated for each", " bytes", true),
            new Metric("build_ms", "built or loaded in", " ms", true),
            new Metric("first_call_us", "first call", " µs", true),
            new Metric("retained_mb", "memory kept", " MB", true));

    private final Results results;

    Peers(Results results) {
        this.results = results;
    }

    /** The one of the others with the most submissions a second in this form. */
    Optional<String> fastest(String form) {
        return others(form).stream()
                .filter(engine -> median(engine, form, METRICS.get(0)).isPresent())
                .max(Comparator.comparing(
                        engine -> median(engine, form, METRICS.get(0)).orElseThrow()));
    }

    /** Every figure in which another engine is better than ours, the form with explanation first. */
    String wins() {
        if (results.engines("engines", "explained").size()
                        + results.engines("engines", "points").size()
                == 0) {
            return "Not measured.";
        }
        List<String> lines = new ArrayList<>();
        for (String form : List.of("explained", "points")) {
            for (Metric metric : METRICS) {
                Optional<Double> ours = median(OURS, form, metric);
                if (ours.isEmpty()) {
                    continue;
                }
                List<String> better = others(form).stream()
                        .filter(engine -> median(engine, form, metric)
                                .filter(value -> metric.lessIsBetter ? value < ours.get() : value > ours.get())
                                .isPresent())
                        .sorted(Comparator.comparing(
                                engine -> median(engine, form, metric).orElseThrow() * (metric.lessIsBetter ? 1 : -1)))
                        .map(engine -> engine + " "
                                + Spread.told(median(engine, form, metric).orElseThrow()) + metric.unit)
                        .toList();
                if (!better.isEmpty()) {
                    lines.add("- " + (form.equals("points") ? "points only, " : "explained, ") + metric.what + ": "
                            + String.join(", ", better) + "; ours " + Spread.told(ours.get()) + metric.unit);
                }
            }
        }
        return lines.isEmpty() ? "In no figure." : String.join("\n", lines);
    }

    /** Submissions a second as bars, the fastest first, so that one can look before one reads. */
    String bars(String form) {
        List<String> engines = byThroughput(form);
        if (engines.isEmpty()) {
            return "Not measured.";
        }
        double most = median(engines.get(0), form, METRICS.get(0)).orElseThrow();
        int width = engines.stream().mapToInt(String::length).max().orElseThrow();
        List<String> lines = new ArrayList<>();
        for (String engine : engines) {
            double value = median(engine, form, METRICS.get(0)).orElseThrow();
            lines.add(engine + " ".repeat(width - engine.length() + 2)
                    + "█".repeat(Math.max(1, (int) Math.round(BAR * value / most))) + " " + Spread.told(value));
        }
        return "```\n" + String.join("\n", lines) + "\n```";
    }

    /** All figures of a form, ratios first. */
    String table(String form) {
        StringBuilder table = new StringBuilder("| engine | time ÷ by hand | two jobs ÷ one |");
        METRICS.forEach(metric -> table.append(' ')
                .append(metric.what)
                .append(metric.unit.isEmpty() ? "" : "," + metric.unit)
                .append(" |"));
        table.append("\n|---|").append("---|".repeat(METRICS.size() + 2));
        for (String engine : byThroughput(form)) {
            table.append("\n| ").append(engine).append(" | ");
            table.append(told(results.ratio("engines", form, "throughput_1_per_s", BY_HAND, engine)));
            table.append(" | ");
            table.append(told(results.gain("engines", engine, form, "throughput_2_per_s", "throughput_1_per_s")));
            table.append(" |");
            METRICS.forEach(metric -> table.append(' ')
                    .append(told(results.of("engines", engine, form, metric.key)))
                    .append(" |"));
        }
        return table.toString();
    }

    private List<String> byThroughput(String form) {
        return results.engines("engines", form).stream()
                .filter(engine -> median(engine, form, METRICS.get(0)).isPresent())
                .sorted(Comparator.comparing(
                        engine -> -median(engine, form, METRICS.get(0)).orElseThrow()))
                .toList();
    }

    private List<String> others(String form) {
        return results.engines("engines", form).stream()
                .filter(engine -> !List.of(OURS, BY_HAND, FACTS).contains(engine))
                .toList();
    }

    private Optional<Double> median(String engine, String form, Metric metric) {
        return results.of("engines", engine, form, metric.key).map(Spread::median);
    }

    private static String told(Optional<Spread> spread) {
        return spread.map(Spread::told).orElse("–");
    }
}
