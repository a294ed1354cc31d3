package wenming.catalogue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.model.Premises;
import wenming.model.Required;

/**
 * The finer terms of a common measure; most have none.
 *
 * @param each how often each word must be found to be answered
 * @param lookBack months before the day of the scorecard in which events count, also before the period; null: the period
 * @param concealed how an event weighs that was not reported in time; null where it makes no difference
 * @param results results of honours that count; empty: all
 * @param highestOnly whether of the honours of one work only the highest counts
 * @param authors whose findings count; empty: everybody's
 * @param outOf full points of one place or one author; null where the measure has no such thing
 * @param split what tells the parts of the amount apart
 * @param numbers words of {@code words} that are answered with a number
 * @param parameters figures by name that the set's own rules hold facts against
 * @param register key of the question how many there are; empty where nothing is held against such a number
 * @param sees what a place says of itself, where nobody's finding says it; null where only findings count
 */
public record Terms(
        int each,
        Integer lookBack,
        Concealed concealed,
        List<String> results,
        boolean highestOnly,
        List<String> authors,
        BigDecimal outOf,
        Split split,
        List<String> numbers,
        Map<String, BigDecimal> parameters,
        String register,
        Sees sees) {
    /** No finer terms. */
    public static final Terms NONE =
            new Terms(1, null, null, List.of(), false, List.of(), null, Split.WORD, List.of(), Map.of(), "", null);

    /** An event that was not reported within so many months of its result counts so many times. */
    public record Concealed(@Required Integer months, @Required Integer factor) {}

    /** What tells the parts of an amount apart. */
    public enum Split {
        WORD,
        LEVEL,
        AUTHOR
    }

    /** What was seen at a place, as its own keys say it. */
    public enum Sees {
        SIGN,
        SMOKERS,
        BUTTS;

        /** Whether all is well there; null where nobody has looked. */
        public Boolean well(Premises place) {
            return switch (this) {
                case SIGN -> place.noSmokingSign();
                case SMOKERS -> none(place.smokersSeen());
                case BUTTS -> none(place.butts());
            };
        }

        /** Why a place does not comply, a word of the vocabulary's reasons. */
        public String reason() {
            return switch (this) {
                case SIGN -> "no-sign";
                case SMOKERS -> "smokers-seen";
                case BUTTS -> "butts-found";
            };
        }

        private static Boolean none(Integer seen) {
            return seen == null ? null : seen == 0;
        }
    }

    public Terms {
        results = List.copyOf(results);
        authors = List.copyOf(authors);
        numbers = List.copyOf(numbers);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters)); // sorted, for pages
    }

    /** No finer terms but these figures. */
    static Terms of(Map<String, BigDecimal> parameters) {
        return new Terms(1, null, null, List.of(), false, List.of(), null, Split.WORD, List.of(), parameters, "", null);
    }
}
