package wenming.web.api;

import java.time.Duration;

/**
 * How often one client may ask.
 *
 * @param requests how many, from 1; 0 for as often as it likes
 * @param per in which time
 * @param burst how many at once after a silence, from 1
 * @param behindProxy whether the address that the proxy in front names last in {@code X-Forwarded-For} is the client's
 */
public record Rate(int requests, Duration per, int burst, boolean behindProxy) {
    /** No limit. */
    public static final Rate UNLIMITED = new Rate(0, Duration.ofSeconds(1), 1, false);

    public Rate {
        if (requests < 0 || burst < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("no rate: " + requests + " per " + per + ", " + burst + " at once");
        }
    }

    /** Whether there is a limit. */
    public boolean isLimited() {
        return requests > 0;
    }
}
