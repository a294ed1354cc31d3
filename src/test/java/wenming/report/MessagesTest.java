package wenming.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenming.catalogue.FolderShelf;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;

/** Whatever the program can say it can say in both languages, and every reason that it gives is a word of the vocabulary. */
class MessagesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RULES = Path.of("rules");
    /** {@code new Problem("code"}, {@code problem(at, "code"} and their like: the first text that looks like a code. */
    private static final Pattern CODE = Pattern.compile(
            "(?:new Problem\\(|\\bproblem(?:At)?\\(|\\.problem\\(|complaints?(?:\\(\\))?\\s*\\.of\\(|\\bunknown\\(|rejected\\()[^;]*?\"([a-z0-9]+(?:-[a-z0-9]+)+|negative|reversed|empty|trailing|malformed|unreadable)\"");

    private static final Pattern REASON_IN_RULES = Pattern.compile(
            "measured\\.(?:no|open|aside|undecided|lacks|unseen|part)\\([^;]*\"([a-z]+(?:-[a-z]+)*)\"[^;\"]*;");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(Messages.in(Language.ZH).keys())
                .isEqualTo(Messages.in(Language.EN).keys());
    }

    @Test
    void aMessageFillsInTheSameThingsInBothLanguages() {
        for (String key : Messages.in(Language.EN).keys()) {
            assertThat(placeholders(Messages.in(Language.ZH).say(key)))
                    .as(key)
                    .isEqualTo(placeholders(Messages.in(Language.EN).say(key)));
        }
    }

    @Test
    void everyProblemThatTheProgramKnowsHasASentence() throws IOException {
        Messages messages = Messages.in(Language.ZH);
        Set<String> codes = found(JAVA, ".java", CODE);
        assertThat(codes).contains("wrong-type", "reversed", "no-such-evidence", "steps-must-rise");
        assertThat(codes).allSatisfy(code -> assertThat(messages.has("problem." + code))
                .as("problem." + code)
                .isTrue());
    }

    @Test
    void everyReasonInTheRulesIsAWordOfTheVocabulary() throws IOException {
        Set<String> reasons = found(RULES, ".drl", REASON_IN_RULES);
        assertThat(reasons).contains("no-sign", "late");
        assertThat(vocabulary().words("reasons")).containsAll(reasons);
    }

    @Test
    void everyReasonThatJavaGivesIsAWordOfTheVocabulary() {
        assertThat(vocabulary().words("reasons"))
                .contains(
                        "not-given",
                        "not-stated",
                        "not-applicable",
                        "nothing-to-measure",
                        "evidence-missing",
                        "aggregated",
                        "not-a-working-day",
                        "outside-whole-weeks",
                        "before-period",
                        "after-period",
                        "after-as-of",
                        "undated",
                        "calendar-does-not-cover-period");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordOfTheVocabularyIsWithoutItsName(Language language) {
        vocabulary()
                .lists()
                .forEach((list, words) -> words.forEach((word, text) ->
                        assertThat(text.in(language)).as(list + " " + word).isNotBlank()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCauseStatusAndStateHasAName(Language language) {
        for (String key : List.of(
                "cause.absent",
                "cause.below-threshold",
                "cause.stale",
                "cause.evidence-missing",
                "cause.evidence-invalid",
                "cause.points-lost",
                "cause.fault-found",
                "status.met",
                "status.partial",
                "status.unmet",
                "status.not-assessed",
                "status.not-applicable",
                "state.open",
                "state.today",
                "state.overdue",
                "due.standing",
                "due.monthly",
                "due.weekly",
                "due.daily",
                "outcome.scored",
                "outcome.vetoed",
                "outcome.not-comparable")) {
            assertThat(Messages.in(language).has(key)).as(key).isTrue();
        }
    }

    @Test
    void helpHasTheSameKeysInBothLanguages() throws IOException {
        assertThat(help("zh").keySet()).isEqualTo(help("en").keySet());
    }

    @Test
    void chineseSentencesUseChineseMarks() {
        Messages messages = Messages.in(Language.ZH);
        for (String key : messages.keys()) {
            assertThat(messages.say(key)).as(key).doesNotContainPattern("\\p{IsHan}[,;:?!()]|[,;?!]\\p{IsHan}");
        }
    }

    private static Vocabulary vocabulary() {
        try {
            return new FolderShelf(RULES, null).vocabulary();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String message) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(message);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Properties help(String language) throws IOException {
        Properties help = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/wenming/cli/help_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            help.load(reader);
        }
        return help;
    }
}
