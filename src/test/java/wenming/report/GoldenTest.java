package wenming.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.model.Language;
import wenming.score.Scorecard;

/**
 * Every sample's scorecard, byte for byte as it was last agreed on. A change of rules, points or wording shows here; where
 * it is meant, one command writes all of them anew:
 *
 * <pre>mvn -o -q test -Dtest=GoldenTest -Dgolden.update=true</pre>
 *
 * Read the difference before it is committed: it goes into the commit that causes it, with the scores that moved.
 */
class GoldenTest {
    private static final Path SAMPLES = Path.of("sample-submissions");
    private static final Path GOLDEN = SAMPLES.resolve("golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private static Assessors assessors;
    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        assessors = new Assessors(Library.open(List.of()));
        desk = new Desk(assessors);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theScorecardAsJson(String sample) throws IOException {
        agree(sample + ".scorecard", Json.pretty(scorecard(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theScorecardAsChineseText(String sample) throws IOException {
        String text = ScorecardText.of(scorecard(sample), assessors.vocabulary(), Language.ZH, Screen.PLAIN);
        agree(sample + ".zh.txt", text.getBytes(UTF_8));
    }

    @Test
    void noGoldenIsLeftWithoutItsSample() throws IOException {
        List<String> wanted = samples()
                .flatMap(sample -> Stream.of(sample + ".scorecard", sample + ".zh.txt"))
                .toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> !name.startsWith("every-mistake.")) // what EveryMistakeTest compares
                    .isSubsetOf(wanted);
        }
    }

    /** Names of the samples that can be scored, without their ending. */
    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("every-mistake.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Scorecard scorecard(String sample) throws IOException {
        Path others = SAMPLES.resolve(sample + ".findings.yaml"); // where somebody else has looked as well
        byte[] findings = Files.exists(others) ? Files.readAllBytes(others) : null;
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(sample + ".json"));
        Answer answer = desk.answer(new Request(bytes, null, null, findings));
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    private static void agree(String name, byte[] now) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, now);
        }
        // As text first: a difference in lines says more than one in bytes.
        assertThat(new String(now, UTF_8)).isEqualTo(Files.readString(golden));
        assertThat(now).isEqualTo(Files.readAllBytes(golden));
    }
}
