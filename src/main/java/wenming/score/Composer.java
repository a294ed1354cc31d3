package wenming.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import wenming.catalogue.Component;
import wenming.catalogue.Fraction;
import wenming.catalogue.Rounding;
import wenming.catalogue.RuleSet;
import wenming.model.Period;
import wenming.model.Submission;
import wenming.score.Scorecard.DateLine;
import wenming.score.Scorecard.GateLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Scorecard.VetoLine;

/**
 * Makes one scorecard of those of a composite's components: the exact sum of their unrounded points, each times its
 * weight, rounded once. Thread-safe.
 */
public final class Composer {
    private final RuleSet composite;
    private final Rounding rounding;
    private final List<BigDecimal> weights;

    /** Composes by this rule set, which has components. */
    public Composer(RuleSet composite) {
        this.composite = composite;
        this.rounding = composite.rounding();
        this.weights = composite.components().stream().map(Component::weight).toList();
    }

    /**
     * The scorecard.
     *
     * @param parts one for each component, in their order
     */
    public Scorecard compose(Submission submission, String sha256, LocalDate asOf, List<Judged> parts) {
        List<Scorecard> cards = parts.stream().map(Judged::card).toList();
        BigDecimal score = rounding.of(sum(parts, Judged::score));
        BigDecimal lowest = rounding.of(sum(parts, Judged::lowest));
        BigDecimal attainable = rounding.of(sum(parts, Judged::attainable));
        List<VetoLine> vetoes = all(cards, Scorecard::vetoes, VetoLine::in);
        List<SectionLine> sections = all(cards, Scorecard::sections, SectionLine::in);
        List<GateLine> gates = new ArrayList<>(new Gates(composite).lines(sections));
        gates.addAll(all(cards, Scorecard::gates, GateLine::in));
        boolean vetoed = vetoes.stream().anyMatch(veto -> veto.status().equals("hit"));
        GateLine failed = gates.stream()
                .filter(gate -> gate.status().equals("failed"))
                .findFirst()
                .orElse(null);
        PublishedLines lines =
                PublishedLines.of(composite, composite.complete(), vetoed, failed, score, lowest, attainable);
        BigDecimal visible = rounding.of(composite.visible());
        boolean deducts = cards.stream().anyMatch(card -> card.deducted() != null);
        return new Scorecard(
                Scorecard.CONTRACT,
                Scorecard.RuleSetLine.of(composite),
                new Scorecard.SubmissionLine(sha256),
                Scorecard.UnitLine.of(submission.unit()),
                submission.period(),
                asOf,
                score,
                lowest,
                attainable,
                visible,
                weighed(cards, Scorecard::asked),
                rounding.of(sum(parts, Judged::notAssessed)),
                weighed(cards, Scorecard::bonus),
                deducts ? weighed(cards, card -> card.deducted() == null ? BigDecimal.ZERO : card.deducted()) : null,
                lines.grade(),
                lines.noGrade(),
                visible,
                composite.fullMark() == null ? null : rounding.of(composite.fullMark()),
                lines.outcome(),
                vetoes,
                gates,
                parts(submission.period(), parts),
                sections,
                missing(cards),
                dates(submission, asOf, cards),
                null,
                null,
                List.of());
    }

    private List<DateLine> dates(Submission submission, LocalDate asOf, List<Scorecard> cards) {
        List<DateLine> dates = new ArrayList<>(new Dates(submission, asOf).of(composite));
        for (DateLine date : all(cards, Scorecard::dates, DateLine::in)) {
            // A set that stands for two years of a cycle sets its days once.
            if (dates.stream().noneMatch(date::isTheSameAs)) {
                dates.add(date);
            }
        }
        dates.sort(Comparator.comparing(DateLine::day));
        return dates;
    }

    private Fraction sum(List<Judged> parts, Function<Judged, Fraction> points) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            sum = sum.plus(points.apply(parts.get(i)).times(weights.get(i)));
        }
        return sum;
    }

    private BigDecimal weighed(List<Scorecard> cards, Function<Scorecard, BigDecimal> points) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < cards.size(); i++) {
            sum = sum.add(points.apply(cards.get(i)).multiply(weights.get(i)));
        }
        return rounding.of(sum);
    }

    /** A line of a part, told as a line of the whole. */
    @FunctionalInterface
    private interface Told<T> {
        T in(T line, String part);
    }

    private <T> List<T> all(List<Scorecard> cards, Function<Scorecard, List<T>> lines, Told<T> told) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            String part = composite.components().get(i).id();
            lines.apply(cards.get(i)).forEach(line -> all.add(told.in(line, part)));
        }
        return all;
    }

    private List<PartLine> parts(Period cycle, List<Judged> parts) {
        List<PartLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Component component = composite.components().get(i);
            Scorecard card = parts.get(i).card();
            lines.add(new PartLine(
                    component.id(),
                    component.title(),
                    new Scorecard.PartRuleSetLine(
                            card.ruleSet().id(),
                            card.ruleSet().version(),
                            card.ruleSet().sha256()),
                    component.weight(),
                    component.of(cycle),
                    card.score(),
                    card.lowest(),
                    card.attainable(),
                    card.max(),
                    rounding.of(parts.get(i).score().times(component.weight()))));
        }
        return lines;
    }

    /** What is missing in any part, by what it would bring to the whole. */
    private List<MissingLine> missing(List<Scorecard> cards) {
        record Weighed(MissingLine line, BigDecimal points, String part) {}
        List<Weighed> all = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            Component component = composite.components().get(i);
            cards.get(i)
                    .missing()
                    .forEach(line ->
                            all.add(new Weighed(line, line.points().multiply(component.weight()), component.id())));
        }
        all.sort(Comparator.comparing((Weighed one) -> one.points().signum() != 0)
                .thenComparing(Weighed::points, Comparator.reverseOrder()));
        return all.stream()
                .map(one -> one.line().in(one.part(), rounding.of(one.points())))
                .toList();
    }
}
