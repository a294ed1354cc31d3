package wenming.web.pages.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import wenming.intake.Sent;

class ShelvedTest {
    @Test
    void filesLieUnderNumbersAndKnownEndings() {
        Shelved shelved = new Shelved(Path.of("folder"));
        assertThat(shelved.next("../甲.JSON")).isEqualTo(Path.of("folder/00001.json"));
        assertThat(shelved.next("乙.ndjson.gz")).isEqualTo(Path.of("folder/00002.ndjson.gz"));
        assertThat(shelved.next("丙.xlsx")).isEqualTo(Path.of("folder/00003.xlsx"));
        assertThat(shelved.next("丁.exe/..")).isEqualTo(Path.of("folder/00004.other"));
        assertThat(shelved.files()).extracting(Sent::source).containsExactly("甲.JSON", "乙.ndjson.gz", "丙.xlsx", "..");
    }
}
