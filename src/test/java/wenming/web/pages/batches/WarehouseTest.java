package wenming.web.pages.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that was killed leaves behind, and who clears it away. */
class WarehouseTest {
    @TempDir
    private Path temporary;

    @Test
    void whatAKilledServerLeftBehindIsRemovedAndNothingElse() throws IOException {
        Path left = Files.createDirectories(temporary.resolve("wenming-batches-123/batch/results"));
        Files.writeString(left.resolve("results.ndjson"), "{}");
        Files.writeString(temporary.resolve("wenming-batches-123/lock"), "");
        Path unlocked = Files.createDirectory(temporary.resolve("wenming-batches-just-made"));
        Path others = Files.createDirectories(temporary.resolve("others"));
        Files.writeString(others.resolve("lock"), "");
        Path linked = Files.createSymbolicLink(temporary.resolve("wenming-batches-link"), others);
        try (Warehouse running = Warehouse.in(temporary)) {
            Warehouse.sweep(temporary);

            assertThat(temporary.resolve("wenming-batches-123")).doesNotExist();
            assertThat(running.folder()).exists();
            assertThat(unlocked).exists();
            assertThat(linked).exists();
            assertThat(others.resolve("lock")).exists();
        }
        assertThat(temporary).isDirectoryNotContaining("glob:**wenming-batches-[0-9]*");
    }

    @Test
    void aLinkWithinWhatWasLeftIsRemovedAndNotFollowed() throws IOException {
        Path others = Files.writeString(temporary.resolve("others.json"), "{}");
        Path left = Files.createDirectory(temporary.resolve("wenming-batches-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.createSymbolicLink(left.resolve("z1.json"), others);
        Files.createSymbolicLink(left.resolve("folder"), temporary);
        Warehouse.sweep(temporary);

        assertThat(left).doesNotExist();
        assertThat(others).exists();
    }
}
