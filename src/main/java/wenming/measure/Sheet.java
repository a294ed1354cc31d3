package wenming.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.model.Fact;

/** What rules have said about one criterion of one submission. */
final class Sheet {
    final Criterion criterion;
    final List<Mention> yes = new ArrayList<>();
    final List<Mention> no = new ArrayList<>();
    final List<Mention> open = new ArrayList<>();
    /** Facts that are no part of what is measured: outside the period, of no use for a cadence. */
    final List<Mention> aside = new ArrayList<>();
    /** Why nothing can be said about the whole; empty if it can. */
    final List<Mention> undecided = new ArrayList<>();

    /** Figures that facts state, by the fact and its word. */
    private Map<String, BigDecimal> figures = Map.of();

    BigDecimal part = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    boolean summed;
    /** Whether any entry states the figure that is summed. */
    boolean stated;

    Sheet(Criterion criterion) {
        this.criterion = criterion;
    }

    /** Facts that may be so many faults and no more, by their pointers. */
    private Set<String> bounded = Set.of();

    /** What is open about the fact is so many faults at most. */
    void bound(String pointer) {
        if (bounded.isEmpty()) {
            bounded = new HashSet<>();
        }
        bounded.add(pointer);
    }

    /** Whether what is open may be any number of faults. */
    boolean unbounded() {
        for (Mention mention : open) {
            if (!bounded.contains(mention.pointer())) {
                return true;
            }
        }
        return false;
    }

    /** The fact states this figure for the word. */
    void states(Fact fact, String word, BigDecimal figure) {
        if (figures.isEmpty()) {
            figures = new HashMap<>();
        }
        figures.put(Mention.of(fact, word, "", 1).key(), figure);
    }

    /** The figure behind a mention. */
    BigDecimal figure(Mention mention) {
        return figures.get(mention.key());
    }

    /** Sorts what was said and drops what was said twice. */
    void settle() {
        settle(yes);
        settle(no);
        settle(open);
        settle(aside);
        settle(undecided);
    }

    /** A mention that one rule lets count and another does not; null if there is none. The sheet must be settled. */
    Mention contradiction() {
        int next = 0;
        for (Mention counted : yes) {
            while (next < no.size() && no.get(next).order() < counted.order()) {
                next++;
            }
            for (int i = next; i < no.size() && no.get(i).order() == counted.order(); i++) {
                Mention refused = no.get(i);
                if (counted.pointer().equals(refused.pointer())
                        && (counted.word().equals(refused.word())
                                || refused.word().isEmpty())) {
                    return counted;
                }
            }
        }
        return null;
    }

    private static void settle(List<Mention> mentions) {
        if (isSettled(mentions)) {
            return;
        }
        mentions.sort(Mention.IN_ORDER);
        for (int i = mentions.size() - 1; i > 0; i--) {
            Mention one = mentions.get(i);
            Mention before = mentions.get(i - 1);
            if (one.same(before) && one.reason().equals(before.reason())) {
                mentions.remove(i);
            }
        }
    }

    /** Facts come in their order more often than not, and then each is mentioned once. */
    private static boolean isSettled(List<Mention> mentions) {
        for (int i = 1; i < mentions.size(); i++) {
            if (mentions.get(i - 1).order() >= mentions.get(i).order()) {
                return false;
            }
        }
        return true;
    }
}
