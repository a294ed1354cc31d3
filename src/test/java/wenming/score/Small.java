package wenming.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Gate;
import wenming.catalogue.Grade;
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

/** A rule set by hand, with what was measured for each of its criteria, and the scorecard of it. */
final class Small {
    static final Text UNIT = new Text("\u573a", "events");
    private static final Text TEXT = new Text("\u6587", "text");

    private final List<Section> sections = new ArrayList<>();
    private List<Criterion> criteria = new ArrayList<>();
    private final Map<String, Measurement> measured = new LinkedHashMap<>();
    private final List<Grade> grades = new ArrayList<>();
    private NotApplicable notApplicable = NotApplicable.RESCALE;
    private Rounding rounding = Rounding.USUAL;
    private BigDecimal fullMark;
    private BigDecimal bonusCap;
    private final List<Gate> gates = new ArrayList<>();
    private Due due = new Due(null, Due.Rhythm.STANDING);
    private LocalDate asOf = LocalDate.of(2021, 9, 30);

    static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    /** A criterion without a measurement; the next call says what was measured. */
    Small criterion(String id, String points, Scale scale) {
        criteria.add(new Criterion(
                id,
                TEXT,
                "1",
                "source",
                Mark.V,
                List.of("hospital"),
                number(points),
                new Measure(MeasureKind.OWN, "", List.of(), ActivityFilter.ALL, null, null, Terms.NONE),
                List.of(FactKind.PREMISES),
                List.of(),
                scale,
                Method.SITE,
                List.of("photo"),
                List.of(),
                null,
                TEXT,
                due,
                1,
                TEXT));
        return this;
    }

    Small threshold(String id, String points, String target) {
        return criterion(id, points, new Scale.Threshold(number(target), UNIT));
    }

    private Small measured(Measurement measurement) {
        measured.put(measurement.criterion(), measurement);
        return this;
    }

    private String last() {
        return criteria.get(criteria.size() - 1).id();
    }

    Small amount(String amount) {
        return open(amount, amount);
    }

    /** An amount, and what it is if all that is open counts too; null for no upper bound. */
    Small open(String amount, String atMost) {
        return measured(new Measurement.Taken(
                last(),
                number(amount),
                atMost == null ? null : number(atMost),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    Small share(String amount, String atMost, String whole) {
        return measured(new Measurement.Taken(
                last(), number(amount), number(atMost), number(whole), List.of(), List.of(), List.of(), List.of()));
    }

    /** What was found of each word; the amount is their sum. */
    Small parts(Measurement.Part... parts) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal atMost = BigDecimal.ZERO;
        BigDecimal whole = null;
        for (Measurement.Part part : parts) {
            amount = amount.add(part.amount());
            atMost = atMost == null || part.atMost() == null ? null : atMost.add(part.atMost());
            whole = part.whole() == null ? whole : whole == null ? part.whole() : whole.add(part.whole());
        }
        return measured(new Measurement.Taken(
                last(), amount, atMost, whole, List.of(), List.of(), List.of(), List.of(), List.of(parts)));
    }

    /** A word that was found so often. */
    static Measurement.Part part(String word, String amount) {
        return part(word, amount, amount);
    }

    /** A word that was found so often, and so often at most; null for no upper bound. */
    static Measurement.Part part(String word, String amount, String atMost) {
        return new Measurement.Part(word, number(amount), atMost == null ? null : number(atMost), null);
    }

    /** So many points of so many by one author. */
    static Measurement.Part marks(String author, String points, String atMost, String outOf) {
        return new Measurement.Part(author, number(points), number(atMost), number(outOf));
    }

    /** The criteria that follow stand in a section of their own. */
    Small section() {
        close();
        return this;
    }

    private void close() {
        sections.add(new Section(Integer.toString(sections.size() + 1), TEXT, null, criteria));
        criteria = new ArrayList<>();
    }

    /** An amount beside facts that did not count, for these reasons. */
    Small but(String amount, String... reasons) {
        List<NotCounted> facts = new ArrayList<>();
        for (String reason : reasons) {
            facts.add(new NotCounted("/premises/" + facts.size(), reason, 1));
        }
        return measured(new Measurement.Taken(
                last(), number(amount), number(amount), null, List.of(), facts, List.of(), List.of()));
    }

    Small notTaken() {
        return measured(new Measurement.NotTaken(last(), "not-given", List.of("/premises")));
    }

    Small notAsked() {
        return measured(new Measurement.NotAsked(last(), "not-applicable"));
    }

    /** Due of the criteria that follow. */
    Small due(String day) {
        due = new Due(LocalDate.parse(day), Due.Rhythm.ONCE);
        return this;
    }

    Small asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Small fullMark(String points) {
        fullMark = number(points);
        return this;
    }

    Small full() {
        notApplicable = NotApplicable.FULL;
        return this;
    }

    Small rounding(Rounding newRounding) {
        rounding = newRounding;
        return this;
    }

    Small bonusCap(String points) {
        bonusCap = number(points);
        return this;
    }

    Small gate(Gate gate) {
        gates.add(gate);
        return this;
    }

    Small grade(String id, String atLeast) {
        grades.add(new Grade(id, new Text(id, id), number(atLeast)));
        return this;
    }

    Scorecard card() {
        List<Section> all = new ArrayList<>(sections);
        all.add(new Section(Integer.toString(all.size() + 1), TEXT, null, criteria));
        List<Criterion> every =
                all.stream().flatMap(section -> section.criteria().stream()).toList();
        BigDecimal visible = every.stream()
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
                fullMark == null ? visible : fullMark,
                bonusCap,
                notApplicable,
                rounding,
                grades.isEmpty() ? TEXT : null,
                grades,
                gates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all,
                List.of(),
                Map.of(),
                List.of(),
                null,
                "0".repeat(64));
        List<Measurement> inOrder =
                every.stream().map(criterion -> measured.get(criterion.id())).toList();
        return new Scorer(ruleSet).score(submission(), "1".repeat(64), asOf, inOrder);
    }

    /** The line of the criterion that was named last. */
    Scorecard.CriterionLine line() {
        return card().sections().get(sections.size()).criteria().get(criteria.size() - 1);
    }

    /** The points of the criterion that was named last, as text. */
    String points() {
        return line().points().toPlainString();
    }

    private static Submission submission() {
        Unit unit =
                new Unit("u", "U", "hospital", null, null, null, null, null, null, null, Set.of("id", "name", "kind"));
        return new Submission(
                1,
                unit,
                new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
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
