package wenming.measure;

import java.util.Comparator;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.NotCounted;

/** A fact as a rule mentioned it for one criterion; {@code fact} is null where the pointer is of no fact. */
record Mention(long order, String pointer, Fact fact, String word, String reason, int times) {
    /** The order of the submission: rules promise no firing order, and scorecards are compared byte for byte. */
    static final Comparator<Mention> IN_ORDER = Comparator.comparingLong(Mention::order)
            .thenComparing(Mention::pointer)
            .thenComparing(Mention::word)
            .thenComparing(Mention::reason);

    static Mention of(Fact fact, String word, String reason, int times) {
        return new Mention(((long) fact.in().place() << 32) + fact.index(), fact.pointer(), fact, word, reason, times);
    }

    static Mention of(PlaceRegister register, String reason, int times) {
        long order = ((long) FactKind.CAMPUSES.place() << 32) + register.campusIndex();
        return new Mention(order, register.pointer(), null, "", reason, times);
    }

    static Mention of(FactKind list, String reason) {
        return new Mention((long) list.place() << 32, list.pointer(), null, "", reason, 1);
    }

    /** The fact and the word, as a name. */
    String key() {
        return pointer + " " + word;
    }

    boolean same(Mention other) {
        return order == other.order && pointer.equals(other.pointer) && word.equals(other.word);
    }

    NotCounted notCounted() {
        return new NotCounted(pointer, reason, times);
    }
}
