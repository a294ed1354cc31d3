package wenming.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was set out to be reached, and whether the median of what was measured does. */
final class Targets {
    /** A row of the table; {@code atMost} says on which side of the limit is the good one. */
    private record Target(String what, Optional<Spread> measured, double limit, boolean atMost, String unit) {
        String row() {
            String wanted = (atMost ? "at most " : "at least ") + Spread.told(limit) + unit;
            if (measured.isEmpty()) {
                return "| " + what + " | – | " + wanted + " | not measured |";
            }
            double median = measured.get().median();
            boolean met = atMost ? median <= limit : median >= limit;
            return "| " + what + " | " + measured.get().told() + unit + " | " + wanted + " | "
                    + (met ? "met" : "**missed**") + " |";
        }
    }

    private final Results results;

    Targets(Results results) {
        this.results = results;
    }

    String table() {
        List<String> rows = new ArrayList<>();
        rows.add("| target | measured | wanted | |");
        rows.add("|---|---|---|---|");
        rows.add(ratio("score by rules ÷ score by hand", "score", 3));
        rows.add(ratio("read + score + write ÷ read + write", "path", 1.6));
        rows.add(ratio("our reader ÷ plain Jackson binding of the same records", "parse", 1.3));
        rows.add(new Target(
                        "HTTP: requests a second ÷ a bare endpoint that parses and echoes",
                        results.ratio("http", "", "requests_per_s", "wenming", "echo"),
                        0.6,
                        false,
                        "")
                .row());
        rows.add(ahead());
        rows.add(new Target(
                        "batch: two jobs ÷ one job, submissions a second",
                        results.ratio("process", "", "per_s", "batch of 100,000, 2 jobs", "batch of 100,000, 1 job"),
                        1.8,
                        false,
                        "")
                .row());
        rows.add(new Target(
                        "batch: cost of each of 100,000 ÷ of each of 10,000, the start subtracted",
                        results.of("process", "batch", "", "growth"),
                        1.1,
                        true,
                        "")
                .row());
        rows.add(new Target(
                        "cold start: from nothing to the first scorecard",
                        results.of("process", "score", "", "wall_s"),
                        0.3,
                        true,
                        " s")
                .row());
        return String.join("\n", rows);
    }

    private String ratio(String what, String name, double limit) {
        return new Target(what, results.of("ratios", name, "", "ratio"), limit, true, "").row();
    }

    /** Against the fastest of the others, explained on both sides. */
    private String ahead() {
        return new Peers(results)
                .fastest("explained")
                .map(peer -> new Target(
                                "submissions a second with explanation ÷ those of the fastest other engine, " + peer,
                                results.ratio("engines", "explained", "throughput_1_per_s", Peers.OURS, peer),
                                1,
                                false,
                                "")
                        .row())
                .orElse("| submissions a second with explanation ÷ those of the fastest other engine | – |"
                        + " at least 1.00 | not measured |");
    }
}
