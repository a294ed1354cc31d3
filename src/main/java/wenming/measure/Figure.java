package wenming.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import wenming.model.Activity;

/** The sum of one figure over activities, and the entries that do not state it. */
public record Figure(BigDecimal sum, List<Activity> silent) {
    static Figure sum(List<Activity> entries, Function<Activity, Integer> figure) {
        long sum = 0;
        List<Activity> silent = new ArrayList<>();
        for (Activity entry : entries) {
            Integer value = figure.apply(entry);
            if (value == null) {
                silent.add(entry);
            } else {
                sum += value;
            }
        }
        return new Figure(BigDecimal.valueOf(sum), silent);
    }

    /** What falls to each of so many, to two places and never rounded up: just short of a limit is short of it. */
    public Figure per(BigDecimal many) {
        return new Figure(sum.divide(many, 2, RoundingMode.DOWN), silent);
    }

    static Figure hours(List<Activity> entries) {
        long hundredths = 0;
        List<Activity> silent = new ArrayList<>();
        for (Activity entry : entries) {
            if (entry.hours() == null) {
                silent.add(entry);
            } else {
                hundredths += entry.hours().hundredths();
            }
        }
        return new Figure(BigDecimal.valueOf(hundredths, 2), silent);
    }
}
