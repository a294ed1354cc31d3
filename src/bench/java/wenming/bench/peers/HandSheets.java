package wenming.bench.peers;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Fact;

/** What the hand-written scorer notes of each criterion, by its number, and what that is worth. */
final class HandSheets {
    private static final int CRITERIA = 45;

    final long[] amount = new long[CRITERIA + 1];
    final long[] whole = new long[CRITERIA + 1];
    private final long[] words = new long[CRITERIA + 1]; // one bit for each word or month
    private final List<List<String>> counted;
    private final List<List<Facts.Not>> not;

    /** Sheets that name facts, or figures alone. */
    HandSheets(boolean explain) {
        counted = explain ? new ArrayList<>(CRITERIA + 1) : null;
        not = explain ? new ArrayList<>(CRITERIA + 1) : null;
        for (int i = 0; explain && i <= CRITERIA; i++) {
            counted.add(new ArrayList<>());
            not.add(new ArrayList<>());
        }
    }

    void seen(int criterion, Fact fact) {
        if (counted != null) {
            counted.get(criterion).add(fact.pointer());
        }
    }

    void yes(int criterion, Fact fact, long times) {
        amount[criterion] += times;
        seen(criterion, fact);
    }

    void word(int criterion, int word, Fact fact) {
        words[criterion] |= 1L << word;
        seen(criterion, fact);
    }

    void no(int criterion, Fact fact, String why) {
        if (not != null) {
            not.get(criterion).add(new Facts.Not(fact.pointer(), why));
        }
    }

    /** One more of a share, which complies if there is nothing against it. */
    void share(int criterion, Fact fact, String why) {
        whole[criterion]++;
        if (why == null) {
            yes(criterion, fact, 1);
        } else {
            no(criterion, fact, why);
        }
    }

    /** Points in hundredths, in the order of the criteria. */
    long[] points() {
        return new long[] {
            proportional(400, amount[1], 6),
            proportional(400, amount[2], 6),
            amount[3] >= 1 ? 200 : 0,
            amount[4] >= 6 ? 300 : amount[4] >= 3 ? 200 : amount[4] >= 1 ? 100 : 0,
            amount[5] >= 1 ? 200 : 0,
            amount[6] >= 1 ? 200 : 0,
            proportional(400, covered(7), 4),
            proportional(300, covered(8), 4),
            proportional(300, amount[9], 120),
            proportional(300, amount[10], 10_000),
            amount[11] >= 3000 ? 200 : amount[11] >= 1000 ? 100 : amount[11] >= 200 ? 50 : 0,
            proportional(200, amount[12], 200),
            Math.max(0, 200 - 50 * Math.max(0, 4 - amount[13])),
            proportional(200, amount[14], 4),
            amount[15] >= 1 ? 200 : 0,
            amount[16] >= 1 ? 200 : 0,
            amount[17] >= 1 ? 200 : 0,
            hygiene(words[18]),
            proportional(200, amount[19], 2),
            ratio(200, covered(20), whole[20]),
            amount[21] >= 1 ? 100 : 0,
            amount[22] >= 4 ? 200 : amount[22] >= 2 ? 140 : amount[22] >= 1 ? 80 : 0,
            proportional(200, covered(23), 5),
            proportional(200, covered(24), 4),
            amount[25] >= 9000 ? 200 : amount[25] >= 8000 ? 100 : 0,
            proportional(200, amount[26], 4),
            ratio(200, covered(27), whole[27]),
            ratio(200, amount[28], whole[28]),
            ratio(200, amount[29], whole[29]),
            proportional(200, covered(30), 4),
            ratio(400, amount[31], whole[31]),
            ratio(200, amount[32], whole[32]),
            Math.max(0, 200 - 50 * amount[33]),
            whole[34] > 0 && amount[34] * 100 >= 80 * whole[34] ? 300 : 0,
            Math.max(0, 200 - 20 * amount[35]),
            ratio(200, amount[36], whole[36]),
            ratio(200, amount[37], whole[37]),
            ratio(200, amount[38], whole[38]),
            ratio(200, amount[39], whole[39]),
            proportional(200, covered(40), 9),
            amount[41] >= 2 ? 200 : 0,
            proportional(200, covered(42), 3),
            amount[43] >= 1 ? 100 : 0,
            amount[44] >= 1 ? 100 : 0,
            ratio(100, amount[45], whole[45])
        };
    }

    Engine.Line[] lines() {
        long[] points = points();
        Engine.Line[] lines = new Engine.Line[CRITERIA];
        for (int i = 0; i < CRITERIA; i++) {
            lines[i] = new Engine.Line(points[i], counted.get(i + 1), not.get(i + 1));
        }
        return lines;
    }

    private long covered(int criterion) {
        return Long.bitCount(words[criterion]);
    }

    private static long hygiene(long papers) {
        return ((papers & 1) != 0 ? 100L : 0)
                + ((papers & 2) != 0 ? 50L : 0)
                + ((papers & 4) != 0 ? 50L : 0)
                + ((papers & 8) != 0 ? 100L : 0);
    }

    private static long proportional(long most, long amount, long target) {
        return amount >= target ? most : Scale.divided(most * amount, target);
    }

    private static long ratio(long most, long amount, long whole) {
        return whole == 0 ? 0 : Scale.divided(most * amount, whole);
    }
}
