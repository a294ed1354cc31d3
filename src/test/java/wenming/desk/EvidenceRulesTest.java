package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.assess.Assessors;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.SmallBook;
import wenming.model.Language;
import wenming.report.ScorecardText;
import wenming.report.Screen;
import wenming.score.Scorecard;
import wenming.score.Scorecard.MissingLine;

/**
 * The rules for evidence of the measured standards (EV-1 to EV-11), as far as a machine can judge: measured and scored, each
 * failure is a missing item with a cause and a reason of its own. Three papers are asked for; one is handed in.
 */
class EvidenceRulesTest {
    @TempDir
    Path root;

    private Scorecard scored(String proofs, String evidence, String asOf) throws IOException {
        SmallBook small = new SmallBook(root)
                .catalogue("method: documents, evidence: [photo],", "method: documents, evidence: [photo], " + proofs);
        String text =
                "{\"contract\": 1, \"ruleSet\": \"small\", \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"},"
                        + " \"period\": {\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}, \"asOf\": \"" + asOf + "\","
                        + " \"documents\": [{\"id\": \"d\", \"topic\": \"smoking-ban\", \"date\": \"2021-01-01\", \"evidence\": ["
                        + ids(evidence) + "]}], \"evidence\": [" + evidence + "]}";
        Answer answer = new Desk(new Assessors(small.library()))
                .answer(text.getBytes(StandardCharsets.UTF_8), null, LocalDate.parse(asOf));
        assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    /** Ids are e0, e1 … in the order of the pieces. */
    private static String ids(String evidence) {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; evidence.contains("\"e" + i + "\""); i++) {
            ids.append(i == 0 ? "" : ",").append("\"e").append(i).append('"');
        }
        return ids.toString();
    }

    /** Cause and reason of the missing item, or "counts" where the paper counts. */
    private String said(String proofs, String evidence, String asOf) throws IOException {
        Scorecard card = scored(proofs, evidence, asOf);
        MissingLine missing = missing(card);
        if (missing.facts().isEmpty()) {
            assertThat(missing.cause()).isEqualTo("below-threshold"); // one of three
            assertThat(missing.points()).isEqualByComparingTo("4");
            return "counts";
        }
        assertThat(missing.points()).isEqualByComparingTo("6");
        assertThat(missing.facts()).singleElement().satisfies(fact -> assertThat(fact.pointer())
                .isEqualTo("/documents/0"));
        return missing.cause() + " " + missing.facts().get(0).reason();
    }

    private static MissingLine missing(Scorecard card) {
        return card.missing().stream()
                .filter(line -> line.criterion().equals("S-1"))
                .findFirst()
                .orElseThrow();
    }

    private static String pieces(int number, String keys) {
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < number; i++) {
            pieces.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"e")
                    .append(i)
                    .append("\", ")
                    .append(keys)
                    .append('}');
        }
        return pieces.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, evidence-missing evidence-missing",
        "1, evidence-invalid evidence-too-few",
        "2, evidence-invalid evidence-too-few",
        "3, counts",
        "4, counts"
    })
    void threePicturesAreAskedFor(int number, String expected) throws IOException {
        assertThat(said("proofs: [{kinds: [photo], atLeast: 3}],", pieces(number, "\"kind\": \"photo\""), "2021-12-31"))
                .isEqualTo(expected);
    }

    @Test
    void piecesOfAnotherKindAreNone() throws IOException {
        assertThat(said("proofs: [{kinds: [photo], atLeast: 3}],", pieces(3, "\"kind\": \"register\""), "2021-12-31"))
                .isEqualTo("evidence-missing evidence-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "199, evidence-invalid evidence-too-short",
        "200, counts",
        "499, counts",
        "500, counts",
        "501, evidence-invalid evidence-too-long"
    })
    void aReportHasTwoHundredToFiveHundredCharacters(int characters, String expected) throws IOException {
        String proofs = "proofs: [{kinds: [report], minCharacters: 200, maxCharacters: 500}],";
        String stated = "\"kind\": \"report\", \"characters\": " + characters;
        String written = "\"kind\": \"report\", \"text\": \"" + "\u5b57".repeat(characters) + "\"";
        assertThat(said(proofs, pieces(1, stated), "2021-12-31")).isEqualTo(expected);
        assertThat(said(proofs, pieces(1, written), "2021-12-31")).isEqualTo(expected);
    }

    @Test
    void aTextIsCountedWhateverLengthIsStated() throws IOException {
        String both = "\"kind\": \"report\", \"characters\": 500, \"text\": \"" + "\u5b57".repeat(501) + "\"";
        assertThat(said("proofs: [{kinds: [report], maxCharacters: 500}],", pieces(1, both), "2021-12-31"))
                .isEqualTo("evidence-invalid evidence-too-long");
    }

    @Test
    void charactersBeyondTheBasicPlaneAreOneEach() throws IOException {
        String text = "\"kind\": \"report\", \"text\": \"" + "\ud840\udc00".repeat(500) + "\"";
        assertThat(said("proofs: [{kinds: [report], maxCharacters: 500}],", pieces(1, text), "2021-12-31"))
                .isEqualTo("counts");
    }

    @Test
    void aLengthThatNobodyStatesIsAReasonOfItsOwn() throws IOException {
        assertThat(said(
                        "proofs: [{kinds: [report], maxCharacters: 500}],",
                        pieces(1, "\"kind\": \"report\""),
                        "2021-12-31"))
                .isEqualTo("evidence-invalid evidence-length-not-stated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"document\" | evidence-invalid evidence-without-number-or-seal",
                "\"kind\": \"document\", \"sealed\": false | evidence-invalid evidence-without-number-or-seal",
                "\"kind\": \"document\", \"sealed\": true | counts",
                "\"kind\": \"document\", \"number\": \"No. 3\" | counts",
                "\"kind\": \"link\" | counts",
                "\"kind\": \"screenshot\" | counts",
                "\"kind\": \"photo\" | evidence-missing evidence-missing"
            })
    void aPaperHasANumberOrASealAndALinkOrScreenshotMayStandInItsPlace(String piece, String expected)
            throws IOException {
        assertThat(said(
                        "proofs: [{kinds: [document], instead: [link, screenshot], numberOrSeal: true}],",
                        pieces(1, piece),
                        "2021-12-31"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // yearly and statistical papers: the last two years without this one
        "'lastYears: 2', 2021-06-30, 2018-12-31, evidence-invalid evidence-out-of-time",
        "'lastYears: 2', 2021-06-30, 2019-01-01, counts",
        "'lastYears: 2', 2021-06-30, 2020-12-31, counts",
        "'lastYears: 2', 2021-06-30, 2021-01-01, evidence-invalid evidence-out-of-time",
        // material of activities: the last three years with this one
        "'lastYears: 3, withCurrent: true', 2021-06-30, 2018-12-31, evidence-invalid evidence-out-of-time",
        "'lastYears: 3, withCurrent: true', 2021-06-30, 2019-01-01, counts",
        "'lastYears: 3, withCurrent: true', 2021-06-30, 2021-12-31, counts",
        "'lastYears: 3, withCurrent: true', 2021-06-30, 2022-01-01, evidence-invalid evidence-out-of-time",
        // the twelve months before the month of the test: August 2016 to July 2017 for a test in August 2017
        "'lastMonths: 12', 2021-08-31, 2020-07-31, evidence-invalid evidence-out-of-time",
        "'lastMonths: 12', 2021-08-31, 2020-08-01, counts",
        "'lastMonths: 12', 2021-08-01, 2021-07-31, counts",
        "'lastMonths: 12', 2021-08-31, 2021-08-01, evidence-invalid evidence-out-of-time",
        // leap years and the turn of the year
        "'lastMonths: 1', 2024-03-31, 2024-02-29, counts",
        "'lastMonths: 1', 2024-03-01, 2024-02-01, counts",
        "'lastMonths: 1', 2024-03-31, 2024-01-31, evidence-invalid evidence-out-of-time",
        "'lastMonths: 1', 2023-03-31, 2023-02-28, counts",
        "'lastMonths: 1', 2022-01-15, 2021-12-01, counts",
        "'lastMonths: 1', 2022-01-15, 2021-12-31, counts",
        "'lastMonths: 1', 2022-01-15, 2022-01-01, evidence-invalid evidence-out-of-time",
        // in the period of the submission
        "'dated: true', 2021-12-31, 2020-12-31, evidence-invalid evidence-out-of-time",
        "'dated: true', 2021-12-31, 2021-01-01, counts",
        "'dated: true', 2021-12-31, 2021-12-31, counts",
        "'dated: true', 2022-01-31, 2022-01-01, evidence-invalid evidence-out-of-time"
    })
    void aDateLiesInTheWindowForItsKindOfPaper(String window, String asOf, String date, String expected)
            throws IOException {
        assertThat(said(
                        "proofs: [{kinds: [document], " + window + "}],",
                        pieces(1, "\"kind\": \"document\", \"date\": \"" + date + "\""),
                        asOf))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dated: true", "lastMonths: 12", "lastYears: 2"})
    void withoutADateNobodyCanTell(String window) throws IOException {
        assertThat(said("proofs: [{kinds: [photo], " + window + "}],", pieces(1, "\"kind\": \"photo\""), "2021-12-31"))
                .isEqualTo("evidence-invalid evidence-undated");
    }

    @Test
    void alsoALinkInPlaceOfAPaperIsOfItsTime() throws IOException {
        String proofs = "proofs: [{kinds: [document], instead: [link], numberOrSeal: true, dated: true}],";
        assertThat(said(proofs, pieces(1, "\"kind\": \"link\", \"date\": \"2020-12-31\""), "2021-12-31"))
                .isEqualTo("evidence-invalid evidence-out-of-time");
    }

    @Test
    void everyRuleMustHold() throws IOException {
        String proofs = "proofs: [{kinds: [photo], atLeast: 2}, {kinds: [report], maxCharacters: 500}],";
        String photos = pieces(2, "\"kind\": \"photo\"");
        assertThat(said(proofs, photos, "2021-12-31")).isEqualTo("evidence-missing evidence-missing");
        String both = photos + ", {\"id\": \"e2\", \"kind\": \"report\", \"characters\": 500}";
        assertThat(said(proofs, both, "2021-12-31")).isEqualTo("counts");
    }

    @Test
    void theMissingItemSaysInWordsWhatIsAskedForInTheDaysOfThisScorecard() throws IOException {
        String proofs = "proofs: [{kinds: [photo], atLeast: 3, dated: true},"
                + " {kinds: [report], minCharacters: 200, maxCharacters: 500},"
                + " {kinds: [document], instead: [link, screenshot], numberOrSeal: true, lastMonths: 12}],";
        Scorecard card = scored(proofs, "", "2021-08-31");
        assertThat(missing(card).evidenceRules())
                .extracting(rule -> rule.words().en())
                .containsExactly(
                        "photo: at least 3, dated 2021-01-01 to 2021-12-31",
                        "explanatory report: at least 1, 200 to 500 characters",
                        "document: at least 1, with a document number or a seal (or link or screenshot instead),"
                                + " dated 2020-08-01 to 2021-07-31");
        assertThat(missing(card).evidenceRules())
                .extracting(rule -> rule.words().zh())
                .containsExactly(
                        "\u56fe\u7247\u81f3\u5c113\u5f20\uff0c\u65e5\u671f\u57282021-01-01\u81f32021-12-31",
                        "\u8bf4\u660e\u62a5\u544a\u81f3\u5c111\u4efd\uff0c200\u81f3500\u5b57",
                        "\u6587\u4ef6\u81f3\u5c111\u4efd\uff0c\u6709\u6587\u53f7\u6216\u516c\u7ae0"
                                + "\uff08\u4e5f\u53ef\u4ee5\u4ea4\u94fe\u63a5\u6216\u622a\u56fe\uff09"
                                + "\uff0c\u65e5\u671f\u57282020-08-01\u81f32021-07-31");
        String text = ScorecardText.of(card, new SmallBook(root).vocabulary(), Language.EN, Screen.PLAIN);
        assertThat(text)
                .contains("without the evidence that is required")
                .contains("Each entry needs photo: at least 3, dated 2021-01-01 to 2021-12-31\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kinds: []}",
                "{kinds: [photo], atLeast: 0}",
                "{kinds: [report], minCharacters: 501, maxCharacters: 500}",
                "{kinds: [report], maxCharacters: 0}",
                "{kinds: [photo], lastMonths: 0}",
                "{kinds: [photo], dated: true, lastYears: 2}",
                "{kinds: [photo], withCurrent: true}",
                "{kinds: [photograph]}",
                "{kinds: [photo], instead: [lnik]}"
            })
    void aRuleThatNothingCouldFulfilIsRefused(String rule) throws IOException {
        SmallBook small = new SmallBook(root)
                .catalogue(
                        "method: documents, evidence: [photo],",
                        "method: documents, evidence: [photo], proofs: [" + rule + "],");
        assertThatThrownBy(small::book).isInstanceOf(RuleSetException.class);
    }

    @Test
    void evidenceThatIsOnlyAdviceAsksForNothing() throws IOException {
        assertThat(missing(scored("", "", "2021-12-31")).evidenceRules()).isEqualTo(List.of());
    }
}
