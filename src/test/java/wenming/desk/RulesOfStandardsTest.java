package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Sets;
import wenming.catalogue.Source;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** What is known of standards without items, in the hands of a set that has some: lines, evidence, honours and events. */
class RulesOfStandardsTest {
    private static final String ENTRY =
            """
                  - {id: E-1, title: {zh: \u603b\u5206, en: Total}, clause: "1", source: paper, mark: V, points: %1$s,
                     measure: {kind: entry, of: findings, outOf: %1$s}, scale: {kind: proportional, target: %1$s, unit: {zh: \u5206, en: points}},
                     method: site, evidence: [], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
            """;

    private static final String PAPERS_AND_ACTIVITIES =
            """
                  - {id: D-1, title: {zh: \u4e00, en: Papers}, clause: "1", source: paper, mark: V, points: 50,
                     measure: {kind: count, of: documents, words: [creation-summary]}, scale: {kind: threshold, target: 1, unit: {zh: \u4efd, en: papers}},
                     method: documents, evidence: [document, photo], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
                  - {id: A-1, title: {zh: \u4e00, en: Activities}, clause: "1", source: paper, mark: V, points: 50,
                     measure: {kind: sum, of: sessions, category: clean-up}, scale: {kind: threshold, target: 1, unit: {zh: \u6b21, en: sessions}},
                     method: documents, evidence: [photo], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
            """;

    @TempDir
    Path root;

    private Scorecard card(String head, String sections, String lists) throws IOException {
        new Sets(root).file("profile/catalogue.yaml", head + sections);
        return new Handing(new Sets(root).library())
                .card(Handing.submission("profile", "2021-01-01", "2021-12-31", lists));
    }

    @ParameterizedTest
    @CsvSource({
        "qinghai-2018, 120, 84.99, ''",
        "qinghai-2018, 120, 85, provincial",
        "qinghai-2018, 120, 94.99, provincial",
        "qinghai-2018, 120, 95, model",
        "ezhou-city, 100, 79.99, ''",
        "ezhou-city, 100, 80, municipal",
        "smoke-free-hospital, 100, 79.99, ''",
        "smoke-free-hospital, 100, 80, smoke-free",
        "survey-windows, 100, 84.99, ''",
        "survey-windows, 100, 85, satisfied",
        "hygiene-visit, 1000, 799.99, ''",
        "hygiene-visit, 1000, 800, passed"
    })
    void aPublishedLineIsAppliedWhereAllPointsAreVisibleAndNowhereElse(
            String standard, String fullMark, String points, String line) throws IOException {
        String finding =
                ", \"findings\": [{\"criterion\": \"E-1\", \"date\": \"2021-05-04\", \"points\": " + points + "}]";
        String takes = "takes: [{ruleSet: " + standard + ", grades: true}]\n";
        String sections = Sets.section(Sets.CRITERIA, ENTRY.formatted(fullMark).indent(4));

        Scorecard whole = card(head(fullMark, takes), sections, finding);
        assertThat(whole.grade() == null ? "" : whole.grade().id()).isEqualTo(line);
        assertThat(whole.outcome()).isEqualTo("scored");

        Scorecard part = card(head(fullMark + ".5", takes), sections, finding); // half a point that nobody can see
        assertThat(part.grade()).isNull();
        assertThat(part.outcome()).isEqualTo("not-comparable");
    }

    @ParameterizedTest
    @CsvSource({
        // Beijing 2014: yearly papers of the last two years without this one, material of activities of three with it.
        "'capital-2014, evidence: [C14-5a, C14-5b]', 2018-12-31, '', 2018-12-31, ''",
        "'capital-2014, evidence: [C14-5a, C14-5b]', 2019-01-01, D-1, 2019-01-01, A-1",
        "'capital-2014, evidence: [C14-5a, C14-5b]', 2020-12-31, D-1, 2021-12-31, A-1",
        "'capital-2014, evidence: [C14-5a, C14-5b]', 2021-01-01, '', 2020-06-01, A-1",
        // Shandong: papers of this year; of activities it says nothing.
        "'shandong, evidence: [SD-FILE-YEAR]', 2020-12-31, '', 1999-12-31, A-1",
        "'shandong, evidence: [SD-FILE-YEAR]', 2021-01-01, D-1, 1999-12-31, A-1",
        // Shaanxi 2017: papers of the test year, pictures that show a day in it.
        "'shaanxi-2017, evidence: [SN-2a, SN-2b]', 2021-01-01, D-1, 2020-12-31, ''",
        "'shaanxi-2017, evidence: [SN-2a, SN-2b]', 2020-12-31, '', 2021-12-31, A-1"
    })
    void evidenceOfAnotherTimeThanTheStandardAsksForShowsNothing(
            String taken, String paper, String paperCounts, String photo, String photoCounts) throws IOException {
        Scorecard card = card(
                head("100", "takes: [{ruleSet: " + taken + "}]\n"),
                Sets.section(Sets.CRITERIA, PAPERS_AND_ACTIVITIES.indent(4)),
                shown(
                        "{\"id\": \"d\", \"kind\": \"document\", \"date\": \"" + paper + "\"}",
                        "{\"id\": \"p\", \"kind\": \"photo\", \"date\": \"" + photo + "\"}"));

        assertThat(line(card, 0).status()).isEqualTo(paperCounts.isEmpty() ? Status.UNMET : Status.MET);
        assertThat(line(card, 1).status()).isEqualTo(photoCounts.isEmpty() ? Status.UNMET : Status.MET);
    }

    @Test
    void aFormalPaperOfShandongBearsANumberOrASeal() throws IOException {
        String head = head("100", "takes: [{ruleSet: shandong, evidence: [SD-FILE-SEAL]}]\n");
        String sections = Sets.section(Sets.CRITERIA, PAPERS_AND_ACTIVITIES.indent(4));
        String photo = "{\"id\": \"p\", \"kind\": \"photo\"}";

        assertThat(line(card(head, sections, shown("{\"id\": \"d\", \"kind\": \"document\"}", photo)), 0)
                        .notCounted())
                .extracting("reason")
                .containsExactly("evidence-without-number-or-seal");
        String sealed = "{\"id\": \"d\", \"kind\": \"document\", \"sealed\": true}";
        assertThat(line(card(head, sections, shown(sealed, photo)), 0).status()).isEqualTo(Status.MET);
    }

    @Test
    void honoursAndEventsOfShaanxiHaveTheFiguresThatAProfileGivesThem() throws IOException {
        String sections = Sets.section(
                """
                    include:
                      - ruleSet: shaanxi-2017
                        criteria: [SN-4, SN-5]
                        tailor:
                          - {criterion: SN-4, scale: {kind: bonus, weights: {national: 10, province: 6, city: 3}, unit: {zh: \u9879, en: honours}}, reason: {zh: \u539f\u4ef6, en: by the paper}}
                          - {criterion: SN-5, scale: {kind: total-deduction, step: 2, times: each, unit: {zh: \u8d77, en: events}}, reason: {zh: \u539f\u4ef6, en: by the paper}}
                """,
                Sets.CRITERIA,
                ENTRY.formatted("100").indent(4));
        Scorecard card = card(
                head("100", ""),
                sections,
                """
                , "honours": [
                    {"id": "h1", "kind": "civilised-unit", "level": "national", "work": "creation", "date": "2021-11-20", "result": "awarded", "evidence": ["d"]},
                    {"id": "h2", "kind": "civilised-unit", "level": "province", "work": "creation", "date": "2021-05-20", "result": "awarded", "evidence": ["d"]},
                    {"id": "h3", "kind": "labour-award", "level": "city", "work": "ward", "date": "2021-05-01", "result": "awarded", "evidence": ["d"]}],
                  "incidents": [
                    {"kind": "negative-event", "date": "2021-03-02", "resultOn": "2021-04-10", "reportedOn": "2021-05-10"},
                    {"kind": "negative-event", "date": "2021-03-02", "resultOn": "2021-04-10", "reportedOn": "2021-05-11"}],
                  "findings": [{"criterion": "E-1", "date": "2021-05-04", "points": 90}],
                  "evidence": [{"id": "d", "kind": "document", "date": "2021-11-20"}]
                """);

        // The national honour of the one work and the city's of the other; an event in time costs 2, a concealed one 4.
        assertThat(card.bonus()).isEqualByComparingTo("13");
        assertThat(card.deducted()).isEqualByComparingTo("6");
        assertThat(card.score()).isEqualByComparingTo("97"); // 90 + 13 - 6
    }

    @Test
    void ofTheSetsBehindItAProfileKeepsTheSourcesAndQuestionsThatItNeeds() throws IOException {
        RuleSet recheck = new Sets(root)
                .library()
                .book("hospital-recheck-2020")
                .orElseThrow()
                .ruleSet();

        // Of the vetoes those of 2012 and of the ministry, of the days those of the nation and of Jingzhou, each once.
        assertThat(recheck.sources())
                .extracting(Source::id)
                .containsExactlyInAnyOrder(
                        "recheck-2020",
                        "unit-vetoes:national-2012",
                        "unit-vetoes:ministry-water",
                        "national-2020:national-2020",
                        "unit-life-cycle:national-cycle",
                        "unit-life-cycle:jingzhou-list");
        assertThat(recheck.asks()).extracting(Question::key).containsExactly("integrity-work");
    }

    private static String head(String fullMark, String more) {
        // A set that takes lines has no reason to be without.
        String head = Sets.head("profile", "7", fullMark, more);
        return more.contains("grades: true") ? head.replaceFirst("noGrade: .*\n", "") : head;
    }

    private static String shown(String... evidence) {
        return ", \"documents\": [{\"id\": \"s\", \"topic\": \"creation-summary\", \"date\": \"2021-06-01\", \"evidence\": [\"d\"]}],"
                + " \"activities\": [{\"id\": \"a\", \"title\": \"T\", \"category\": \"clean-up\", \"date\": \"2021-06-01\", \"evidence\": [\"p\"]}],"
                + " \"evidence\": [" + String.join(", ", evidence) + "]";
    }

    private static CriterionLine line(Scorecard card, int criterion) {
        return card.sections().get(0).criteria().get(criterion);
    }
}
