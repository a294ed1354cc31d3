package wenming.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.CatalogueForm.RungForm;
import wenming.catalogue.CatalogueForm.ScaleForm;
import wenming.catalogue.CatalogueForm.ScaleKind;
import wenming.model.Text;

/** Makes a Scale of its form: every parameter that it needs is there, and none that it does not. */
final class Scales {
    /** Takes what is wrong: where below the scale, the code, what was found, what was expected. */
    @FunctionalInterface
    interface Complaint {
        void of(String place, String code, String found, String expected);
    }

    /** The keys of one kind: those it must have and those it may have. */
    private record Keys(Set<String> must, Set<String> may) {
        static Keys of(String must, String may) {
            return new Keys(words(must), words(may));
        }

        private static Set<String> words(String text) {
            return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Text NONE = new Text("", "");
    private static final Map<ScaleKind, Keys> KEYS = new EnumMap<>(Map.ofEntries(
            Map.entry(ScaleKind.THRESHOLD, Keys.of("target unit", "")),
            Map.entry(ScaleKind.PROPORTIONAL, Keys.of("target unit", "")),
            Map.entry(ScaleKind.STEPS, Keys.of("steps unit", "")),
            Map.entry(ScaleKind.SHORTFALL, Keys.of("target step unit", "per")),
            Map.entry(ScaleKind.PARTS, Keys.of("parts unit", "")),
            Map.entry(ScaleKind.RATIO, Keys.of("empty unit", "atLeast")),
            Map.entry(ScaleKind.DEDUCT, Keys.of("unit", "step weights")),
            Map.entry(ScaleKind.BONUS, Keys.of("unit", "each weights")),
            Map.entry(ScaleKind.LADDER, Keys.of("rungs unit", "counting empty")),
            Map.entry(ScaleKind.GRADED, Keys.of("grades unit", "neutral blank step")),
            Map.entry(ScaleKind.MIX, Keys.of("weights unit", "")),
            Map.entry(ScaleKind.TOTAL_DEDUCTION, Keys.of("times unit", "step weights atMost")),
            Map.entry(ScaleKind.VETO, Keys.of("", "")),
            Map.entry(ScaleKind.DOUBT, Keys.of("", ""))));
    private static final Set<ScaleKind> WITHOUT_POINTS =
            Set.of(ScaleKind.VETO, ScaleKind.DOUBT, ScaleKind.TOTAL_DEDUCTION);

    private final ScaleForm form;
    private final BigDecimal points;
    private final Complaint complaint;

    Scales(ScaleForm form, BigDecimal points, Complaint complaint) {
        this.form = form;
        this.points = points;
        this.complaint = complaint;
    }

    /** The scale; only to be used where nothing was complained of. */
    Scale scale() {
        points();
        keys().forEach(this::key);
        if (form.kind() == ScaleKind.DEDUCT) {
            oneOf("step", form.step(), "weights", form.weights());
        } else if (form.kind() == ScaleKind.GRADED && (form.blank() == null) != (form.step() == null)) {
            complaint.of("", "missing-key", "", form.blank() == null ? "blank" : "step");
        }
        for (String key : List.of("target", "step", "each", "per", "atLeast", "atMost")) {
            above("/" + key, (BigDecimal) keys().get(key));
        }
        if (form.atLeast() != null && form.atLeast().compareTo(HUNDRED) > 0) {
            complaint.of("/atLeast", "points-out-of-range", form.atLeast().toPlainString(), "<= 100");
        }
        Text unit = form.unit() == null ? NONE : form.unit();
        return switch (form.kind()) {
            case THRESHOLD -> new Scale.Threshold(form.target(), unit);
            case PROPORTIONAL -> new Scale.Proportional(form.target(), unit);
            case STEPS -> new Scale.Steps(steps(), unit);
            case SHORTFALL ->
                new Scale.Shortfall(form.target(), form.step(), form.per() == null ? BigDecimal.ONE : form.per(), unit);
            case PARTS -> new Scale.Parts(adding("/parts", form.parts(), points), unit);
            case RATIO -> new Scale.Ratio(form.empty(), form.atLeast(), unit);
            case DEDUCT -> new Scale.Deduct(form.step(), orNone(form.weights()), unit);
            case BONUS -> new Scale.Bonus(orOpen(form.each()), orNone(form.weights()), unit);
            case LADDER -> ladder(unit);
            case GRADED -> graded(unit);
            case MIX -> new Mix(adding("/weights", form.weights(), BigDecimal.ONE), unit);
            case TOTAL_DEDUCTION ->
                new TotalDeduction(
                        orOpen(form.step()),
                        orNone(form.weights()),
                        form.times() == CatalogueForm.Times.ONCE,
                        form.atMost(),
                        unit);
            case VETO -> new Scale.Veto();
            case DOUBT -> new Scale.Doubt();
        };
    }

    private Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("target", form.target());
        keys.put("steps", form.steps());
        keys.put("empty", form.empty());
        keys.put("atLeast", form.atLeast());
        keys.put("step", form.step());
        keys.put("each", form.each());
        keys.put("per", form.per());
        keys.put("atMost", form.atMost());
        keys.put("times", form.times());
        keys.put("counting", form.counting());
        keys.put("rungs", form.rungs());
        keys.put("parts", form.parts());
        keys.put("weights", form.weights());
        keys.put("grades", form.grades());
        keys.put("neutral", form.neutral());
        keys.put("blank", form.blank());
        keys.put("unit", form.unit());
        return keys;
    }

    private void key(String key, Object value) {
        Keys keys = KEYS.get(form.kind());
        if (value == null && keys.must().contains(key)) {
            complaint.of("", "missing-key", "", key);
        } else if (value != null && !keys.must().contains(key) && !keys.may().contains(key)) {
            complaint.of("/" + key, "not-of-this-kind", key, "");
        }
    }

    private void points() {
        boolean none = WITHOUT_POINTS.contains(form.kind());
        if ((points.signum() == 0) != none) {
            complaint.of("", "points-out-of-range", points.toPlainString(), none ? "0" : "> 0");
        } else if (points.stripTrailingZeros().scale() > 2) {
            complaint.of("", "points-out-of-range", points.toPlainString(), "0.01, 0.02 …");
        }
    }

    private void oneOf(String one, Object first, String other, Object second) {
        if (first == null && second == null) {
            complaint.of("", "missing-key", "", one + " | " + other);
        }
    }

    private List<Scale.Step> steps() {
        List<Scale.Step> steps = form.steps() == null
                ? List.of()
                : form.steps().stream()
                        .map(step -> new Scale.Step(step.atLeast(), step.points()))
                        .toList();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).atLeast().compareTo(steps.get(i - 1).atLeast()) <= 0
                    || steps.get(i).points().compareTo(steps.get(i - 1).points()) <= 0) {
                complaint.of("/steps/" + i, "steps-must-rise", "", "");
            }
        }
        if (steps.isEmpty() || steps.get(steps.size() - 1).points().compareTo(points) != 0) {
            complaint.of("/steps", "last-step-is-not-the-points", "", points.toPlainString());
        }
        return steps;
    }

    private Ladder ladder(Text unit) {
        List<RungForm> forms = form.rungs() == null ? List.of() : form.rungs();
        Scale.Counting counting = form.counting() == null ? Scale.Counting.AMOUNT : form.counting();
        if ((counting == Scale.Counting.SHARE) != (form.empty() != null)) {
            complaint.of("", counting == Scale.Counting.SHARE ? "missing-key" : "not-of-this-kind", "", "empty");
        }
        List<Ladder.Rung> rungs = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            RungForm rung = forms.get(i);
            rungs.add(rung("/rungs/" + i, rung, i == forms.size() - 1, counting));
            if (i > 0 && rungs.get(i).points().compareTo(rungs.get(i - 1).points()) > 0) {
                complaint.of(
                        "/rungs/" + i, "rungs-must-fall", rungs.get(i).points().toPlainString(), "");
            }
        }
        if (rungs.isEmpty() || rungs.get(0).points().compareTo(points) != 0) {
            complaint.of("/rungs", "first-rung-is-not-the-points", "", points.toPlainString());
        }
        return new Ladder(counting, rungs, form.empty(), unit);
    }

    private Ladder.Rung rung(String at, RungForm rung, boolean last, Scale.Counting counting) {
        boolean faults = counting == Scale.Counting.FAULTS;
        long limits = java.util.stream.Stream.of(rung.atLeast(), rung.above(), rung.atMost())
                .filter(java.util.Objects::nonNull)
                .count();
        if (limits != (last ? 0 : 1)) {
            complaint.of(at, "one-limit-a-rung", limits + "", last ? "0" : "1");
        } else if (!last && faults != (rung.atMost() != null)) {
            complaint.of(at, "not-of-this-kind", "", faults ? "atMost" : "atLeast | above");
        }
        if ((rung.points() == null) == (rung.percent() == null)) {
            complaint.of(at, "missing-key", "", "points | percent");
        }
        BigDecimal worth = rung.points() != null
                ? rung.points()
                : rung.percent() == null
                        ? BigDecimal.ZERO
                        : points.multiply(rung.percent()).movePointLeft(2);
        return new Ladder.Rung(rung.grade(), rung.atLeast(), rung.above(), rung.atMost(), worth);
    }

    private Graded graded(Text unit) {
        Map<String, BigDecimal> grades = orNone(form.grades());
        BigDecimal best = grades.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (best.compareTo(points) != 0) {
            complaint.of("/grades", "best-grade-is-not-the-points", best.toPlainString(), points.toPlainString());
        }
        Set<String> neutral = form.neutral() == null ? Set.of() : Set.copyOf(form.neutral());
        return new Graded(grades, neutral, form.blank(), form.step(), unit);
    }

    /** Figures that must add up. */
    private Map<String, BigDecimal> adding(String place, Map<String, BigDecimal> figures, BigDecimal to) {
        BigDecimal sum = orNone(figures).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (figures != null && sum.compareTo(to) != 0) {
            complaint.of(
                    place,
                    "points-do-not-add-up",
                    sum.toPlainString(),
                    to.toPlainString() + " (" + form.kind().name().toLowerCase(Locale.ROOT) + ")");
        }
        return orNone(figures);
    }

    private static Map<String, BigDecimal> orNone(Map<String, BigDecimal> figures) {
        if (figures == null) {
            return Map.of();
        }
        Map<String, BigDecimal> known = new LinkedHashMap<>(figures);
        known.values().removeIf(java.util.Objects::isNull);
        return java.util.Collections.unmodifiableMap(known);
    }

    /** The figure; zero where the source shows neither it nor weights: what counts is listed and worth nothing yet. */
    private BigDecimal orOpen(BigDecimal figure) {
        return figure == null && form.weights() == null ? BigDecimal.ZERO : figure;
    }

    private void above(String place, BigDecimal figure) {
        if (figure != null && figure.signum() == 0) {
            complaint.of(place, "points-out-of-range", "0", "> 0");
        }
    }
}
