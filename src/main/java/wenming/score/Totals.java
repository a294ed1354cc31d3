package wenming.score;

import java.math.BigDecimal;
import wenming.catalogue.Criterion;
import wenming.catalogue.Fraction;
import wenming.catalogue.NotApplicable;
import wenming.catalogue.Rounding;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;

/** The sums over all criteria, exact until the place where the rule set rounds. */
final class Totals {
    private static final Judgement.Points NONE = new Judgement.Points(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    private final RuleSet ruleSet;
    private final Rounding rounding;
    private final BigDecimal visible;
    private Judgement.Points points = NONE;
    private Judgement.Points section = NONE;
    private Judgement.Points bonus = NONE;
    private Judgement.Points deducted = NONE;
    private BigDecimal notAssessed = BigDecimal.ZERO;
    private BigDecimal notAsked = BigDecimal.ZERO;

    Totals(RuleSet ruleSet, BigDecimal visible) {
        this.ruleSet = ruleSet;
        this.rounding = ruleSet.rounding();
        this.visible = visible;
    }

    void add(Criterion criterion, Judgement judgement) {
        if (criterion.isBonus()) {
            bonus = bonus.plus(judgement.points());
        } else if (criterion.isTotalDeduction()) {
            deducted = deducted.plus(judgement.points());
        } else {
            section = section.plus(judgement.points());
        }
        if (criterion.isScored() && judgement instanceof Judgement.NotAssessed) {
            notAssessed = notAssessed.add(criterion.points());
        } else if (criterion.isScored() && judgement instanceof Judgement.NotApplicable) {
            notAsked = notAsked.add(criterion.points());
        }
    }

    /** Closes a section: where sections are rounded, this is the place. Its points as they stand today. */
    Judgement.Points endOfSection() {
        Judgement.Points closed = new Judgement.Points(
                rounding.at(Rounding.At.SECTION, section.lowest()),
                rounding.at(Rounding.At.SECTION, section.now()),
                rounding.at(Rounding.At.SECTION, section.attainable()));
        points = points.plus(closed);
        section = NONE;
        return closed;
    }

    BigDecimal score() {
        return rounding.of(exactScore());
    }

    BigDecimal lowest() {
        return rounding.of(exactLowest());
    }

    BigDecimal attainable() {
        return rounding.of(exactAttainable());
    }

    Fraction exactScore() {
        return total(points.now(), bonus.now(), deducted.now());
    }

    Fraction exactLowest() {
        return total(points.lowest(), bonus.lowest(), deducted.lowest());
    }

    Fraction exactAttainable() {
        return total(points.attainable(), bonus.attainable(), deducted.attainable());
    }

    /** Points on top, after the cap on all of them together. */
    BigDecimal bonus() {
        return rounding.of(capped(bonus.now()));
    }

    /** Points off the total, as a positive number; null where the standard takes none off. */
    BigDecimal deducted() {
        return takesOff() ? rounding.of(deducted.now().times(BigDecimal.ONE.negate())) : null;
    }

    private boolean takesOff() {
        for (Section section : ruleSet.sections()) {
            for (Criterion criterion : section.criteria()) {
                if (criterion.isTotalDeduction()) {
                    return true;
                }
            }
        }
        return false;
    }

    BigDecimal notAssessed() {
        return rounding.of(exactNotAssessed());
    }

    Fraction exactNotAssessed() {
        return scaledUp(Fraction.of(notAssessed));
    }

    BigDecimal notAsked() {
        return notAsked;
    }

    /** The score of other sums than those that were added up here. */
    BigDecimal of(Fraction earned, Fraction onTop, Fraction off, BigDecimal asked) {
        notAsked = asked;
        return rounding.of(total(earned, onTop, off));
    }

    private Fraction total(Fraction earned, Fraction onTop, Fraction off) {
        return scaled(earned).plus(capped(onTop)).plus(off).max(Fraction.ZERO);
    }

    private Fraction capped(Fraction onTop) {
        return ruleSet.bonusCap() == null ? onTop : onTop.min(Fraction.of(ruleSet.bonusCap()));
    }

    /** Points of the whole standard: what is not asked is scaled away or counts as earned. */
    private Fraction scaled(Fraction earned) {
        return ruleSet.notApplicable() == NotApplicable.FULL ? earned.plus(Fraction.of(notAsked)) : scaledUp(earned);
    }

    /** Points of what is asked, on the scale of the whole; what is not asked adds nothing here. */
    private Fraction scaledUp(Fraction earned) {
        if (notAsked.signum() == 0 || ruleSet.notApplicable() == NotApplicable.FULL) {
            return earned;
        }
        BigDecimal asked = visible.subtract(notAsked);
        // Where each criterion is rounded the scaled total is rounded before anything is added to it, as ever.
        Fraction whole =
                asked.signum() == 0 ? Fraction.ZERO : earned.times(visible).by(asked);
        return rounding.at() == Rounding.At.TOTAL ? whole : Fraction.of(rounding.of(whole));
    }
}
