package wenming.advise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Every;
import wenming.catalogue.Gate;
import wenming.catalogue.Mark;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Method;
import wenming.catalogue.NotApplicable;
import wenming.catalogue.Rounding;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Scale;
import wenming.catalogue.Section;
import wenming.catalogue.Terms;
import wenming.catalogue.Weights;
import wenming.model.FactKind;
import wenming.model.Measurement;
import wenming.model.NotCounted;
import wenming.model.Period;
import wenming.model.Submission;
import wenming.model.Text;
import wenming.model.Unit;
import wenming.score.Scorer;

/** A rule set by hand with what was measured by it, and the plans that follow. */
final class Desktop {
    static final Text UNIT = new Text("\u573a", "events");
    private static final Text TEXT = new Text("\u6587", "text");
    private static final Period YEAR = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

    private final List<Criterion> criteria = new ArrayList<>();
    private final Map<String, Measurement> measured = new LinkedHashMap<>();
    private final Set<String> deadlines = new HashSet<>();
    private NotApplicable notApplicable = NotApplicable.RESCALE;
    private LocalDate asOf = LocalDate.of(2021, 9, 30);
    private final List<Gate> gates = new ArrayList<>();
    private final List<Integer> sectionEnds = new ArrayList<>();
    private BigDecimal bonusCap;
    private Rounding.At rounded = Rounding.At.CRITERION;
    private int effort = 1;
    private FactKind reads = FactKind.PREMISES;
    private Due due = new Due(null, Due.Rhythm.STANDING);
    private Measure measure = own();

    private static Measure own() {
        return new Measure(MeasureKind.OWN, "", List.of(), ActivityFilter.ALL, null, null, Terms.NONE);
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    /** Effort of the criteria that follow. */
    Desktop effort(int units) {
        effort = units;
        return this;
    }

    /** The list that the criteria that follow are about. */
    Desktop reads(FactKind list) {
        reads = list;
        return this;
    }

    /** The criteria that follow are held against this day. */
    Desktop by(String day) {
        measure = new Measure(
                MeasureKind.COUNT, "documents", List.of(), ActivityFilter.ALL, LocalDate.parse(day), null, Terms.NONE);
        reads = FactKind.DOCUMENTS;
        return this;
    }

    /** The criteria that follow are cadences of this rhythm. */
    Desktop every(Every every) {
        measure = new Measure(MeasureKind.CADENCE, "meetings", List.of(), ActivityFilter.ALL, null, every, Terms.NONE);
        reads = FactKind.MEETINGS;
        return this;
    }

    /** The criteria that follow have rules of their own, and a day after which nothing counts, or that only reminds. */
    Desktop due(String day, boolean hard) {
        measure = own();
        due = new Due(LocalDate.parse(day), Due.Rhythm.ONCE);
        if (hard) {
            deadlines.add("c" + criteria.size());
        }
        return this;
    }

    Desktop measure(Measure other) {
        measure = other;
        reads = FactKind.FINDINGS;
        return this;
    }

    Desktop asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Desktop full() {
        notApplicable = NotApplicable.FULL;
        return this;
    }

    Desktop rounded(Rounding.At at) {
        rounded = at;
        return this;
    }

    Desktop bonusCap(String points) {
        bonusCap = number(points);
        return this;
    }

    Desktop gate(Gate.Kind kind, String atLeast) {
        gates.add(
                new Gate("g" + gates.size(), kind, TEXT, "1", Mark.V, null, atLeast == null ? null : number(atLeast)));
        return this;
    }

    /** The criteria that follow stand in another section. */
    Desktop section() {
        sectionEnds.add(criteria.size());
        return this;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        List<Integer> ends = new ArrayList<>(sectionEnds);
        ends.add(criteria.size());
        for (int end : ends) {
            if (end > from) {
                sections.add(new Section("s" + sections.size(), TEXT, null, criteria.subList(from, end)));
            }
            from = end;
        }
        return sections;
    }

    /** Amounts by word, in pairs of a word and its amount; their sum is the amount. */
    Desktop parts(String whole, Object... words) {
        List<Measurement.Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < words.length; i += 2) {
            BigDecimal amount = number(words[i + 1].toString());
            parts.add(new Measurement.Part((String) words[i], amount, amount, null));
            sum = sum.add(amount);
        }
        return measured(new Measurement.Taken(
                last(),
                sum,
                sum,
                whole == null ? null : number(whole),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parts));
    }

    /** A criterion named c0, c1 and so on; the next call says what was measured. */
    Desktop criterion(String points, Scale scale) {
        criteria.add(new Criterion(
                "c" + criteria.size(),
                TEXT,
                "1",
                "source",
                Mark.V,
                List.of("hospital"),
                number(points),
                measure,
                List.of(reads),
                List.of(),
                scale,
                Method.SITE,
                List.of("photo"),
                List.of(),
                null,
                TEXT,
                due,
                effort,
                TEXT));
        return this;
    }

    Desktop threshold(String points, String target, String amount) {
        return criterion(points, new Scale.Threshold(number(target), UNIT)).amount(amount);
    }

    Desktop proportional(String points, String target, String amount) {
        return criterion(points, new Scale.Proportional(number(target), UNIT)).amount(amount);
    }

    Desktop amount(String amount) {
        return taken(amount, amount, null);
    }

    Desktop taken(String amount, String atMost, String whole, NotCounted... facts) {
        return measured(new Measurement.Taken(
                last(),
                number(amount),
                atMost == null ? null : number(atMost),
                whole == null ? null : number(whole),
                List.of(),
                List.of(facts),
                atMost == null ? List.of(new NotCounted("/premises/9", "not-stated", 1)) : List.of(),
                List.of()));
    }

    Desktop notTaken(String... where) {
        return measured(new Measurement.NotTaken(last(), "not-given", List.of(where)));
    }

    Desktop notAsked() {
        return measured(new Measurement.NotAsked(last(), "not-applicable"));
    }

    Desktop measured(Measurement measurement) {
        measured.put(measurement.criterion(), measurement);
        return this;
    }

    String last() {
        return criteria.get(criteria.size() - 1).id();
    }

    Situation situation() {
        BigDecimal visible = criteria.stream()
                .filter(criterion -> !criterion.isBonus())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        RuleSet ruleSet = new RuleSet(
                "small",
                "1",
                TEXT,
                TEXT,
                2021,
                List.of("hospital"),
                null,
                null,
                Weights.OFFICIAL,
                visible,
                bonusCap,
                notApplicable,
                new Rounding(2, RoundingMode.HALF_UP, rounded),
                TEXT,
                List.of(),
                gates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sections(),
                List.of(),
                java.util.Map.of(),
                List.of(),
                null,
                "0".repeat(64));
        List<Measurement> inOrder =
                criteria.stream().map(criterion -> measured.get(criterion.id())).toList();
        Scorer scorer = new Scorer(ruleSet);
        return new Situation(
                ruleSet,
                scorer,
                submission(),
                asOf,
                inOrder,
                deadlines,
                scorer.score(submission(), "1".repeat(64), asOf, inOrder));
    }

    Plan plan(String target) {
        return new Planner(situation(), null).to(number(target));
    }

    Plan planBy(String target, String by) {
        return new Planner(situation(), LocalDate.parse(by)).to(number(target));
    }

    /** Each step as {@code c0 +2}. */
    static List<String> steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.criterion() + " +" + step.units())
                .toList();
    }

    /** Each loss as {@code c0 past-day 6.00}. */
    static List<String> losses(Plan plan) {
        return plan.lost().stream()
                .map(loss -> loss.criterion() + " " + loss.reason() + " " + loss.points())
                .toList();
    }

    private static Submission submission() {
        Unit unit =
                new Unit("u", "U", "hospital", null, null, null, null, null, null, null, Set.of("id", "name", "kind"));
        return new Submission(
                1,
                unit,
                YEAR,
                null,
                "small",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of("contract", "unit", "period"));
    }
}
