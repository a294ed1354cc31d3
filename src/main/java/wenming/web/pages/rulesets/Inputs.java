package wenming.web.pages.rulesets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import wenming.catalogue.Criterion;
import wenming.catalogue.Graded;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Mix;
import wenming.catalogue.Scale;
import wenming.model.Measurement;
import wenming.report.Portrait;
import wenming.report.ScaleText;

/** The numbers that decide a criterion, and the measurement that they make. */
final class Inputs {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String AMOUNT = "amount";
    private static final String WHOLE = "whole";
    private static final String OTHERS = "others";

    private final Portrait portrait;
    private final Criterion criterion;
    private final Scale scale;
    private final Map<String, Input> inputs = new LinkedHashMap<>();

    /** The numbers given by their names; where none is given at all, those at which all points are reached. */
    Inputs(Portrait portrait, Criterion criterion, Function<String, BigDecimal> given) {
        this.portrait = portrait;
        this.criterion = criterion;
        this.scale = criterion.scale();
        if (!criterion.isDoubt()) {
            make(given);
        }
    }

    List<Input> all() {
        return List.copyOf(inputs.values());
    }

    /** Whether a part is more than what it is a part of, which no measurement can be. */
    boolean impossible() {
        Measurement.Taken taken = measurement();
        return scale.counting() == Scale.Counting.SHARE
                && (taken.amount().compareTo(taken.whole()) > 0
                        || taken.parts().stream()
                                .anyMatch(part ->
                                        part.whole() != null && part.amount().compareTo(part.whole()) > 0));
    }

    Measurement.Taken measurement() {
        List<Measurement.Part> parts = new ArrayList<>();
        BigDecimal amount = value(AMOUNT).add(value(OTHERS));
        BigDecimal whole = scale.counting() == Scale.Counting.SHARE ? value(WHOLE) : null;
        for (String word : words()) {
            BigDecimal part = value(of(AMOUNT, word));
            BigDecimal partWhole = scale instanceof Mix ? value(of(WHOLE, word)) : null;
            parts.add(new Measurement.Part(word, part, part, partWhole));
            amount = amount.add(part);
            whole = partWhole == null ? whole : whole.add(partWhole);
        }
        return taken(criterion, amount, whole, parts);
    }

    /** A measurement about which nothing is open. */
    static Measurement.Taken taken(
            Criterion criterion, BigDecimal amount, BigDecimal whole, List<Measurement.Part> parts) {
        return new Measurement.Taken(
                criterion.id(), amount, amount, whole, List.of(), List.of(), List.of(), List.of(), parts);
    }

    /** The words that the scale values differently, with that of an empty ballot. */
    List<String> words() {
        List<String> words = new ArrayList<>(scale.words());
        if (scale instanceof Graded graded && graded.blank() != null && !words.contains(graded.blank())) {
            words.add(graded.blank());
        }
        return words;
    }

    private void make(Function<String, BigDecimal> given) {
        String unit = portrait.in(scale.unit());
        if (scale instanceof Mix) {
            for (String word : words()) {
                add(given, of(AMOUNT, word), portrait.say("ui.rule-sets.try.marks", word(word)), outOf(), false);
                add(given, of(WHOLE, word), portrait.say("ui.rule-sets.try.marks-of", word(word)), outOf(), false);
            }
        } else if (!words().isEmpty()) {
            BigDecimal first = BigDecimal.ONE;
            for (String word : words()) {
                boolean check = scale instanceof Scale.Parts;
                String label = check ? word(word) : portrait.say("ui.rule-sets.try.word", word(word), unit);
                add(given, of(AMOUNT, word), label, check ? BigDecimal.ONE : first, check);
                first = BigDecimal.ZERO;
            }
            if (!(scale instanceof Graded) && !(scale instanceof Scale.Parts) && hasOthers()) {
                add(given, OTHERS, portrait.say("ui.rule-sets.try.others", unit), BigDecimal.ZERO, false);
            }
        } else if (scale.counting() == Scale.Counting.SHARE) {
            boolean mean = criterion.measure().kind() == MeasureKind.MEAN;
            BigDecimal whole = mean ? outOf() : HUNDRED;
            BigDecimal limit =
                    scale.limits().isEmpty() ? HUNDRED : scale.limits().get(0);
            String key = mean ? "ui.rule-sets.try.given" : "ui.rule-sets.try.complying";
            add(given, AMOUNT, portrait.say(key, unit), limit.multiply(whole).movePointLeft(2), false);
            add(given, WHOLE, portrait.say(key + "-of", unit), whole, false);
        } else {
            BigDecimal start = scale.target() == null ? BigDecimal.ONE : scale.target();
            add(given, AMOUNT, portrait.say("ui.rule-sets.try." + amountKind(), unit), start, false);
        }
    }

    private String amountKind() {
        if (criterion.measure().kind() == MeasureKind.ENTRY) {
            return "entry";
        }
        return scale.counting() == Scale.Counting.FAULTS ? "faults" : "amount";
    }

    /** Whether there is a figure for what is none of the words. */
    private boolean hasOthers() {
        return scale instanceof Scale.Deduct deduct
                ? deduct.step() != null
                : scale instanceof Scale.Bonus bonus
                        ? bonus.each() != null
                        : scale instanceof wenming.catalogue.TotalDeduction off && off.step() != null;
    }

    private BigDecimal outOf() {
        BigDecimal outOf = criterion.measure().terms().outOf();
        return outOf == null ? HUNDRED : outOf;
    }

    private void add(Function<String, BigDecimal> given, String name, String label, BigDecimal usual, boolean check) {
        BigDecimal value = given == null ? usual : given.apply(name);
        inputs.put(name, new Input(name, label, value == null ? BigDecimal.ZERO : value, check));
    }

    private String word(String word) {
        return ScaleText.word(word, portrait.vocabulary(), portrait.language());
    }

    private static String of(String name, String word) {
        return name + "." + word;
    }

    private BigDecimal value(String name) {
        Input input = inputs.get(name);
        return input == null ? BigDecimal.ZERO : input.value();
    }
}
