package wenming.bench.report;

import java.util.List;
import java.util.Locale;

/** What came out each time the same thing was measured, from the least to the most; at least one figure. */
record Spread(List<Double> sorted) {
    Spread {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a spread needs a figure");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /** The one in the middle, or half way between the two there. */
    double median() {
        int all = sorted.size();
        return (sorted.get((all - 1) / 2) + sorted.get(all / 2)) / 2;
    }

    double least() {
        return sorted.get(0);
    }

    double most() {
        return sorted.get(sorted.size() - 1);
    }

    /** The median, and what it lay between: {@code 4.20 (4.00–4.40)}. */
    String told() {
        return sorted.size() == 1 ? told(median()) : told(median()) + " (" + told(least()) + "–" + told(most()) + ")";
    }

    /** Three digits of a small figure, no fraction of a large one. */
    static String told(double figure) {
        double size = Math.abs(figure);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, figure);
    }
}
