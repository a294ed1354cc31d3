package wenming.cli;

import wenming.batch.ProgressJson;
import wenming.batch.ProgressLine;
import wenming.batch.ProgressLines;
import wenming.batch.ProgressListener;
import wenming.model.Language;

/** How somebody watches a batch; to be closed before anything else is printed. */
record Watching(ProgressListener listener, AutoCloseable bar) implements AutoCloseable {
    /** A bar on a terminal, lines elsewhere, JSON for programs, or nothing. */
    static Watching of(Console console, Language language, boolean quiet, boolean json) {
        if (quiet) {
            return new Watching(progress -> {}, () -> {});
        } else if (json) {
            return new Watching(new ProgressJson(console.err()), () -> {});
        } else if (!console.watched()) {
            return new Watching(new ProgressLines(console.err(), language), () -> {});
        }
        ProgressLine line = new ProgressLine(console.err(), language);
        return new Watching(line, line);
    }

    @Override
    public void close() {
        try {
            bar.close();
        } catch (Exception e) {
            throw new IllegalStateException(e); // a bar does not fail
        }
    }
}
