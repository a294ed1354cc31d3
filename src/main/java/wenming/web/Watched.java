package wenming.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Folders of rule sets that are read again when they change, and how often they are looked at. */
public record Watched(List<Path> folders, Duration every) {
    /** Rule sets are read at the start only. */
    public static final Watched NOTHING = new Watched(List.of(), Duration.ofSeconds(1));

    public Watched {
        folders = List.copyOf(folders);
    }
}
