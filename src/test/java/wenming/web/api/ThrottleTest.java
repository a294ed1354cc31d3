package wenming.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    @Test
    void rememberedAddressesAreBoundedAndTheOneSilentLongestIsForgotten() {
        Throttle throttle = new Throttle(new Rate(1, Duration.ofHours(1), 1, true), () -> 0);
        throttle.admit("first");
        for (int i = 0; i < Throttle.MOST_ADDRESSES - 1; i++) {
            throttle.admit("10." + i);
        }
        assertThat(throttle.addresses()).isEqualTo(Throttle.MOST_ADDRESSES);
        assertThatThrownBy(() -> throttle.admit("first")).isInstanceOf(Refusal.class);

        throttle.admit("one more");

        assertThat(throttle.addresses()).isEqualTo(Throttle.MOST_ADDRESSES);
        assertThatThrownBy(() -> throttle.admit("first")).isInstanceOf(Refusal.class);
        throttle.admit("10.0");
    }

    @Test
    void whatIsNoAddressIsCutShort() {
        Throttle throttle = new Throttle(new Rate(1, Duration.ofHours(1), 1, true), () -> 0);
        throttle.admit("x".repeat(50));

        assertThatThrownBy(() -> throttle.admit("x".repeat(100_000))).isInstanceOf(Refusal.class);
        assertThat(throttle.addresses()).isEqualTo(1);
    }
}
