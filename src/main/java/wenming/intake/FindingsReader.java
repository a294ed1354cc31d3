package wenming.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Evidence;
import wenming.model.Finding;
import wenming.model.Findings;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.shape.Nearest;
import wenming.shape.Place;
import wenming.shape.Pointers;
import wenming.shape.Reading;
import wenming.shape.Shape;

/** Reads a file of findings, JSON or YAML. Thread-safe. */
public final class FindingsReader {
    private static final YAMLFactory YAML = new YAMLFactory();
    /** Points stay as they were written, digit by digit. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Shape<Findings> SHAPE = Shape.of(Findings.class);

    private final Vocabulary vocabulary;

    /** Reads findings that use these words. */
    public FindingsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The findings on a unit, or every problem of the text, of the findings themselves and with the rule set.
     *
     * @param unit id of the unit that they are to be of
     */
    public Reading<Findings> read(byte[] bytes, RuleSet ruleSet, String unit) {
        Problem encoding = Encodings.objection(bytes);
        if (encoding != null) {
            return new Reading<>(null, List.of(encoding));
        }
        String text = text(bytes);
        try (JsonParser parser = parser(text)) {
            Reading<Findings> reading = SHAPE.read(parser, vocabulary, Place::counted);
            if (reading.value() == null || reading.problems().size() > Reading.MOST_PROBLEMS) {
                return reading;
            }
            Set<String> said = reading.problems().stream().map(Problem::pointer).collect(Collectors.toSet());
            List<Problem> further = checked(reading.value(), ruleSet, unit).stream()
                    .filter(problem -> !said.contains(problem.pointer()))
                    .toList();
            List<Problem> all = new ArrayList<>(reading.problems());
            try (JsonParser again = parser(text)) {
                all.addAll(Pointers.place(further, again, Place::counted));
            }
            all.sort(java.util.Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            return new Reading<>(reading.value(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always there
        }
    }

    /** The same file as JSON, whatever it was written in, key by key; for a text that was read without a problem. */
    public static byte[] json(byte[] bytes) {
        try (JsonParser parser = parser(text(bytes))) {
            return EXACT.writeValueAsBytes(EXACT.readTree(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory, which was read before
        }
    }

    private static String text(byte[] bytes) {
        int start = Encodings.startOf(bytes);
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /** What begins as JSON is read as JSON: its limits are narrower, and its slips are named better. */
    private static JsonParser parser(String text) throws IOException {
        return text.stripLeading().startsWith("{") ? SubmissionReader.JSON.createParser(text) : YAML.createParser(text);
    }

    private static List<Problem> checked(Findings findings, RuleSet ruleSet, String unit) {
        List<Problem> problems = new ArrayList<>();
        Integer contract = findings.contract();
        if (contract != null && (contract < 1 || contract > Submission.CONTRACT)) {
            problems.add(problem("/contract", "unknown-contract", contract + "", Submission.CONTRACT + ""));
        }
        if (findings.unit() != null && !findings.unit().equals(unit)) {
            problems.add(problem("/unit", "other-unit", findings.unit(), unit));
        }
        if ("self".equals(findings.by())) {
            problems.add(problem("/by", "others-findings-only", "self", "evaluator"));
        }
        Map<String, Integer> pieces = pieces(findings, problems);
        List<String> known = known(ruleSet);
        for (Finding finding : findings.findings()) {
            String at = "/findings/" + finding.index();
            if ("self".equals(finding.by())) {
                problems.add(problem(at + "/by", "others-findings-only", "self", "evaluator"));
            }
            if (finding.criterion() != null && !known.contains(finding.criterion())) {
                problems.add(new Problem(
                        "unknown-criterion",
                        at + "/criterion",
                        0,
                        0,
                        Problem.shortened(finding.criterion()),
                        String.join(", ", known),
                        Nearest.to(finding.criterion(), known)));
            }
            for (int i = 0; i < finding.evidence().size(); i++) {
                String id = finding.evidence().get(i);
                if (!pieces.containsKey(id)) {
                    problems.add(problem(at + "/evidence/" + i, "no-such-evidence", id, ""));
                }
            }
        }
        return problems;
    }

    /** Ids of all criteria, of a composite those of its parts. */
    private static List<String> known(RuleSet ruleSet) {
        return Stream.concat(
                        ruleSet.criteria().stream().map(Criterion::id),
                        ruleSet.components().stream().flatMap(part -> known(part.ruleSet()).stream()))
                .distinct()
                .toList();
    }

    private static Map<String, Integer> pieces(Findings findings, List<Problem> problems) {
        Map<String, Integer> pieces = new HashMap<>();
        for (Evidence piece : findings.evidence()) {
            Integer before = piece.id() == null ? null : pieces.putIfAbsent(piece.id(), piece.index());
            if (before != null) {
                problems.add(problem(
                        "/evidence/" + piece.index() + "/id", "id-used-twice", piece.id(), "/evidence/" + before));
            }
        }
        return pieces;
    }

    private static Problem problem(String pointer, String code, String found, String expected) {
        return new Problem(code, pointer, 0, 0, Problem.shortened(found), expected, "");
    }
}
