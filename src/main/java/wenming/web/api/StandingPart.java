package wenming.web.api;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import wenming.catalogue.EvidenceRule;
import wenming.catalogue.Milestone;
import wenming.catalogue.ProofRule;
import wenming.model.Text;

/** Rules that stand beside the criteria: on evidence, and on days. */
final class StandingPart {
    private StandingPart() {}

    /** What the evidence of a fact must be. */
    record Proof(
            List<String> kinds,
            List<String> instead,
            int atLeast,
            Integer minCharacters,
            Integer maxCharacters,
            Boolean numberOrSeal,
            Integer lastMonths,
            Integer lastYears,
            Boolean withCurrent,
            Boolean dated) {
        static Proof of(ProofRule rule) {
            return new Proof(
                    rule.kinds(),
                    rule.instead(),
                    rule.atLeast(),
                    rule.minCharacters(),
                    rule.maxCharacters(),
                    orNull(rule.numberOrSeal()),
                    rule.lastMonths(),
                    rule.lastYears(),
                    orNull(rule.withCurrent()),
                    orNull(rule.dated()));
        }
    }

    /** A rule on evidence in general. */
    record Evidence(String id, Text title, String clause, String source, String mark, List<String> of, Proof rule) {
        static Evidence of(EvidenceRule rule) {
            return new Evidence(
                    rule.id(),
                    rule.title(),
                    rule.clause(),
                    rule.source(),
                    rule.mark().name(),
                    rule.of(),
                    Proof.of(rule.rule()));
        }
    }

    /** A day that a unit is told. */
    record Day(
            String id,
            Text title,
            String clause,
            String source,
            String mark,
            After after,
            Integer years,
            Integer months,
            Integer days,
            String yearly) {
        static Day of(Milestone date) {
            Period term = date.term();
            return new Day(
                    date.id(),
                    date.title(),
                    date.clause(),
                    date.source(),
                    date.mark().name(),
                    After.of(date.after()),
                    orNull(term.getYears()),
                    orNull(term.getMonths()),
                    orNull(term.getDays()),
                    date.yearly() == null
                            ? null
                            : String.format(
                                    Locale.ROOT,
                                    "%02d-%02d",
                                    date.yearly().getMonthValue(),
                                    date.yearly().getDayOfMonth()));
        }
    }

    /** From what it counts. */
    record After(List<String> honours, String level, List<String> incidents, Boolean problems) {
        static After of(Milestone.After after) {
            return after == null
                    ? null
                    : new After(after.honours(), after.level(), after.incidents(), orNull(after.problems()));
        }
    }

    private static Boolean orNull(boolean value) {
        return value ? true : null;
    }

    private static Integer orNull(int value) {
        return value == 0 ? null : value;
    }
}
