package wenming.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenming.batch.pairs.Pairs;
import wenming.batch.rank.RankingFiles;
import wenming.batch.rank.RankingFiles.Group;
import wenming.batch.rank.WeakTable;

/** Makes of what was scored the tables and the manifest, and lets all of them move out. May be done again from the start. */
final class Closing {
    private final Settings settings;
    private final Outputs outputs;
    private final List<Spool.Written> written = new ArrayList<>();

    Closing(Settings settings, Outputs outputs) {
        this.settings = settings;
        this.outputs = outputs;
    }

    Summary close(Counts counts, List<Spool.Written> results) throws OutputException {
        written.addAll(results);
        Path scratch = outputs.scratch();
        try {
            List<Group> rankings =
                    new RankingFiles(scratch, settings.language()).write(outputs.path(Run.ROWS), this::open);
            weakPoints(counts);
            Pairs.Told pairs = settings.doubts() ? pairs(scratch) : null;
            Summary summary = new Summary(counts.scored(), counts.rejected(), counts.vetoed(), rankings, pairs);
            outputs.complete(
                    written.stream().map(Spool.Written::name).toList(),
                    Manifest.of(settings, counts, summary, written).bytes());
            return summary;
        } catch (OutputException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, scratch, e.getCause());
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, scratch, e);
        }
    }

    private Pairs.Told pairs(Path scratch) throws IOException {
        try (OutputStream ndjson = open(Outputs.PAIRS);
                OutputStream csv = open(Outputs.PAIRS_TABLE)) {
            return new Pairs(scratch, settings.language()).write(outputs.path(Run.TRACES), ndjson, csv);
        }
    }

    private void weakPoints(Counts counts) throws IOException {
        try (OutputStream out = open(WeakTable.FILE)) {
            WeakTable table = new WeakTable(settings.language(), out);
            for (Counts.Version version : counts.versions()) {
                table.add(version.ruleSet(), version.version(), version.points());
            }
        }
    }

    /** A file of the results, which is complete when it is closed. */
    private OutputStream open(String name) throws OutputException {
        Spool spool = outputs.begin(name);
        OutputStream stream = spool.stream();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                stream.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                stream.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                written.add(spool.finish());
            }
        };
    }
}
