package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value is written anew where it stands; every other character of the file stays. */
class YamlSpansTest {
    @Test
    void aNumberIsWrittenAnewAndItsCommentStays() throws IOException {
        assertThat(with("a: 1   # one\nb: {c: 2.50, d: x} # 二\n", "/b/c", "3"))
                .isEqualTo("a: 1   # one\nb: {c: 3, d: x} # 二\n");
    }

    @Test
    void quotesStayAsTheyWere() throws IOException {
        assertThat(with("a: 'it''s'\n", "/a", "he's")).isEqualTo("a: 'he''s'\n");
        assertThat(with("a: \"x\"\n", "/a", "say \"y\"")).isEqualTo("a: \"say \\\"y\\\"\"\n");
        assertThat(with("a: x\n", "/a", "y z")).isEqualTo("a: y z\n");
    }

    @Test
    void aValueThatNeedsQuotesGetsThem() throws IOException {
        for (String value : List.of(
                "a, b",
                "a: b",
                "true",
                "No",
                "null",
                "12",
                "1.0",
                "- a",
                "#a",
                "[a]",
                "a}",
                " a",
                "a ",
                "",
                "~",
                "a\nb",
                "0x1f",
                ".5",
                "*a",
                "&a",
                "!a",
                "a #b",
                "一，二",
                "2021-01-01",
                "6/7",
                "@x",
                "`x`",
                "%x",
                "|",
                "a\\b",
                "\u0007")) {
            String text = with("t: {zh: old, en: other}\n", "/t/zh", value);
            var read = new YAMLMapper().readTree(text);
            assertThat(read.at("/t/zh").isTextual()).as(text).isTrue();
            assertThat(read.at("/t/zh").textValue()).as(text).isEqualTo(value);
            assertThat(read.at("/t/en").textValue()).as(text).isEqualTo("other");
        }
    }

    @Test
    void aBlockBecomesALine() throws IOException {
        assertThat(with("a: >\n  one\n  two\nb: 1\n", "/a", "three")).isEqualTo("a: \"three\"\nb: 1\n");
        assertThat(with("a: |-\n  one\nb: 1\n", "/a", "three")).isEqualTo("a: \"three\"\nb: 1\n");
    }

    @Test
    void charactersOfTwoHalvesDoNotShiftThePlace() throws IOException {
        assertThat(with("# 𠮷𠮷\na: 𠮷\nb: x # 𠮷\n", "/b", "z")).isEqualTo("# 𠮷𠮷\na: 𠮷\nb: z # 𠮷\n");
    }

    @Test
    void severalValuesAreWrittenAtOnceWhateverTheirLength() throws IOException {
        assertThat(YamlSpans.of("a: x\nl:\n  - {v: 1}\n  - {v: 2}\n")
                        .with(Map.of("/a", "long text", "/l/0/v", "100", "/l/1/v", "7")))
                .isEqualTo("a: long text\nl:\n  - {v: 100}\n  - {v: 7}\n");
    }

    private static String with(String text, String pointer, String value) throws IOException {
        return YamlSpans.of(text).with(Map.of(pointer, value));
    }
}
