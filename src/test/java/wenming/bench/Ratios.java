package wenming.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same ways as {@link ScoreBench}, turn by turn in one process and in the processor's time of one thread, so that a
 * busy machine slows both sides of a ratio alike. For each ratio: the median of the rounds, and the quartiles around it.
 */
public final class Ratios {
    private static final int TURN = 256;
    private static final double MICROS = 1000.0 * TURN;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Ratios() {}

    /** Takes the seconds to warm up and the rounds to count, {@code 20 100}, and a file to append the ratios to if they are to be kept. */
    public static void main(String[] arguments) throws IOException {
        ScoreBench bench = new ScoreBench();
        bench.makeUpSubmissions();
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("handWrittenScore", bench::handWrittenScore);
        ways.put("droolsScore", bench::droolsScore);
        ways.put("handWrittenMeasure", bench::handWrittenMeasure);
        ways.put("droolsMeasure", bench::droolsMeasure);
        ways.put("parseOnly", bench::parseOnly);
        ways.put("jacksonBind", bench::jacksonBind);
        ways.put("parseAndWrite", bench::parseAndWrite);
        ways.put("parseScoreWrite", bench::parseScoreWrite);
        long warm = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        while (System.nanoTime() < warm) {
            ways.values().forEach(Ratios::turn);
        }
        List<Map<String, Double>> rounds = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            Map<String, Double> times = new LinkedHashMap<>();
            ways.forEach((name, way) -> times.put(name, turn(way)));
            rounds.add(times);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ways.keySet()
                .forEach(name -> out.println(name + " us, least: "
                        + shown(rounds.stream()
                                .mapToDouble(times -> times.get(name))
                                .min()
                                .orElseThrow())));
        tell(out, rounds, "droolsScore", "handWrittenScore");
        tell(out, rounds, "droolsMeasure", "handWrittenMeasure");
        tell(out, rounds, "parseScoreWrite", "parseAndWrite");
        tell(out, rounds, "parseOnly", "jacksonBind");
        if (arguments.length > 2) {
            Path file = Path.of(arguments[2]);
            keep(file, "score", rounds, "droolsScore", "handWrittenScore");
            keep(file, "measure", rounds, "droolsMeasure", "handWrittenMeasure");
            keep(file, "path", rounds, "parseScoreWrite", "parseAndWrite");
            keep(file, "parse", rounds, "parseOnly", "jacksonBind");
        }
    }

    /** The quartiles and the median as three figures: single rounds scatter with the collector. */
    private static void keep(Path file, String name, List<Map<String, Double>> rounds, String one, String other)
            throws IOException {
        List<Double> ratios = rounds.stream()
                .map(times -> times.get(one) / times.get(other))
                .sorted()
                .toList();
        for (int quarter = 1; quarter <= 3; quarter++) {
            String line = String.format(
                    Locale.ROOT,
                    "{\"bench\":\"ratios\",\"engine\":\"%s\",\"form\":\"\",\"metric\":\"ratio\",\"unit\":\"\",\"fork\":%d,\"value\":%.3f}%n",
                    name,
                    quarter,
                    ratios.get(ratios.size() * quarter / 4));
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static double turn(Runnable way) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < TURN; i++) {
            way.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / MICROS;
    }

    private static void tell(PrintStream out, List<Map<String, Double>> rounds, String one, String other) {
        List<Double> ratios = new ArrayList<>();
        rounds.forEach(times -> ratios.add(times.get(one) / times.get(other)));
        Collections.sort(ratios);
        int all = ratios.size();
        out.println(one + " / " + other + ": " + shown(ratios.get(all / 2)) + " (quartiles "
                + shown(ratios.get(all / 4)) + " to " + shown(ratios.get(all * 3 / 4)) + ")");
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
