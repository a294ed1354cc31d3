package wenming.score;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenming.assess.Assessor;
import wenming.catalogue.Library;
import wenming.model.Submission;
import wenming.shape.Place;
import wenming.shape.Shape;
import wenming.shape.WordLists;

/** A rule set of one criterion, scored for a submission of 2021 that holds nothing but what a test says. */
public final class OneCriterion {
    private final Assessor assessor;

    /**
     * Writes the set into a folder and makes it ready.
     *
     * @param points of the criterion
     * @param measure its measure, as a flow map of YAML
     * @param scale its scale, likewise
     * @param head further keys of the catalogue, one a line; may be empty
     * @param further further keys of the criterion, with a comma at the end; may be empty
     */
    public OneCriterion(Path root, String points, String measure, String scale, String head, String further)
            throws IOException {
        Path folder = Files.createDirectories(root.resolve("one"));
        Files.writeString(
                folder.resolve("catalogue.yaml"),
                """
                id: one
                version: "1"
                title: {zh: one, en: One}
                issuer: {zh: a, en: A}
                year: 2021
                for: [hospital]
                weights: official
                notApplicable: rescale
                noGrade: {zh: none, en: none}
                %s
                sources:
                  - {id: paper, title: P, issuer: {zh: a, en: A}, known: {zh: none, en: none}, ours: {zh: none, en: none}}
                sections:
                  - id: "1"
                    title: {zh: one, en: One}
                    criteria:
                      - {id: O-1, title: {zh: one, en: One}, clause: "1", source: paper, mark: V, points: %s,
                         measure: %s,
                         scale: %s,
                         %s
                         method: site, evidence: [photo], owner: {zh: a, en: A}, due: standing, effort: 1, remedy: {zh: do, en: Do}}
                """
                        .formatted(head, points, measure, scale, further));
        Library library = Library.open(List.of(root));
        assessor = new Assessor(library.book("one").orElseThrow(), library.vocabulary());
    }

    /** The scorecard for these lists, as JSON without the outer braces. */
    public Scorecard card(String lists) {
        byte[] bytes =
                ("{\"contract\": 1, \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"}, \"period\": "
                                + "{\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}"
                                + (lists.isEmpty() ? "" : ", " + lists) + "}")
                        .getBytes(StandardCharsets.UTF_8);
        try {
            Submission submission = Shape.of(Submission.class)
                    .read(new JsonFactory().createParser(bytes), WordLists.ANY, Place.in(bytes, 0))
                    .value();
            return assessor.assess(submission, "0".repeat(64), null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The points that are secured, and at best. */
    public String range(String lists) {
        Scorecard.CriterionLine line = card(lists).sections().get(0).criteria().get(0);
        return line.points() + " to " + (line.attainable() == null ? line.points() : line.attainable());
    }
}
