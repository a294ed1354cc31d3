package wenming.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import wenming.batch.Outcome;
import wenming.intake.Entry;
import wenming.report.Json;

/** The lines that a share gives, record by record: as many are held in memory as one record has. */
final class Scoring implements Iterator<Line>, Closeable {
    private final Iterator<Piece> pieces;
    private final Configuration configuration;
    private final Engine engine;
    private final Options options;
    private final Deque<Line> ready = new ArrayDeque<>();
    private PieceReader reader;
    private long number;

    Scoring(Share share, Configuration configuration, Engine engine, Options options) {
        this.pieces = share.pieces().iterator();
        this.configuration = configuration;
        this.engine = engine;
        this.options = options;
    }

    /** What each piece of a share holds. */
    static List<Count> count(Share share, Configuration configuration, Engine engine) throws IOException {
        List<Count> counts = new ArrayList<>();
        for (Piece piece : share.pieces()) {
            try (PieceReader reader = new PieceReader(piece, configuration, engine.workbooks())) {
                long entries = 0;
                boolean ended = false;
                for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
                    entries++;
                    ended = piece.from() == 0
                            && entry instanceof Entry.Unreadable unreadable
                            && unreadable.problem().code().equals("not-utf8");
                }
                counts.add(new Count(reader.linesRead() - piece.linesBefore(), entries, ended));
            }
        }
        return counts;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && (reader != null || pieces.hasNext())) {
                readOn();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ready.isEmpty();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.poll();
    }

    private void readOn() throws IOException {
        if (reader == null) {
            Piece piece = pieces.next();
            reader = new PieceReader(piece, configuration, engine.workbooks());
            number = piece.recordsBefore();
        }
        Entry entry = reader.next();
        if (entry == null) {
            close();
        } else {
            take(entry, engine.outcome(++number, entry, options.ruleSet(), options.asOf()));
        }
    }

    private void take(Entry entry, Outcome outcome) {
        if (outcome instanceof Outcome.Scored scored) {
            ready.add(new Line(Line.File.RESULTS, scored.lines().bytes()));
            ready.add(new Line(Line.File.RANKED, scored.rowLine()));
            ready.add(line(Line.File.ROWS, ScorecardRow.of(number, entry.source(), entry.line(), scored.scorecard())));
        } else {
            ready.add(new Line(Line.File.REJECTED, outcome.lines().bytes()));
            ready.add(line(Line.File.DEAD_LETTERS, DeadLetter.of(number, entry, (Outcome.Rejected) outcome)));
        }
    }

    private static Line line(Line.File file, Object record) {
        return new Line(
                file, (new String(Json.line(record), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
