package wenming.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import wenming.catalogue.FolderShelf;
import wenming.catalogue.RuleSet;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.shape.Reading;

/** What the reader says to a text; words and the rule set are those of the plan of Ziyang. */
final class Handed {
    static final RuleSet ZIYANG;
    private static final SubmissionReader READER;
    private static final String HEAD =
            """
            {"contract": 1,
             "unit": {"id": "hospital-x", "name": "X", "kind": "hospital", "campuses": [{"id": "main"}]},
             "period": {"from": "2021-01-01", "to": "2021-12-31"},
            """;

    static {
        try {
            FolderShelf shelf = new FolderShelf(java.nio.file.Path.of("rules"), null);
            ZIYANG = shelf.book("ziyang-2021").ruleSet();
            READER = new SubmissionReader(shelf.vocabulary().and(List.of(ZIYANG)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Handed() {}

    /** A sound submission with these keys added; they stand on its fourth line. */
    static String with(String keys) {
        return HEAD + keys + "}";
    }

    static Reading<Submission> in(byte[] bytes) {
        return READER.read(bytes, ZIYANG);
    }

    static Reading<Submission> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Problem> problems(String text) {
        return in(text).problems();
    }

    /** {@code line:column code} of each problem. */
    static List<String> places(String text) {
        return problems(text).stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .toList();
    }

    /** {@code pointer code} of each problem. */
    static List<String> said(String text) {
        return problems(text).stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    /** The problem, where there is exactly one. */
    static Problem only(String text) {
        List<Problem> problems = problems(text);
        if (problems.size() != 1) {
            throw new AssertionError("expected one problem, found " + problems);
        }
        return problems.get(0);
    }

    /** A sound submission without one of its keys. */
    static String without(String key) {
        Map<String, String> lines = Map.of(
                "contract",
                "\"contract\": 1,",
                "period",
                "\"period\": {\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"},");
        return with("\"asOf\": \"2021-06-30\"").replace(lines.get(key), "");
    }
}
