package wenming.web.pages.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Component;
import wenming.catalogue.Fraction;
import wenming.catalogue.NotApplicable;
import wenming.catalogue.RuleSet;
import wenming.model.Text;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Status;

/**
 * How a score comes about, in figures that add up to it exactly. Where a set rounds only in the end, the sum of the figures
 * that are shown differs from the score by what was rounded away; that has a row of its own.
 *
 * @param rows in the order in which they are added; {@link Kind#SUM} repeats what was added so far
 * @param parts of a composite, the formula of each; else empty
 */
public record Formula(Text title, List<Row> rows, BigDecimal score, List<Formula> parts) {
    /** What is added. */
    public enum Kind {
        SECTION("section"),
        PART("part"),
        SUM("sum"),
        RESCALED("rescaled"),
        NOT_ASKED("not-asked"),
        BONUS("bonus"),
        CAP("cap"),
        DEDUCTED("deducted"),
        FLOOR("floor"),
        ROUNDING("rounding");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The last part of the key of what it is called. */
        public String word() {
            return word;
        }
    }

    /**
     * One row.
     *
     * @param title of the section or part; null where the kind says what it is
     * @param figures from which the points come; null where they stand for themselves
     */
    public record Row(Kind kind, Text title, String figures, BigDecimal points) {}

    public Formula {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    /** The sum of all rows but those that repeat. */
    public BigDecimal sum() {
        return sum(rows);
    }

    /** The formula of a scorecard. */
    public static Formula of(Scorecard card, RuleSet ruleSet) {
        if (!ruleSet.isComposite()) {
            return new Sums(ruleSet, card.sections(), card.max())
                    .formula(card.ruleSet().title(), card.score());
        }
        List<Row> rows = new ArrayList<>();
        List<Formula> parts = new ArrayList<>();
        for (PartLine part : card.parts()) {
            rows.add(new Row(
                    Kind.PART,
                    part.title(),
                    Wording.figure(part.score()) + " × " + part.weight().toPlainString(),
                    part.score().multiply(part.weight())));
            RuleSet own = ruleSet.components().stream()
                    .filter(component -> component.id().equals(part.id()))
                    .map(Component::ruleSet)
                    .findFirst()
                    .orElseThrow();
            List<SectionLine> sections = card.sections().stream()
                    .filter(section -> section.id().startsWith(part.id() + ":"))
                    .toList();
            parts.add(new Sums(own, sections, part.max()).formula(part.title(), part.score()));
        }
        rounded(rows, card.score());
        return new Formula(card.ruleSet().title(), rows, card.score(), parts);
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.kind() != Kind.SUM)
                .map(Row::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void rounded(List<Row> rows, BigDecimal score) {
        BigDecimal rest = score.subtract(sum(rows));
        if (rest.signum() != 0) {
            rows.add(new Row(Kind.ROUNDING, null, null, rest));
        }
    }

    /** The sums of one set, or of one part of a composite. */
    private record Sums(RuleSet ruleSet, List<SectionLine> sections, BigDecimal max) {
        Formula formula(Text title, BigDecimal score) {
            List<Row> rows = new ArrayList<>();
            for (SectionLine section : sections) {
                if (section.max().signum() > 0) {
                    rows.add(new Row(Kind.SECTION, section.title(), null, section.score()));
                }
            }
            BigDecimal earned = sum(rows);
            if (rows.size() > 1) {
                rows.add(new Row(Kind.SUM, null, null, earned));
            }
            notAsked(rows, earned);
            bonus(rows);
            deducted(rows);
            if (sum(rows).signum() < 0) {
                rows.add(new Row(Kind.FLOOR, null, null, sum(rows).negate()));
            }
            rounded(rows, score);
            return new Formula(title, rows, score, List.of());
        }

        private void notAsked(List<Row> rows, BigDecimal earned) {
            BigDecimal gone = lines(
                    line -> line.status() == Status.NOT_APPLICABLE
                            && !line.scale().equals("bonus")
                            && line.max().signum() > 0,
                    CriterionLine::max);
            if (gone.signum() == 0) {
                return;
            }
            if (ruleSet.notApplicable() == NotApplicable.FULL) {
                rows.add(new Row(Kind.NOT_ASKED, null, null, gone));
                return;
            }
            BigDecimal asked = max.subtract(gone);
            if (asked.signum() > 0) {
                BigDecimal whole =
                        ruleSet.rounding().of(Fraction.of(earned).times(max).by(asked));
                String figures = Wording.figure(earned) + " × " + Wording.figure(max) + " ÷ " + Wording.figure(asked)
                        + " − " + Wording.figure(earned);
                rows.add(new Row(Kind.RESCALED, null, figures, whole.subtract(earned)));
            }
        }

        private void bonus(List<Row> rows) {
            BigDecimal onTop = sections.stream()
                    .filter(section -> section.bonus() != null)
                    .map(SectionLine::bonus)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (onTop.signum() > 0) {
                rows.add(new Row(Kind.BONUS, null, null, onTop));
            }
            BigDecimal cap = ruleSet.bonusCap();
            if (cap != null && onTop.compareTo(cap) > 0) {
                rows.add(new Row(Kind.CAP, null, Wording.figure(cap), cap.subtract(onTop)));
            }
        }

        private void deducted(List<Row> rows) {
            BigDecimal off = lines(line -> line.scale().equals("total-deduction"), CriterionLine::points);
            if (off.signum() != 0) {
                rows.add(new Row(Kind.DEDUCTED, null, null, off));
            }
        }

        private BigDecimal lines(
                java.util.function.Predicate<CriterionLine> which,
                java.util.function.Function<CriterionLine, BigDecimal> points) {
            return sections.stream()
                    .flatMap(section -> section.criteria().stream())
                    .filter(which)
                    .map(points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
