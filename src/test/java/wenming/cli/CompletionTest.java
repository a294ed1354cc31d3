package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for the shell, tried in a real bash. */
class CompletionTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void print() throws IOException {
        Files.write(folder.resolve("completion.bash"), script("bash"));
    }

    @Test
    void theBeginningOfACommandIsCompleted() throws Exception {
        assertThat(completed("sc")).containsExactlyInAnyOrder("score", "schema");
        assertThat(completed("sco")).containsExactly("score");
        assertThat(completed("rules", "te")).containsExactly("test");
    }

    @Test
    void anOptionOfACommandIsCompleted() throws Exception {
        assertThat(completed("score", "--rule-s")).containsExactly("--rule-set");
        assertThat(completed("serve", "--po")).containsExactly("--port");
    }

    @Test
    void theIdOfARuleSetIsCompleted() throws Exception {
        assertThat(completed("score", "--rule-set", "zi")).containsExactly("ziyang-2021");
        assertThat(completed("batch", "--rule-set", "")).contains("ziyang-2021", "tengzhou-2022");
        assertThat(completed("rules", "show", "shen")).containsExactly("shenyang-2025");
    }

    @Test
    void theWordsOfAnOptionAreCompleted() throws Exception {
        assertThat(completed("score", "--format", "j")).containsExactly("json");
        assertThat(completed("score", "--lang", "")).containsExactly("zh", "en");
    }

    @Test
    void zshGetsTheSameScriptAndIsAskedToBehaveLikeBash() {
        assertThat(script("zsh")).isEqualTo(script("bash"));
        assertThat(new String(script("zsh"), StandardCharsets.UTF_8)).contains("ZSH_VERSION", "bashcompinit");
    }

    private static List<String> completed(String... words) throws Exception {
        String line = "wenming " + String.join(" ", words);
        String quoted = "wenming";
        for (String word : words) {
            quoted += " '" + word + "'";
        }
        String program = "compopt() { :; }\nsource completion.bash\n"
                + "COMP_WORDS=(" + quoted + ")\nCOMP_CWORD=" + words.length
                + "\nCOMP_LINE='" + line + "'\nCOMP_POINT=" + line.length()
                + "\n_complete_wenming wenming '" + words[words.length - 1]
                + "' x\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        Process bash = new ProcessBuilder("bash", "--norc", "-c", program)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        return out.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static byte[] script(String shell) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(new ByteArrayInputStream(new byte[0]), print, print, Map.of(), 0, false);
        assertThat(new Wenming(console).run("completion", shell)).isZero();
        return out.toByteArray();
    }
}
