package wenming.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * How a criterion is measured.
 *
 * @param of the list, or the figure of an activity, that is measured; empty for {@link MeasureKind#OWN}
 * @param words what is asked for, one by one; empty if anything will do
 * @param filter which activities; {@link ActivityFilter#ALL} where the measure is not about activities
 * @param by the day by which it must be there; null if there is none
 * @param every the cadence; null if there is none
 * @param terms the finer terms; {@link Terms#NONE} where there are none
 */
public record Measure(
        MeasureKind kind,
        String of,
        List<String> words,
        ActivityFilter filter,
        LocalDate by,
        Every every,
        Terms terms) {
    public Measure {
        words = List.copyOf(words);
    }

    /** Whether activities are measured, through tallies. */
    public boolean ofActivities() {
        return kind == MeasureKind.SUM || of.equals("themes") || of.equals("categories");
    }

    /** The filter of the tally for one of the words asked for. */
    public ActivityFilter filterFor(String word) {
        return switch (of) {
            case "themes" -> new ActivityFilter(filter.category(), word, filter.level(), filter.proof());
            case "categories" -> new ActivityFilter(word, filter.theme(), filter.level(), filter.proof());
            default -> filter;
        };
    }

    /** The vocabulary's list of the words asked for; empty where there are none. */
    public String wordList() {
        Askable askable = Askable.of(of);
        return askable == null ? "" : askable.wordList();
    }
}
