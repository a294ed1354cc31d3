package wenming.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import wenming.model.Language;

class ProgressTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final ProgressLines lines = new ProgressLines(out, Language.EN, nanos::get);

    @Test
    void aLineComesEveryFiveSecondsWithRateAndTimeLeft() {
        lines.at(new Progress(1, 0, 1, 100));
        after(5);
        lines.at(new Progress(9_990, 10, 20, 100));
        after(4);
        lines.at(new Progress(15_000, 10, 30, 100));
        after(1);
        lines.at(new Progress(19_990, 10, 50, 100));
        assertThat(text().lines())
                .containsExactly(
                        "9,990 scored, 10 rejected, 2,000 a second, about 0:20 left",
                        "19,990 scored, 10 rejected, 2,000 a second, about 0:10 left");
    }

    @Test
    void theTimeLeftIsNotGuessedWhereTheSizeIsUnknown() {
        after(10);
        lines.at(new Progress(10, 0, 50, -1));
        assertThat(text()).isEqualTo("10 scored, 0 rejected, 1 a second" + System.lineSeparator());
    }

    @Test
    void aBarShowsHowFarItIsAndEndsWhenItIsClosed() {
        try (ProgressLine bar = new ProgressLine(out, Language.EN)) {
            bar.at(new Progress(1, 0, 500_000, 2_000_000));
            bar.at(new Progress(2, 1, 2_000_000, 2_000_000));
        }
        assertThat(text()).contains("100%").contains("2 scored, 1 rejected");
    }

    @Test
    void aBarThatNeverMovedPrintsNothing() {
        new ProgressLine(out, Language.EN).close();
        assertThat(text()).isEmpty();
    }

    private void after(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
