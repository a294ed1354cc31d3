package wenming.web.pages.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import wenming.intake.Sent;

/** Names of files that others sent. */
class ShownNameTest {
    @Test
    void aNameIsShownWithoutFoldersAndWithoutWhatCannotBeSeen() {
        ShownName names = new ShownName();
        assertThat(names.of("../../etc/甲.json")).isEqualTo("甲.json");
        assertThat(names.of("C:\\Users\\x\\乙.json")).isEqualTo("乙.json");
        assertThat(names.of("a\u202egnp\u0000.json\n")).isEqualTo("agnp.json");
        assertThat(names.of("%22q%22.json")).isEqualTo("\"q\".json");
        assertThat(names.of("..")).isEqualTo("..");
        assertThat(names.of("a/")).isEqualTo("?");
        assertThat(names.of(null)).isEqualTo("? (2)");
        assertThat(names.of("x".repeat(500))).hasSize(120);
    }

    @Test
    void theSameNameIsNumbered() {
        ShownName names = new ShownName();
        assertThat(names.of("one/a.json")).isEqualTo("a.json");
        assertThat(names.of("other/a.json")).isEqualTo("a.json (2)");
    }

    @Test
    void aNameInAnArchiveKeepsItsFoldersAndLeadsNowhere() {
        ShownName names = new ShownName();
        assertThat(names.within("../../甲/./a.json")).isEqualTo("甲/a.json");
        assertThat(names.within("\\甲\\a.json")).isEqualTo("甲/a.json (2)");
        assertThat(names.within("../")).isEqualTo("?");
        assertThat(names.within("x".repeat(500) + "/b.json")).hasSize(120).endsWith("x/b.json");
    }

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
