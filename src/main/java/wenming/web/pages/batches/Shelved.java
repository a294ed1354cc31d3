package wenming.web.pages.batches;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenming.intake.Sent;
import wenming.intake.ShownName;

/** Files that were sent, each under a number of ours: no name that somebody sent ever becomes a path. */
public final class Shelved {
    private final Path folder;
    private final ShownName names = new ShownName();
    private final List<Sent> files = new ArrayList<>();

    /** Files in a folder. */
    public Shelved(Path folder) {
        this.folder = folder;
    }

    /** Where the next file lies that was sent under this name. */
    public Path next(String sent) {
        String shown = names.of(sent);
        Path path = folder.resolve(
                String.format(Locale.ROOT, "%05d", files.size() + 1) + ShownName.ending(names.plain(sent)));
        files.add(Sent.file(shown, path));
        return path;
    }

    /** All of them, in their order. */
    public List<Sent> files() {
        return List.copyOf(files);
    }
}
