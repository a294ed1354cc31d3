package wenming.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.model.Period;
import wenming.model.Text;

/**
 * What the evidence of a fact must be for the fact to count.
 *
 * @param kinds of which kinds
 * @param instead kinds that are taken in place of these, whatever their length and without number or seal
 * @param atLeast so many pieces of them
 * @param minCharacters of its text; null if any length will do
 * @param maxCharacters of its text; null if any length will do
 * @param numberOrSeal whether it must bear a document number or a seal
 * @param dated whether it must bear a date inside the period
 * @param lastMonths it must be of so many whole months before the month of the scorecard; null if not asked for
 * @param lastYears it must be of so many calendar years up to that of the scorecard; null if not asked for
 * @param withCurrent whether the year of the scorecard is one of them
 * @param what the kinds by their names
 * @param otherwise the kinds of {@code instead} by their names
 */
public record ProofRule(
        List<String> kinds,
        List<String> instead,
        int atLeast,
        Integer minCharacters,
        Integer maxCharacters,
        boolean numberOrSeal,
        boolean dated,
        Integer lastMonths,
        Integer lastYears,
        boolean withCurrent,
        Text what,
        Text otherwise) {
    public ProofRule {
        kinds = List.copyOf(kinds);
        instead = List.copyOf(instead);
    }

    /** One piece of one of these kinds, which nobody needs to be told by name. */
    public static ProofRule any(List<String> kinds) {
        return any(kinds, new Vocabulary(Map.of()));
    }

    /** One piece of one of these kinds. */
    public static ProofRule any(List<String> kinds, Vocabulary vocabulary) {
        return new ProofRule(
                kinds,
                List.of(),
                1,
                null,
                null,
                false,
                false,
                null,
                null,
                false,
                named(kinds, vocabulary),
                named(List.of(), vocabulary));
    }

    /** Kinds of evidence by their names: any one of them will do. */
    static Text named(List<String> kinds, Vocabulary vocabulary) {
        List<Text> names = kinds.stream()
                .map(kind -> vocabulary.text("evidence-kinds", kind))
                .toList();
        return new Text(
                names.stream().map(Text::zh).collect(Collectors.joining("\u6216")),
                names.stream().map(Text::en).collect(Collectors.joining(" or ")));
    }

    /** Whether a piece of this kind is looked at. */
    public boolean admits(String kind) {
        return kinds.contains(kind) || instead.contains(kind);
    }

    /** Whether it asks for nothing but pieces of a kind. */
    public boolean plain() {
        return minCharacters == null && maxCharacters == null && !numberOrSeal && !aboutDates();
    }

    /** Whether it asks for a date. */
    public boolean aboutDates() {
        return dated || lastMonths != null || lastYears != null;
    }

    /** The days in which a piece must be dated, for a scorecard of a day; null where no date is asked for. */
    public Period window(Period period, LocalDate asOf) {
        if (lastMonths != null) {
            YearMonth month = YearMonth.from(asOf);
            return new Period(
                    month.minusMonths(lastMonths).atDay(1), month.minusMonths(1).atEndOfMonth());
        } else if (lastYears != null) {
            int last = withCurrent ? asOf.getYear() : asOf.getYear() - 1;
            return new Period(LocalDate.of(last - lastYears + 1, 1, 1), LocalDate.of(last, 12, 31));
        }
        return dated ? period : null;
    }
}
