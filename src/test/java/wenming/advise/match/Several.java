package wenming.advise.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenming.advise.Situation;
import wenming.advise.match.Match.Addition;
import wenming.assess.Assessment;
import wenming.assess.Assessor;
import wenming.catalogue.Library;
import wenming.catalogue.Sets;
import wenming.catalogue.Vocabulary;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;

/** Small rule sets side by side, and a hospital's submission held against them and no other. */
final class Several {
    private static final String MORE = "title: {zh: \u4e00, en: One}, clause: \"1\", source: paper, mark: V";
    private static final String REST =
            "method: documents, evidence: [report], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}";
    private static final String UNIT = "unit: {zh: \u4ef6, en: things}";

    private final Sets sets;
    private final List<String> ids = new ArrayList<>();

    Several(Path folder) {
        this.sets = new Sets(folder);
    }

    /** A set of these criteria, worth so many points together. */
    Several set(String id, String fullMark, String asks, String... criteria) throws IOException {
        String more = asks.isEmpty() ? "" : "asks:\n" + asks;
        sets.file(
                id + "/catalogue.yaml",
                Sets.head(id, "1", fullMark, more) + Sets.section(Sets.CRITERIA, String.join("", criteria)));
        ids.add(id);
        return this;
    }

    /** A set that takes one criterion of another. */
    Several profile(String id, String fullMark, String from, String criterion) throws IOException {
        sets.file(
                id + "/catalogue.yaml",
                Sets.head(id, "1", fullMark, "")
                        + Sets.section(String.format(
                                Locale.ROOT, "    include: [{ruleSet: %s, criteria: [%s]}]%n", from, criterion)));
        ids.add(id);
        return this;
    }

    /** One criterion; the measure and the scale as they stand in a catalogue, {@code more} with its comma. */
    static String criterion(String id, String points, String measure, String scale, String more) {
        return String.format(
                Locale.ROOT,
                "      - {id: \"%s\", %s, points: %s, measure: {%s}, scale: {%s, %s}, %s%s}%n",
                id,
                MORE,
                points,
                measure,
                scale,
                UNIT,
                more,
                REST);
    }

    /** All points for one thing. */
    static String one(String id, String points, String measure, String more) {
        return criterion(id, points, measure, "kind: threshold, target: 1", more);
    }

    /** So many points for so many things, in proportion. */
    static String share(String id, String points, String measure, String target) {
        return criterion(id, points, measure, "kind: proportional, target: " + target, "");
    }

    /** A year of one hospital; {@code lists} are further keys. */
    static String year(String lists) {
        return "{\"contract\": 1, \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"},"
                + " \"period\": {\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}, \"asOf\": \"2021-09-30\"" + lists
                + "}";
    }

    Match match(String text) throws IOException {
        return match(text, ids);
    }

    /** The same, the rule sets found in this order. */
    Match match(String text, List<String> order) throws IOException {
        Library library = sets.library();
        Vocabulary vocabulary = library.vocabulary();
        Submission submission = new SubmissionReader(vocabulary)
                .read(text.getBytes(StandardCharsets.UTF_8), null)
                .value();
        LocalDate asOf = submission.asOf();
        List<Standard> standards = new ArrayList<>();
        for (String id : order) {
            Assessor assessor = new Assessor(library.book(id).orElseThrow(), vocabulary);
            standards.add(standard(assessor, submission, asOf));
        }
        return Matching.of(submission, "0".repeat(64), asOf, order.get(0), vocabulary, standards, List.of());
    }

    private static Standard standard(Assessor assessor, Submission submission, LocalDate asOf) {
        Assessment assessment = assessor.examine(submission, "0".repeat(64), asOf);
        Situation situation = new Situation(
                assessor.ruleSet(),
                assessor.scorer(),
                submission,
                asOf,
                assessment.measurements(),
                assessor.deadlines(),
                assessment.scorecard());
        return new Standard(situation, other -> assessor.measure(other, asOf));
    }

    List<String> ids() {
        return ids;
    }

    /** An addition in short: what, how often, how many points, and what each criterion gains. */
    static String brief(Addition addition) {
        List<String> gains = addition.gains().stream()
                .map(gain -> gain.ruleSet() + "/" + gain.criterion() + " +" + gain.points())
                .toList();
        return addition.action() + " " + addition.list() + " " + String.join("|", addition.words()) + ": "
                + addition.standards() + " sets, " + addition.points() + " " + gains;
    }

    static List<String> briefs(Match match) {
        return match.additions().stream().map(Several::brief).toList();
    }
}
