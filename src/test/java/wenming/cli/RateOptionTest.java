package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import wenming.web.api.Rate;

class RateOptionTest {
    private final CommandSpec spec = CommandSpec.create();

    RateOptionTest() {
        new CommandLine(spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void clientsOfThisMachineAreNotHeldToARateUnlessItIsSaid(String host) {
        assertThat(RateOption.of(null, null, false, host, spec)).isEqualTo(Rate.UNLIMITED);
        assertThat(RateOption.of("5/s", null, false, host, spec))
                .isEqualTo(new Rate(5, Duration.ofSeconds(1), 10, false));
    }

    @Test
    void anyOtherAddressAndAProxyHaveTheUsualRate() {
        assertThat(RateOption.of(null, null, false, "0.0.0.0", spec))
                .isEqualTo(new Rate(20, Duration.ofSeconds(1), 40, false));
        assertThat(RateOption.of(null, null, true, "127.0.0.1", spec))
                .isEqualTo(new Rate(20, Duration.ofSeconds(1), 40, true));
        assertThat(RateOption.of("off", null, true, "0.0.0.0", spec)).isEqualTo(Rate.UNLIMITED);
    }

    @Test
    void aRateIsPerSecondMinuteOrHour() {
        assertThat(RateOption.of("300/m", 7, false, "127.0.0.1", spec))
                .isEqualTo(new Rate(300, Duration.ofMinutes(1), 7, false));
        assertThat(RateOption.of("999999/h", 1, false, "127.0.0.1", spec))
                .isEqualTo(new Rate(999_999, Duration.ofHours(1), 1, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "0/s", "20/d", "1000000/s", "-1/s", "20/s ", "2.5/s"})
    void whatIsNoRateIsWrongUsage(String rate) {
        assertThatThrownBy(() -> RateOption.of(rate, null, false, "127.0.0.1", spec))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--rate");
    }

    @Test
    void aBurstIsAtLeastOneAndNeedsARate() {
        assertThatThrownBy(() -> RateOption.of("20/s", 0, false, "127.0.0.1", spec))
                .hasMessageContaining("--burst 0");
        assertThatThrownBy(() -> RateOption.of(null, 5, false, "127.0.0.1", spec))
                .hasMessageContaining("--rate 20/s");
    }
}
