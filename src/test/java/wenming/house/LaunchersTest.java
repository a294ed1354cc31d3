package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher for Windows, which no test can run here, says what that for Linux says. */
class LaunchersTest {
    private static final Pattern OPTION = Pattern.compile("-(?:X|D|XX:)[\\w:.+=*-]+(?<![.=])");

    private final String linux = Files.readString(Path.of("src/main/scripts/start.sh"));
    private final String windows = Files.readString(Path.of("src/main/dist/bin/wenming.cmd"));

    LaunchersTest() throws IOException {}

    @Test
    void bothStartJavaWithTheSameOptionsInTheSameOrder() {
        List<String> said = options(linux.replaceAll("(?m)^\\s*#.*$", "")).stream()
                // What a shell on Windows cannot tell, and the archive, which is not made there.
                .filter(option ->
                        !option.startsWith("-Dwenming.terminal") && !option.startsWith("-XX:SharedArchiveFile"))
                .sorted()
                .toList();
        assertThat(options(windows.replaceAll("(?m)^rem .*$", "")).stream().sorted())
                .containsExactlyElementsOf(said);
        assertThat(said).contains("-Dfile.encoding=UTF-8", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dwenming.home");
    }

    @Test
    void bothTellTheSameCommandsApart() {
        List<String> commands = Pattern.compile("(?m)^    (\\w+)\\)")
                .matcher(linux)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).containsExactly("serve", "batch");
        assertThat(commands).allMatch(command -> windows.contains("if \"%command%\"==\"" + command + "\" goto"));
        assertThat(windows).contains("WENMING_JAVA_OPTS", "JAVA_HOME").contains("geq 17");
        assertThat(linux).contains("WENMING_JAVA_OPTS");
    }

    @Test
    void everyLineOfTheOneForWindowsEndsAsWindowsWantsIt() {
        assertThat(windows.lines().count())
                .isEqualTo(windows.chars().filter(c -> c == '\n').count());
        assertThat(windows.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void theOneForWindowsKnowsNoPathOfUnixAndEveryLabelThatItGoesTo() {
        assertThat(windows.replaceAll("(?m)^rem .*$", "")).doesNotContain("/bin/", "/lib/", "$HOME", "/usr");
        String lines = windows.replace("\r", "");
        List<String> gone = Pattern.compile("\\b(?:goto|call) :?(\\w+)")
                .matcher(lines.replaceAll("(?m)^rem .*$", ""))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(gone).isNotEmpty();
        for (String label : gone) {
            assertThat(Pattern.compile("(?m)^:" + label + "$").matcher(lines).results())
                    .as(label)
                    .hasSize(1);
        }
    }

    @Test
    void noTextIsShownBeforeTheOneForWindowsHasSetUtf8() {
        String before = windows.substring(0, windows.indexOf("chcp 65001"));
        assertThat(before).matches("\\A\\p{ASCII}*\\z");
    }

    private static List<String> options(String script) {
        return OPTION.matcher(script)
                .results()
                .map(MatchResult::group)
                .map(option -> option.startsWith("-Dwenming.") ? option.replaceAll("=.*", "") : option)
                .toList();
    }
}
