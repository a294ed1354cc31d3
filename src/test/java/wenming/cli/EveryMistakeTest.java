package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A submission with every kind of mistake, and what the clerk who made them is told. */
class EveryMistakeTest {
    private static final String FILE = "sample-submissions/every-mistake.json";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyMistakeIsNamedAtOnce(String language) throws IOException {
        int code = new Wenming(console()).run("score", FILE, "--lang", language);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of("sample-submissions/golden/every-mistake." + language + ".txt")));
        assertThat(out.size()).isZero();
        assertThat(code).isEqualTo(1);
    }

    private Console console() {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                0,
                false);
    }
}
