package wenming.bench.peers;

import java.util.ArrayList;
import java.util.List;

/** What an engine of Java lambdas notes of each criterion of one submission. */
final class Sheets {
    private final Spec spec;
    private final long[] amount;
    private final long[] whole;
    private final long[] words; // one bit for each word or month
    private final List<List<String>> counted;
    private final List<List<Facts.Not>> not;

    /** Sheets that name facts, or figures alone. */
    Sheets(Spec spec, boolean explain) {
        int all = spec.criteria().size();
        this.spec = spec;
        this.amount = new long[all];
        this.whole = new long[all];
        this.words = new long[all];
        this.counted = explain ? new ArrayList<>(all) : null;
        this.not = explain ? new ArrayList<>(all) : null;
        for (int i = 0; explain && i < all; i++) {
            counted.add(new ArrayList<>());
            not.add(new ArrayList<>());
        }
    }

    /** So much of a criterion, and of so much. */
    void add(int criterion, long more, long of) {
        amount[criterion] += more;
        whole[criterion] += of;
    }

    /** A word, or a month, is answered. */
    void word(int criterion, int word) {
        words[criterion] |= 1L << word;
    }

    /** The fact counts, or does not and why. */
    void name(int criterion, Facts.Fact fact, String objection) {
        if (counted == null) {
            return;
        } else if (objection == null) {
            counted.get(criterion).add(fact.at());
        } else {
            not.get(criterion).add(new Facts.Not(fact.at(), objection));
        }
    }

    /** The activities behind a tally. */
    void name(int criterion, Facts.Tally tally) {
        if (counted != null) {
            counted.get(criterion).addAll(tally.counted());
            not.get(criterion).addAll(tally.left());
        }
    }

    long[] points() {
        long[] points = new long[amount.length];
        for (int i = 0; i < points.length; i++) {
            Spec.Criterion criterion = spec.criteria().get(i);
            points[i] = switch (criterion.measure().kind()) {
                case "cover", "slots", "themes" -> worded(criterion, words[i], whole[i]);
                default -> criterion.scale().points(amount[i], whole[i]);
            };
        }
        return points;
    }

    private static long worded(Spec.Criterion criterion, long answered, long whole) {
        if (!criterion.scale().kind().equals("parts")) {
            return criterion.scale().points(Long.bitCount(answered), whole);
        }
        long points = 0;
        List<String> words = criterion.measure().words();
        for (int i = 0; i < words.size(); i++) {
            points += (answered & 1L << i) != 0 ? criterion.scale().parts().get(words.get(i)) : 0;
        }
        return points;
    }

    Engine.Line[] lines() {
        long[] points = points();
        Engine.Line[] lines = new Engine.Line[points.length];
        for (int i = 0; i < points.length; i++) {
            lines[i] = new Engine.Line(points[i], counted.get(i), not.get(i));
        }
        return lines;
    }
}
