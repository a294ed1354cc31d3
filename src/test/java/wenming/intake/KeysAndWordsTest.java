package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.model.Problem;

class KeysAndWordsTest {
    @ParameterizedTest
    @CsvSource({
        "volunteerStation, volunteerStations",
        "VolunteerStations, volunteerStations",
        "activites, activities",
        "as_of, asOf",
        "documnets, documents"
    })
    void anUnknownKeyNamesTheNearestOne(String found, String nearest) {
        Problem problem = Handed.only(Handed.with('"' + found + "\": []"));
        assertThat(problem.code()).isEqualTo("unknown-key");
        assertThat(problem.found()).isEqualTo(found);
        assertThat(problem.nearest()).isEqualTo(nearest);
    }

    @Test
    void whereNoneIsNearAShortListOfKeysIsNamed() {
        Problem problem = Handed.only(Handed.with("\"reporter\": {\"name\": \"W\", \"zzzzzz\": 1}"));
        assertThat(problem.nearest()).isEmpty();
        assertThat(problem.expected()).isEqualTo("name, role");
    }

    @Test
    void anUnknownWordNamesTheNearestOne() {
        Problem problem = Handed.only(Handed.with("\"documents\": [{\"id\": \"d\", \"topic\": \"smoking-bann\"}]"));
        assertThat(problem.code()).isEqualTo("unknown-word");
        assertThat(problem.pointer()).isEqualTo("/documents/0/topic");
        assertThat(problem.nearest()).isEqualTo("smoking-ban");
    }

    @ParameterizedTest
    @CsvSource({
        "\u533b\u7597\u5065\u5eb7, medical-health",
        "\u5173\u7231\u7a7a\u5de2\u8001\u4eba, elders-living-alone",
        "Traditional festival, festival"
    })
    void whoWritesWhatAWordMeansIsToldTheWord(String found, String nearest) {
        Problem problem = Handed.only(
                Handed.with("\"activities\": [{\"id\": \"a\", \"title\": \"A\", \"category\": \"" + found + "\"}]"));
        assertThat(problem.nearest()).isEqualTo(nearest);
    }

    @Test
    void whereNoneIsNearTheKnownWordsAreNamed() {
        Problem problem = Handed.only(Handed.with("\"inspections\": [{\"id\": \"i\", \"kind\": \"abcdefgh\"}]"));
        assertThat(problem.nearest()).isEmpty();
        assertThat(problem.expected()).isEqualTo("special, supervision, routine, fire-check");
    }

    @Test
    void theSameKeyTwiceIsRefusedAtItsSecondPlace() {
        assertThat(Handed.places(Handed.with("\"asOf\": \"2021-06-30\", \"asOf\": \"2021-06-30\"")))
                .containsExactly("4:23 duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "period"})
    void aKeyThatMustBeThereIsMissedAtTheBeginningOfItsObject(String key) {
        Problem problem = Handed.only(Handed.without(key));
        assertThat(problem.code()).isEqualTo("missing-key");
        assertThat(problem.pointer()).isEqualTo("/" + key);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(1);
    }

    @Test
    void withoutAUnitTheRestIsStillLookedAt() {
        assertThat(
                        Handed.said(
                                """
                        {"contract": 1, "period": {"from": "2021-01-01", "to": "2021-12-31"},
                         "documents": [{"id": "d", "topic": "smoking-ban", "evidence": ["none"]}]}
                        """))
                .containsExactly("/unit missing-key", "/documents/0/evidence/0 no-such-evidence");
    }

    @Test
    void aUnitThatIsNoObjectIsOneProblem() {
        assertThat(
                        Handed.said(
                                """
                        {"contract": 1, "unit": "hospital", "period": {"from": "2021-01-01", "to": "2021-12-31"}}
                        """))
                .containsExactly("/unit wrong-type");
    }

    @Test
    void anEmptyObjectLacksWhatMustBeThere() {
        assertThat(Handed.said("{}"))
                .containsExactly("/contract missing-key", "/unit missing-key", "/period missing-key");
    }

    @Test
    void nullIsNotTheSameAsLeavingAKeyOut() {
        assertThat(Handed.only(Handed.with("\"premises\": null")).found()).isEqualTo("null");
        assertThat(Handed.in(Handed.with("\"premises\": []")).value().given()).contains("premises");
        assertThat(Handed.in(Handed.with("\"activities\": []")).value().given()).doesNotContain("premises");
    }

    @ParameterizedTest
    @CsvSource({"a/b, /a~1b", "a~b, /a~0b", "~/, /~0~1", "\u6587\u660e, /\u6587\u660e"})
    void aPointerEscapesWhatHasAMeaningInIt(String key, String pointer) {
        assertThat(Handed.only(Handed.with('"' + key + "\": 1")).pointer()).isEqualTo(pointer);
    }

    @Test
    void allProblemsStandInTheOrderOfTheText() {
        assertThat(
                        Handed.said(
                                """
                        {"contract": 9,
                         "unit": {"id": "x", "name": 5, "kind": "hospitall"},
                         "period": {"from": "2021-12-31", "to": "2021-01-01"},
                         "documents": [{"id": "d", "topic": "smoking-ban", "evidence": ["e1"], "date": "2021-02-30"}],
                         "evidence": [{"id": "e2", "kind": "photo"}, {"id": "e2", "kind": "foto"}]}
                        """))
                .containsExactly(
                        "/contract unknown-contract",
                        "/unit/name wrong-type",
                        "/unit/kind unknown-word",
                        "/period reversed",
                        "/documents/0/evidence/0 no-such-evidence",
                        "/documents/0/date no-such-day",
                        "/evidence/1/id id-used-twice",
                        "/evidence/1/kind unknown-word");
    }

    @Test
    void aThousandProblemsAreListedAndOneSaysThatThereAreMore() {
        String thousand = "1,".repeat(999) + "1";
        assertThat(Handed.problems(Handed.with("\"premises\": [" + thousand + "]")))
                .hasSize(1_000);
        List<Problem> more = Handed.problems(Handed.with("\"premises\": [1," + thousand + "]"));
        assertThat(more).hasSize(1_001);
        assertThat(more.get(1_000).code()).isEqualTo("too-many-problems");
    }

    @Test
    void aMillionProblemsTakeNoLongerThanTheTextIsLong() {
        org.junit.jupiter.api.Assertions.assertTimeout(java.time.Duration.ofSeconds(10), () -> assertThat(
                        Handed.problems(Handed.with("\"premises\": [" + "1,".repeat(1_000_000) + "1]")))
                .hasSize(1_001));
    }
}
