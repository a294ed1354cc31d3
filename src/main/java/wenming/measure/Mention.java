package wenming.measure;

import java.util.Comparator;
import java.util.Objects;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.NotCounted;

/**
 * A fact as a rule mentioned it for one criterion; {@code fact} is null where the pointer is of no fact, {@code other} is
 * the pointer of what it is held against, null where it stands for itself.
 */
record Mention(long order, String pointer, Fact fact, String word, String reason, int times, String other) {
    /** An event that was not reported in time for all that is stated; with its days it might turn out that it was. */
    static final String NOT_REPORTED = "report-not-stated";

    /** The order of the submission: rules promise no firing order, and scorecards are compared byte for byte. */
    static final Comparator<Mention> IN_ORDER = Comparator.comparingLong(Mention::order)
            .thenComparing(Mention::pointer)
            .thenComparing(Mention::word)
            .thenComparing(Mention::reason)
            .thenComparing(Mention::other, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Mention of(Fact fact, String word, String reason, int times) {
        return of(fact, word, reason, times, null);
    }

    /** The fact, held against another place of the submission. */
    static Mention of(Fact fact, String word, String reason, int times, String other) {
        long order = ((long) fact.in().place() << 32) + fact.index();
        return new Mention(order, fact.pointer(), fact, word, reason, times, other);
    }

    static Mention of(Spot spot, String reason) {
        return new Mention(0, spot.pointer(), null, "", reason, 1, spot.other());
    }

    static Mention of(PlaceRegister register, String reason, int times) {
        long order = ((long) FactKind.CAMPUSES.place() << 32) + register.campusIndex();
        return new Mention(order, register.pointer(), null, "", reason, times, null);
    }

    static Mention of(StationRegister register, String reason, int times) {
        Mention answer = of(register.answer(), "", reason, times);
        return new Mention(answer.order(), answer.pointer(), null, "", reason, times, null);
    }

    static Mention of(FactKind list, String reason) {
        return new Mention((long) list.place() << 32, list.pointer(), null, "", reason, 1, null);
    }

    /** The fact and the word, as a name. */
    String key() {
        return pointer + " " + word;
    }

    boolean same(Mention that) {
        return order == that.order
                && pointer.equals(that.pointer)
                && word.equals(that.word)
                && Objects.equals(other, that.other);
    }

    /** How many times it counts at best. */
    int timesAtBest() {
        return reason.equals(NOT_REPORTED) ? 1 : times;
    }

    NotCounted notCounted() {
        return new NotCounted(pointer, reason, times, other);
    }
}
