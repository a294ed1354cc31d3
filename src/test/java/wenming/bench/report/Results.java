package wenming.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of one run of all benchmarks, a line of JSON each; what stands in such a line is told in src/bench/README.md. */
final class Results {
    /** One figure. {@code form} is empty where there is only one. */
    record Figure(String bench, String engine, String form, String metric, int fork, double value) {}

    private final List<Figure> figures;

    Results(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** Reads them; lines without a figure (an engine that cannot do what is asked) are passed over. */
    static Results read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Figure> figures = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = line.isBlank() ? mapper.nullNode() : mapper.readTree(line);
            if (node.path("value").isNumber()) {
                figures.add(new Figure(
                        node.path("bench").asText(),
                        node.path("engine").asText(),
                        node.path("form").asText(),
                        node.path("metric").asText(),
                        node.path("fork").asInt(),
                        node.path("value").asDouble()));
            }
        }
        return new Results(figures);
    }

    /** What was measured of this. */
    Optional<Spread> of(String bench, String engine, String form, String metric) {
        List<Double> values = byFork(bench, engine, form, metric).values().stream()
                .flatMap(List::stream)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Spread(values));
    }

    /** One divided by another, fork by fork: both sides of a ratio had the same minutes of the machine. */
    Optional<Spread> ratio(String bench, String form, String metric, String one, String other) {
        Map<Integer, List<Double>> above = byFork(bench, one, form, metric);
        Map<Integer, List<Double>> below = byFork(bench, other, form, metric);
        List<Double> ratios = above.keySet().stream()
                .filter(below::containsKey)
                .map(fork -> new Spread(above.get(fork)).median() / new Spread(below.get(fork)).median())
                .toList();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(new Spread(ratios));
    }

    /** One figure of an engine divided by another of it, fork by fork. */
    Optional<Spread> gain(String bench, String engine, String form, String metric, String by) {
        Map<Integer, List<Double>> above = byFork(bench, engine, form, metric);
        Map<Integer, List<Double>> below = byFork(bench, engine, form, by);
        List<Double> ratios = above.keySet().stream()
                .filter(below::containsKey)
                .map(fork -> new Spread(above.get(fork)).median() / new Spread(below.get(fork)).median())
                .toList();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(new Spread(ratios));
    }

    /** Everything that was measured in a form, in the order of the file. */
    Set<String> engines(String bench, String form) {
        return figures.stream()
                .filter(figure -> figure.bench.equals(bench) && figure.form.equals(form))
                .map(Figure::engine)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many forks there were at least of any engine. */
    int forks(String bench) {
        return (int) figures.stream()
                .filter(figure -> figure.bench.equals(bench))
                .map(Figure::fork)
                .distinct()
                .count();
    }

    private Map<Integer, List<Double>> byFork(String bench, String engine, String form, String metric) {
        Map<Integer, List<Double>> values = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.bench.equals(bench)
                    && figure.engine.equals(engine)
                    && figure.form.equals(form)
                    && figure.metric.equals(metric)) {
                values.computeIfAbsent(figure.fork, fork -> new ArrayList<>()).add(figure.value);
            }
        }
        return values;
    }
}
