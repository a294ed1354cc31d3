package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.assess.Assessors;
import wenming.batch.Batch;
import wenming.batch.OutputException;
import wenming.batch.Settings;
import wenming.catalogue.Book;
import wenming.catalogue.Criterion;
import wenming.catalogue.Library;
import wenming.catalogue.ProofRule;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.SmallBook;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.model.Language;
import wenming.model.Period;
import wenming.model.Problem;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Status;

/** Nine faults that were found in tools which evaluators really used, each shown not to happen here. */
class RealToolFaultsTest {
    private static final String UNIT = "{\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"}";
    private static final String YEAR = "{\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}";
    private static Library library;
    private static Desk desk;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        library = Library.open(List.of());
        desk = new Desk(new Assessors(library));
    }

    private static byte[] submission(String ruleSet, String period, String keys) {
        return ("{\"contract\": 1, \"ruleSet\": \"" + ruleSet + "\", \"unit\": " + UNIT + ", \"period\": " + period
                        + keys + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Scorecard card(Desk at, byte[] bytes) {
        Answer answer = at.answer(bytes, null, null);
        assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    private static Scorecard ziyang(String keys) {
        return card(desk, submission("ziyang-2021", YEAR, keys));
    }

    private static CriterionLine line(Scorecard card, String id) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The small book: papers by steps (6 points), signs by share (4 points), one veto. */
    private Scorecard small(SmallBook book, String period, String keys) throws IOException {
        return card(new Desk(new Assessors(book.library())), submission("small", period, keys));
    }

    @Test
    void l1AnItemOfAnUnknownNameStopsWithAnErrorThatNamesTheNearestAndEveryOneIsListed() {
        Answer answer = desk.answer(
                submission(
                        "ziyang-2021",
                        YEAR,
                        """
                        , "activities": [{"id": "a", "title": "T", "category": "clean-upp", "date": "2021-05-01"}],
                          "findings": [{"criterion": "ZY-9", "compliant": true, "date": "2021-05-01"}],
                          "statements": [{"key": "no-such-question", "value": true}]"""),
                null,
                null);
        List<Problem> problems = ((Answer.Rejected) answer).problems();
        assertThat(problems)
                .extracting(Problem::code)
                .containsOnly("unknown-word")
                .hasSize(3);
        assertThat(problems)
                .extracting(problem -> problem.pointer() + " " + problem.nearest())
                .contains("/activities/0/category clean-up", "/findings/0/criterion ZY-09");
    }

    @Test
    void l2ABlankIsNotFull() {
        String campus =
                """
                , "unit": {"id": "u", "name": "U", "kind": "hospital",
                           "campuses": [{"id": "c", "places": [{"kind": "workplace", "count": 1}]}]}""";
        String place = ", \"premises\": [{\"id\": \"p\", \"kind\": \"workplace\", \"campus\": \"c\"%s}]";
        byte[] blank = withUnit(campus, String.format(place, ""));
        byte[] seen = withUnit(campus, String.format(place, ", \"noSmokingSign\": true"));
        CriterionLine unseen = line(card(desk, blank), "ZY-08");
        assertThat(unseen.status()).isEqualTo(Status.NOT_ASSESSED);
        assertThat(unseen.points()).isZero();
        assertThat(unseen.where()).containsExactly("/premises/0");
        assertThat(line(card(desk, seen), "ZY-08").points()).isEqualByComparingTo("8");
    }

    private static byte[] withUnit(String unit, String keys) {
        return new String(submission("ziyang-2021", YEAR, keys), StandardCharsets.UTF_8)
                .replace(", \"unit\": " + UNIT, unit)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void l3EqualResultsShareARankAndTheNextIsPassedOver() throws IOException {
        Path input = Files.write(
                folder.resolve("in.ndjson"),
                List.of(ranked("b", 1), ranked("c", 0), ranked("a", 1)),
                StandardCharsets.UTF_8);
        batch(input, false);
        List<String> rows = Files.readAllLines(folder.resolve("out/ranking.csv"), StandardCharsets.UTF_8);
        assertThat(rows.subList(1, 4))
                .extracting(row -> row.split(",", -1)[0] + row.split(",", -1)[1] + row.split(",", -1)[3])
                .containsExactly("1yesa", "1yesb", "3noc");
    }

    private static String ranked(String unit, int sessions) {
        return new String(
                        submission(
                                "ziyang-2021",
                                YEAR,
                                ", \"activities\": [{\"id\": \"a\", \"title\": \"T\", \"category\": \"medical-health\","
                                        + " \"date\": \"2021-05-01\", \"sessions\": " + sessions + "}]"),
                        StandardCharsets.UTF_8)
                .replace("\"id\": \"u\"", "\"id\": \"" + unit + "\"");
    }

    private void batch(Path input, boolean replace) throws IOException {
        try (Records records =
                Records.of(List.of(input.toString()), InputStream.nullInputStream(), Limits.USUAL, Set.of())) {
            new Batch(desk, new Settings(null, null, Language.EN, 1, replace))
                    .run(records, folder.resolve("out"), progress -> {});
        }
    }

    @Test
    void l4NoCriterionIsWithoutAnOwnerAndTheOwnersTogetherMissNothing() throws IOException {
        for (String id : library.ids()) {
            assertThat(library.book(id).orElseThrow().ruleSet().criteria())
                    .extracting(Criterion::owner)
                    .as(id)
                    .allSatisfy(owner -> assertThat(owner.zh() + owner.en()).isNotBlank());
        }
        assertThatThrownBy(() -> new SmallBook(folder)
                        .catalogue("evidence: [photo], owner: {zh: \u7532, en: A},", "evidence: [photo],")
                        .book())
                .isInstanceOfSatisfying(RuleSetException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.problem().expected())
                        .contains("owner"));
        Scorecard card = ziyang(", \"activities\": [], \"documents\": [], \"meetings\": [], \"trainings\": []");
        BigDecimal all = card.missing().stream().map(MissingLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal byOwner = card.missing().stream()
                .collect(Collectors.groupingBy(
                        MissingLine::owner, Collectors.reducing(BigDecimal.ZERO, MissingLine::points, BigDecimal::add)))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(all).isPositive().isEqualByComparingTo(byOwner);
    }

    @Test
    void l4AProblemThatNoDepartmentAnswersForIsListed() {
        byte[] bytes = withUnit(
                ", \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\", \"departments\": [{\"id\": \"d\"}]}",
                """
                , "rectifications": [{"id": "r1", "what": "A", "department": "d"}, {"id": "r2", "what": "B"}]""");
        assertThat(card(desk.withDoubts(), bytes).doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.id()).isEqualTo("IC-51");
            assertThat(doubt.places()).singleElement().satisfies(place -> assertThat(place.pointer())
                    .isEqualTo("/rectifications/1"));
        });
    }

    @Test
    void l5EveryResultBearsTheVersionAndTheFingerprintOfItsRules() throws IOException {
        Scorecard before = small(new SmallBook(folder), YEAR, ", \"documents\": []");
        Scorecard after =
                small(new SmallBook(folder).catalogue("points: 2}", "points: 3}"), YEAR, ", \"documents\": []");
        assertThat(before.ruleSet().version()).isEqualTo("1");
        assertThat(before.ruleSet().sha256())
                .hasSize(64)
                .isNotEqualTo(after.ruleSet().sha256());
        Scorecard doubted = card(desk.withDoubts(), submission("ziyang-2021", YEAR, ""));
        assertThat(doubted.integrity().version()).isNotBlank();
        assertThat(doubted.integrity().sha256()).hasSize(64);
    }

    @Test
    void l6ANewRunNeverDeletesTheOldOne() throws IOException {
        Path input = Files.writeString(folder.resolve("in.ndjson"), ranked("a", 1));
        batch(input, false);
        byte[] old = Files.readAllBytes(folder.resolve("out/results.ndjson"));
        Path other = Files.writeString(folder.resolve("other.ndjson"), ranked("b", 6));
        assertThatThrownBy(() -> batch(other, false))
                .isInstanceOfSatisfying(OutputException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(OutputException.Reason.EARLIER_RESULTS));
        assertThat(Files.readAllBytes(folder.resolve("out/results.ndjson"))).isEqualTo(old);
    }

    /** One of nine papers of 6 points, one of six signs of 4: 2/3 and 2/3, or 0.67 and 0.67; 4/3 is 1.33, 0.67 twice is 1.34. */
    @ParameterizedTest
    @CsvSource({"criterion, 1.34", "total, 1.33"})
    void l7ThereIsOneStatedOrderOfRounding(String at, String score) throws IOException {
        SmallBook book = new SmallBook(folder)
                .catalogue(
                        "{kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}], unit",
                        "{kind: proportional, target: 9, unit")
                .catalogue("noGrade:", "rounding: {places: 2, mode: HALF_UP, at: " + at + "}\nnoGrade:");
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            places.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"p" + i + "\", \"kind\": \"workplace\", \"noSmokingSign\": " + (i == 0) + "}");
        }
        Scorecard card = small(
                book,
                YEAR,
                ", \"documents\": [{\"id\": \"d\", \"topic\": \"smoking-ban\", \"date\": \"2021-05-01\"}], \"premises\": ["
                        + places + "]");
        assertThat(card.score()).isEqualByComparingTo(score);
    }

    @Test
    void l8WhatIsMissingIsNotZeroAndThePeriodIsAParameter() throws IOException {
        assertThat(line(ziyang(""), "ZY-12b").status()).isEqualTo(Status.NOT_ASSESSED);
        CriterionLine none = line(ziyang(", \"activities\": []"), "ZY-12b");
        assertThat(none.status()).isEqualTo(Status.UNMET);
        assertThat(none.measured()).isZero();
        String paper = ", \"documents\": [{\"id\": \"d\", \"topic\": \"smoking-ban\", \"date\": \"2022-05-01\"}]";
        SmallBook book = new SmallBook(folder);
        assertThat(line(small(book, YEAR, paper), "S-1").measured()).isZero();
        assertThat(line(small(book, "{\"from\": \"2022-01-01\", \"to\": \"2022-12-31\"}", paper), "S-1")
                        .measured())
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-31, 3", "2021-02-28, 2", "2021-01-31, 1"})
    void l9AMeanIsDividedByTheMonthsThatThereReallyAre(String to, String months) throws IOException {
        SmallBook book = new SmallBook(folder)
                .catalogue(
                        "measure: {kind: count, of: documents, words: [smoking-ban]}",
                        "measure: {kind: cadence, of: trainings, words: [creation-work], every: month}")
                .catalogue(
                        "{kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}], unit",
                        "{kind: ratio, empty: unmet, unit");
        CriterionLine line = line(
                small(
                        book,
                        "{\"from\": \"2021-01-01\", \"to\": \"" + to + "\"}",
                        ", \"trainings\": [{\"id\": \"t\", \"topic\": \"creation-work\", \"date\": \"2021-01-15\"}]"),
                "S-1");
        assertThat(line.whole()).isEqualByComparingTo(months);
        assertThat(line.points()).isEqualByComparingTo(new BigDecimal("6").divide(new BigDecimal(months)));
    }

    @Test
    void l9TheMonthBeforeJanuaryIsDecember() throws IOException {
        Book book = new SmallBook(folder)
                .catalogue("evidence: [photo],", "evidence: [photo], proofs: [{kinds: [photo], lastMonths: 1}],")
                .book();
        ProofRule rule = book.ruleSet().criteria().get(0).proof().get(0);
        Period year = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(rule.window(year, LocalDate.of(2022, 1, 31)))
                .isEqualTo(new Period(LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 31)));
    }
}
