package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSetException;
import wenming.model.Language;
import wenming.model.NotCounted;
import wenming.report.Json;
import wenming.report.ScorecardText;
import wenming.report.Screen;
import wenming.score.Scorecard;
import wenming.score.Scorecard.DoubtLine;

/** Doubts list places for a person to look at. They are looked for only when asked, and no figure changes by them. */
class DoubtsTest {
    private static final Path SAMPLES = Path.of("sample-submissions");
    private static Assessors assessors;
    private static Desk plain;
    private static Desk doubting;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        assessors = new Assessors(Library.open(List.of()));
        plain = new Desk(assessors);
        doubting = plain.withDoubts();
    }

    private static Scorecard card(Desk desk, byte[] bytes, LocalDate asOf) {
        Answer answer = desk.answer(bytes, null, asOf);
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    private static Scorecard hospital(String keys) {
        return card(doubting, submission("hospital", keys), null);
    }

    private static byte[] submission(String kind, String keys) {
        return ("{\"contract\": 1, \"ruleSet\": \"ziyang-2021\", \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \""
                        + kind + "\"}, \"period\": {\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}" + keys + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> places(Scorecard card, String doubt) {
        return card.doubts().stream()
                .filter(line -> line.id().equals(doubt))
                .flatMap(line -> line.places().stream())
                .map(place -> place.pointer() + " " + place.reason() + " " + place.other())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qianjiang-2023.json",
                "shenyang-2025.json",
                "tengzhou-2022.json",
                "ziyang-2021-commission.json",
                "ziyang-example-hospital.json",
                "example-large-hospital.json",
                "example-123456-hospital.json"
            })
    void aDoubtChangesNoOtherByteOfTheScorecard(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(sample));
        Scorecard with = card(doubting, bytes, null);
        Scorecard without = card(plain, bytes, null);
        assertThat(with.integrity()).isNotNull();
        assertThat(Json.pretty(with.with(null, List.of()))).isEqualTo(Json.pretty(without));
    }

    @Test
    void nobodyWhoDoesNotAskIsToldOfDoubtsNorOfTheirRules() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("qianjiang-2023.json"));
        assertThat(new String(Json.pretty(card(plain, bytes, null)), StandardCharsets.UTF_8))
                .doesNotContain("doubts", "integrity", "IC-32");
    }

    @Test
    void thirtyTwoThousandHoursOfARealReportAreLookedAtAndStillCount() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("qianjiang-2023.json"));
        Scorecard card = card(doubting, bytes, null);
        assertThat(card.doubts()).extracting(DoubtLine::id).containsExactly("IC-32");
        assertThat(places(card, "IC-32")).containsExactly("/activities/0 hours-many null");
        assertThat(card.score()).isEqualByComparingTo(card(plain, bytes, null).score());
    }

    @Test
    void entriesThatAreAlikeAreEachHeldAgainstTheFirstOfThem() {
        Scorecard card = hospital(
                """
                , "evidence": [
                  {"id": "a", "kind": "photo", "sha256": "11"}, {"id": "b", "kind": "photo", "sha256": "22"},
                  {"id": "c", "kind": "photo", "sha256": "22"}, {"id": "d", "kind": "photo", "sha256": "11"}]""");
        assertThat(places(card, "IC-12"))
                .containsExactly(
                        "/evidence/0 same-file null",
                        "/evidence/1 same-file null",
                        "/evidence/2 same-file /evidence/1",
                        "/evidence/3 same-file /evidence/0");
    }

    @Test
    void aKeyOfTheUnitIsAPlaceToo() {
        byte[] bytes = new String(submission("hospital", ""), StandardCharsets.UTF_8)
                .replace("\"kind\": \"hospital\"", "\"kind\": \"hospital\", \"staff\": 10, \"partyMembers\": 11")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(places(card(doubting, bytes, null), "IC-33"))
                .containsExactly("/unit/partyMembers more-members-than-staff /unit/staff");
    }

    @Test
    void aScorecardOfAnEarlierDayMakesNoLaterFactDoubtful() {
        byte[] bytes = submission(
                "hospital",
                ", \"documents\": [{\"id\": \"d\", \"topic\": \"creation-plan\", \"date\": \"2021-09-01\"}]");
        assertThat(card(doubting, bytes, LocalDate.of(2021, 6, 30)).doubts()).isEmpty();
    }

    @Test
    void everyKindOfUnitIsLookedAt() {
        for (String kind : List.of("hospital", "health-commission")) {
            byte[] bytes = submission(
                    kind, ", \"documents\": [{\"id\": \"d\", \"topic\": \"creation-plan\", \"date\": \"2022-09-01\"}]");
            assertThat(places(card(doubting, bytes, null), "IC-21")).as(kind).hasSize(1);
        }
    }

    @Test
    void everyDoubtTellsWhatToLookForInBothLanguages() throws IOException {
        assertThat(assessors.library().integrity().orElseThrow().ruleSet().criteria())
                .hasSizeGreaterThan(15)
                .allSatisfy(criterion -> {
                    assertThat(criterion.points()).isZero();
                    assertThat(criterion.remedy().zh()).isNotBlank();
                    assertThat(criterion.remedy().en()).isNotBlank();
                });
    }

    @Test
    void theTextNamesPlacesReasonsAndWhatToLookFor() throws IOException {
        Scorecard card = card(doubting, Files.readAllBytes(SAMPLES.resolve("qianjiang-2023.json")), null);
        String en = ScorecardText.of(card, assessors.vocabulary(), Language.EN, Screen.PLAIN);
        String zh = ScorecardText.of(card, assessors.vocabulary(), Language.ZH, Screen.PLAIN);
        assertThat(en)
                .contains("Doubts (1): places for a person to look at; they change no score\n  IC-32  ")
                .contains("/activities/0  very many hours to a person-time\n")
                .contains("Look Look at the register of service")
                .contains(" \u00b7 integrity 1.0.0 ");
        assertThat(zh)
                .contains("\u7591\u70b9\uff081 \u9879\uff09\uff1a\u9700\u8981\u4eba\u6765\u6838\u5bf9")
                .contains("/activities/0  \u4eba\u5747\u670d\u52a1\u65f6\u957f\u8fc7\u9ad8");
        Scorecard none = card(doubting, submission("hospital", ""), null);
        assertThat(ScorecardText.of(none, assessors.vocabulary(), Language.EN, Screen.PLAIN))
                .contains("Doubts: none was found");
    }

    @Test
    void nothingIsScoredByTheIntegrityRules() {
        assertThat(assessors.library().ids()).doesNotContain("integrity");
        Answer answer = plain.answer(submission("hospital", ""), "integrity", null);
        assertThat(((Answer.Rejected) answer).problems())
                .extracting(problem -> problem.code())
                .containsExactly("unknown-rule-set");
    }

    @Test
    void anOperatorsFolderTakesTheirPlaceAndHasAFingerprintOfItsOwn() throws IOException {
        copy("mostHours: 8", "mostHours: 13");
        Desk own = new Desk(new Assessors(Library.open(List.of(folder)))).withDoubts();
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("qianjiang-2023.json"));
        Scorecard card = card(own, bytes, null);
        assertThat(card.doubts()).isEmpty();
        assertThat(card.integrity().sha256())
                .isNotEqualTo(card(doubting, bytes, null).integrity().sha256());
    }

    @Test
    void integrityRulesThatGivePointsAreRefused() throws IOException {
        copy(
                "scale: {kind: doubt}\n        method: documents\n        evidence: []\n        owner: {zh: \"\u6750",
                "scale: {kind: veto}\n        method: documents\n        evidence: []\n        owner: {zh: \"\u6750");
        assertThatThrownBy(() -> Library.open(List.of(folder)).integrity())
                .isInstanceOfSatisfying(RuleSetException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.problem().code())
                        .contains("integrity-only-doubts"));
    }

    @Test
    void aParameterThatTheCatalogueDoesNotHaveIsRefusedWithTheNearest() throws IOException {
        copy("mostHours: 8", "mostHour: 8");
        Assessors own = new Assessors(Library.open(List.of(folder)));
        assertThatThrownBy(own::inspector)
                .isInstanceOfSatisfying(RuleSetException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.problem().code()).isEqualTo("unknown-parameter");
                            assertThat(problem.problem().nearest()).isEqualTo("mostHour");
                        }));
    }

    @Test
    void fiveThousandActivitiesWithOnePhotoAreGroupedAndNotJoined() {
        String activities = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\": \"a" + i + "\", \"title\": \"T\", \"category\": \"clean-up\","
                        + " \"date\": \"2021-05-01\", \"evidence\": [\"e\"]}")
                .collect(Collectors.joining(","));
        byte[] bytes = submission(
                "hospital",
                ", \"activities\": [" + activities + "], \"evidence\": [{\"id\": \"e\", \"kind\": \"photo\"}]");
        // Pairs would be twelve million.
        Scorecard card = Assertions.assertTimeout(Duration.ofSeconds(20), () -> card(doubting, bytes, null));
        assertThat(places(card, "IC-11")).hasSize(5_000);
        assertThat(places(card, "IC-42")).hasSize(5_000);
    }

    @Test
    void theSameBytesGiveTheSameDoubts() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("example-large-hospital.json"));
        assertThat(Json.pretty(card(doubting, bytes, null))).isEqualTo(Json.pretty(card(doubting, bytes, null)));
        assertThat(card(doubting, bytes, null).doubts())
                .flatExtracting(DoubtLine::places)
                .extracting(NotCounted::pointer)
                .isNotEmpty();
    }

    @Test
    void aResultWithDoubtsIsVerifiedWithDoubts() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("qianjiang-2023.json"));
        byte[] result = Json.pretty(card(doubting, bytes, null));
        Verifier verifier = new Verifier(plain, Json.FORMS);
        assertThat(verifier.verify(result, verifier.read(result).value(), bytes, null)
                        .value()
                        .same())
                .isTrue();
    }

    /** The program's own integrity rules in a folder of the operator's, with one piece replaced. */
    private void copy(String old, String replacement) throws IOException {
        Path to = Files.createDirectories(folder.resolve("integrity"));
        String catalogue = Files.readString(Path.of("rules/integrity/catalogue.yaml"));
        assertThat(catalogue).contains(old);
        Files.writeString(to.resolve("catalogue.yaml"), catalogue.replace(old, replacement));
        Files.copy(Path.of("rules/integrity/measure.drl"), to.resolve("measure.drl"));
    }
}
