package wenming.cli;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import wenming.web.api.Rate;

/** The options {@code --rate} and {@code --burst}: how often a client may ask. */
final class RateOption {
    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,5})/([smh])");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** Ours: a person who clicks, or a program that asks now and then; for many submissions there are batches. */
    private static final String USUAL = "20/s";

    private RateOption() {}

    /**
     * The rate. Unless it is said, clients of this machine are not held to any, for programs of one owner would slow each
     * other down; behind a proxy and on any other address the usual one holds.
     *
     * @param rate as in 20/s, 300/m, 1000/h or off; null if it is not said
     * @param burst how many at once; null for twice the rate
     */
    static Rate of(String rate, Integer burst, boolean behindProxy, String host, CommandSpec spec) {
        String said = rate != null ? rate : THIS_MACHINE.contains(host) && !behindProxy ? "off" : USUAL;
        if (said.equals("off")) {
            if (burst != null) {
                throw wrong(spec, "--burst " + burst + ": --rate 20/s");
            }
            return Rate.UNLIMITED;
        }
        Matcher parts = RATE.matcher(said);
        if (!parts.matches()) {
            throw wrong(spec, "--rate " + said + ": 20/s | 300/m | 1000/h | off");
        } else if (burst != null && (burst < 1 || burst > 1_000_000)) {
            throw wrong(spec, "--burst " + burst + ": 1 .. 1000000");
        }
        int requests = Integer.parseInt(parts.group(1));
        Duration per =
                switch (parts.group(2)) {
                    case "s" -> Duration.ofSeconds(1);
                    case "m" -> Duration.ofMinutes(1);
                    default -> Duration.ofHours(1);
                };
        return new Rate(requests, per, burst == null ? 2 * requests : burst, behindProxy);
    }

    private static ParameterException wrong(CommandSpec spec, String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
