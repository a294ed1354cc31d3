package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void theEndingSaysWhatAFileHoldsAndHowItIsPacked() {
        assertThat(ShownName.ending("甲.JSON")).isEqualTo(".json");
        assertThat(ShownName.ending("a.b.ndjson.gz")).isEqualTo(".ndjson.gz");
        assertThat(ShownName.ending("a.jsonl.ZST")).isEqualTo(".jsonl.zst");
        assertThat(ShownName.ending("units.zst")).isEqualTo(".zst");
        assertThat(ShownName.ending("a.xlsx")).isEqualTo(".xlsx");
        assertThat(ShownName.ending("a.zip")).isEqualTo(".zip");
        assertThat(ShownName.ending("a.tar.gz")).isEqualTo(".other");
        assertThat(ShownName.ending("a.zip.gz")).isEqualTo(".other");
        assertThat(ShownName.ending("a.exe")).isEqualTo(".other");
        assertThat(ShownName.ending("nothing")).isEqualTo(".other");
    }
}
