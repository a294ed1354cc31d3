package wenming.batch.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.batch.Ledger;
import wenming.batch.Outcome.RejectedLine;
import wenming.batch.rank.Placed;
import wenming.batch.rank.Ranking;
import wenming.batch.rank.Row;
import wenming.batch.rank.WeakPoints;
import wenming.model.Text;
import wenming.score.Scorecard;

/** Keeps of a running batch what its board will show. What was rejected can be read at any time, on any thread. */
public class Tally implements Ledger {
    /** Most problems that are kept to be shown; all of them stand in the file. */
    public static final int MOST_SHOWN = 500;

    private final Map<Key, Sums> sums = new HashMap<>();
    private final Ranking ranking = new Ranking();
    private final Offsets offsets = new Offsets();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private volatile Board board;

    private record Key(String ruleSet, String version, LocalDate asOf) {}

    private record Sums(Text title, BigDecimal max, WeakPoints weak) {}

    @Override
    public void scored(Row row, Scorecard card, long offset, int length) {
        offsets.add(row.record(), offset, length);
        ranking.add(row);
        sums.computeIfAbsent(key(row), unused -> new Sums(card.ruleSet().title(), card.max(), new WeakPoints()))
                .weak()
                .add(card);
    }

    @Override
    public void rejected(List<RejectedLine> problems) {
        synchronized (rejected) {
            problems.stream().limit(MOST_SHOWN - (long) rejected.size()).forEach(rejected::add);
        }
    }

    @Override
    public void end() {
        List<Standing> standings = new ArrayList<>();
        for (List<Placed> ranked : ranking.groups()) {
            Key key = key(ranked.get(0).row());
            Sums its = sums.get(key);
            standings.add(new Standing(
                    key.ruleSet(),
                    key.version(),
                    key.asOf(),
                    its.title(),
                    its.max(),
                    List.copyOf(ranked),
                    its.weak().worstFirst()));
        }
        board = new Board(standings, offsets);
    }

    /** The first problems of what was rejected so far. */
    public List<RejectedLine> rejected() {
        synchronized (rejected) {
            return List.copyOf(rejected);
        }
    }

    /** What it came to; null as long as it has not. */
    public Board board() {
        return board;
    }

    private static Key key(Row row) {
        return new Key(row.ruleSet(), row.version(), row.asOf());
    }
}
