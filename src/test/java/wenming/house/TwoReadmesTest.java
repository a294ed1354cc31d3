package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README in Chinese says what README says: the same commands, files, headings and links, in the same order. */
class TwoReadmesTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL);

    private final String english = Files.readString(Path.of("README.md"));
    private final String chinese = Files.readString(Path.of("README.zh-CN.md"));

    TwoReadmesTest() throws IOException {}

    @Test
    void theSameCommandsStandInTheSameOrder() {
        assertThat(commands(chinese)).isNotEmpty().isEqualTo(commands(english));
    }

    @Test
    void theSameFilesAreWritten() {
        assertThat(files(chinese)).isNotEmpty().isEqualTo(files(english));
    }

    @Test
    void thereAreAsManyBlocksOfEachLanguage() {
        assertThat(blocks(chinese).map(block -> block.group(1)))
                .containsExactlyElementsOf(
                        blocks(english).map(block -> block.group(1)).toList());
    }

    @Test
    void headingsStandOnTheSameLevels() {
        assertThat(found("(?m)^(#+) ", prose(chinese))).isNotEmpty().isEqualTo(found("(?m)^(#+) ", prose(english)));
    }

    @Test
    void linksLeadToTheSamePages() {
        assertThat(links(chinese)).isNotEmpty().isEqualTo(links(english));
    }

    @Test
    void eachNamesTheOtherAtItsHead() {
        assertThat(english.lines().limit(3)).contains("[\u7b80\u4f53\u4e2d\u6587](README.zh-CN.md)");
        assertThat(chinese.lines().limit(3)).contains("[English](README.md)");
    }

    @Test
    void punctuationBetweenChineseWordsIsFullWidth() {
        String words = prose(chinese).replaceAll("`[^`]*`", "").replaceAll("\\]\\([^)]*\\)", "]");
        assertThat(found("(\\p{IsHan}[,;:!?()])", words)).isEmpty();
    }

    /** Commands without the remark behind them, whatever language they ask for. */
    private static List<String> commands(String page) {
        return found("(?m)^\\$ (.*)$", page).stream()
                .map(line -> line.replaceAll("\\s+# .*", "").replaceAll("--lang (zh|en)", "--lang"))
                .toList();
    }

    /** Files to be written; cases are named in the reader's language. */
    private static List<String> files(String page) {
        return blocks(page)
                .filter(block -> List.of("json", "yaml").contains(block.group(1)))
                .map(block -> block.group(2).replaceAll("- name: .*", "- name"))
                .toList();
    }

    private static List<String> links(String page) {
        return found("\\]\\(([^)]*)\\)", page).stream()
                .filter(target -> !target.startsWith("README"))
                .toList();
    }

    private static String prose(String page) {
        return BLOCK.matcher(page).replaceAll("");
    }

    private static Stream<MatchResult> blocks(String page) {
        return BLOCK.matcher(page).results();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
