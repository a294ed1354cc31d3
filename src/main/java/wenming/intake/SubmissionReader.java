package wenming.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Period;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.shape.Place;
import wenming.shape.Pointers;
import wenming.shape.Reading;
import wenming.shape.Shape;

/** Reads one submission from its bytes. Thread-safe. */
public final class SubmissionReader {
    /** Deepest nesting. Ours: a submission needs six levels. */
    public static final int DEEPEST = 64;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(1_000_000)
                    .maxNumberLength(64)
                    .maxNameLength(1_000)
                    .build())
            .build();
    private static final Shape<Submission> SHAPE = Shape.of(Submission.class);

    private final Vocabulary vocabulary;

    /** Reads submissions that use these words. */
    public SubmissionReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads a submission and looks at everything in it that contradicts itself or the rule set.
     *
     * @param bytes JSON in UTF-8, with or without a byte order mark
     * @param ruleSet by which it will be scored; null if that is not known
     */
    public Reading<Submission> read(byte[] bytes, RuleSet ruleSet) {
        return readFor(bytes, () -> ruleSet);
    }

    /** The same; the rule set is asked for when the text has been read, so that it may be made ready meanwhile. */
    public Reading<Submission> readFor(byte[] bytes, Supplier<RuleSet> ruleSet) {
        int start = Encodings.startOf(bytes);
        Problem encoding = Encodings.objection(bytes);
        if (encoding != null) {
            return new Reading<>(null, List.of(encoding));
        }
        try (JsonParser parser = JSON.createParser(bytes, start, bytes.length - start)) {
            Reading<Submission> reading = SHAPE.read(parser, vocabulary, Place.in(bytes, start));
            boolean full = reading.problems().size() > Reading.MOST_PROBLEMS;
            List<Problem> further = reading.value() == null || full
                    ? List.of()
                    : Checks.of(reading.value(), ruleSet.get(), pointers(reading.problems()));
            if (further.isEmpty()) {
                return reading;
            }
            return new Reading<>(reading.value(), together(reading.problems(), placed(further, bytes, start)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory are always there
        }
    }

    /** The rule set that a submission names, found without reading the rest; empty if it names none or is malformed. */
    public static String ruleSetOf(byte[] bytes) {
        return Glance.at(
                        bytes,
                        "ruleSet",
                        parser -> parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "")
                .orElse("");
    }

    /** The period of a submission, found without reading the rest; empty if it has none or is malformed. */
    public static Optional<Period> periodOf(byte[] bytes) {
        return Glance.at(bytes, "period", Glance::period);
    }

    /** A parser that stands before the text. */
    static JsonParser parser(byte[] bytes) throws IOException {
        int start = Encodings.startOf(bytes);
        return JSON.createParser(bytes, start, bytes.length - start);
    }

    /** The problems of a reading and one more that was found elsewhere, in the order of the text. */
    public static List<Problem> together(Reading<Submission> reading, Problem further, byte[] bytes) {
        try {
            return together(reading.problems(), placed(List.of(further), bytes, Encodings.startOf(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory are always there
        }
    }

    private static Set<String> pointers(List<Problem> problems) {
        return problems.stream().map(Problem::pointer).collect(Collectors.toSet());
    }

    static List<Problem> placed(List<Problem> problems, byte[] bytes, int start) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes, start, bytes.length - start)) {
            return Pointers.place(problems, parser, Place.in(bytes, start));
        } catch (StreamReadException e) {
            return problems; // broken further on: said already, with its place
        }
    }

    private static List<Problem> together(List<Problem> some, List<Problem> more) {
        if (some.size() > Reading.MOST_PROBLEMS) {
            return some; // the last of them says that there are more
        }
        List<Problem> all = new ArrayList<>(some);
        Set<String> said = pointers(some);
        for (Problem problem : more) {
            if (!said.contains(problem.pointer())) {
                all.add(problem);
            }
        }
        all.sort(java.util.Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return all;
    }
}
