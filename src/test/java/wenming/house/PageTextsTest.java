package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenming.model.Language;
import wenming.report.Messages;

/** No text stands in a template or a script: all of it stands in the message files, in both languages, and is used. */
class PageTextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SCRIPTS = Path.of("src/main/resources/wenming/web/assets");
    private static final Set<String> KEYS = Messages.in(Language.EN).keys();

    /** {@code visit.say("ui.nav.start")}, and in papers {@code messages.say("…")}; not those that are put together. */
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\"([a-z][A-Za-z0-9.-]+)\"(?!\\s*\\+)");

    private static final Pattern WORDS = Pattern.compile("words = \"(ui\\.[a-z.-]+)\"");
    private static final Pattern SAID_IN_SCRIPT = Pattern.compile("\\bsay\\('([A-Za-z0-9.-]+)'");

    @Test
    void everyMessageThatATemplateSaysIsThere() throws IOException {
        for (Path template : files(TEMPLATES, ".jte")) {
            for (String key : found(SAID, Files.readString(template))) {
                assertThat(KEYS).as(template.toString()).contains(key);
            }
        }
    }

    @Test
    void everyMessageThatAScriptSaysIsThere() throws IOException {
        Set<String> rests = Stream.concat(
                        Stream.of("ui.js."),
                        files(TEMPLATES, ".jte").stream().flatMap(file -> found(WORDS, text(file)).stream()))
                .flatMap(prefix ->
                        KEYS.stream().filter(key -> key.startsWith(prefix)).map(key -> key.substring(prefix.length())))
                .collect(Collectors.toSet());
        for (Path script : files(SCRIPTS, ".js")) {
            if (!script.toString().contains("vendor")) {
                assertThat(rests).as(script.toString()).containsAll(found(SAID_IN_SCRIPT, text(script)));
            }
        }
    }

    @Test
    void noTemplateAndNoScriptHoldsAChineseText() throws IOException {
        Pattern comment = Pattern.compile("(?s)<%--.*?--%>|/\\*.*?\\*/|(?m)//.*$");
        Stream.concat(files(TEMPLATES, ".jte").stream(), files(SCRIPTS, ".js").stream())
                .filter(file -> !file.toString().contains("vendor"))
                .forEach(file -> assertThat(comment.matcher(text(file)).replaceAll(""))
                        .as(file.toString())
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void noTemplateHoldsAnEnglishText() throws IOException {
        Pattern tags = Pattern.compile("(?s)<%--.*?--%>|<!DOCTYPE[^>]*>|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
        Pattern code = Pattern.compile("(?s)(?m)^@(?:param|import).*?$|!\\{.*?}|\\$(?:unsafe)?\\{.*?}|@`|`");
        Pattern word = Pattern.compile("(?m)^(?!\\s*@)[^@(){}=\\n]*\\b[A-Za-z]{3,} [a-z]{2,}\\b[^(){}=\\n]*$");
        for (Path template : files(TEMPLATES, ".jte")) {
            String texts =
                    tags.matcher(code.matcher(text(template)).replaceAll("")).replaceAll("");
            assertThat(found(word, texts, 0)).as(template.toString()).isEmpty();
        }
    }

    @Test
    void noTemplateHasCodeOrStyleWithinItsTags() throws IOException {
        for (Path template : files(TEMPLATES, ".jte")) {
            if (!template.toString().contains("paper")) {
                assertThat(text(template))
                        .as(template.toString())
                        .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=\"|javascript:|hx-on");
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return found(pattern, text, 1);
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
