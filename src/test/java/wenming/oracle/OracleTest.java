package wenming.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;
import wenming.report.Json;

/** The rules and a scorer written by hand say the same, byte for byte. */
class OracleTest {
    private static final int GENERATED = 500;
    static final List<String> SETS = BothWays.SETS;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-submissions"))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("every-mistake.json"))
                    .filter(OracleTest::isOfASetWrittenByHand)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isOfASetWrittenByHand(Path file) {
        try {
            return SETS.contains(SubmissionReader.ruleSetOf(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleSubmissionsHaveTheSameScorecardsByHand(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        BothWays set = BothWays.of(SubmissionReader.ruleSetOf(bytes));
        assertTheSame(set, set.read(bytes), file.toString());
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void generatedSubmissionsHaveTheSameScorecardsByHand(String id) {
        BothWays set = BothWays.of(id);
        for (int seed = 0; seed < GENERATED; seed++) {
            Generator.Size size = seed % 10 == 0 ? Generator.Size.USUAL : Generator.Size.SMALL;
            assertTheSame(set, set.read(set.generator().bytes(seed, size)), id + " seed " + seed);
        }
    }

    @Test
    void everySetThatIsWrittenByHandIsBundled() {
        assertThat(BothWays.assessors().library().ids()).containsAll(SETS);
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void aFullSubmissionIsAboutTwentyTwoKilobytes(String id) {
        int bytes = BothWays.of(id).generator().bytes(1, Generator.Size.FULL).length;
        assertThat(bytes).isBetween(18_000, 26_000);
    }

    private static void assertTheSame(BothWays set, Submission submission, String name) {
        assertThat(text(Json.pretty(set.byRules(submission))))
                .as(name)
                .isEqualTo(text(Json.pretty(set.byHand(submission))));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
