package wenming.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.model.Language;

/** What a scorecard says in words where its figures alone would mislead. */
class ScorecardTextTest {
    private static Assessors assessors;

    @BeforeAll
    static void open() throws IOException {
        assessors = new Assessors(Library.open(List.of()));
    }

    @Test
    void aSetWithoutPointsIsKnownNotScorable() {
        String text = text("unit-vetoes", 2018, "cdc", "\"incidents\": []");
        assertThat(text)
                .contains("known, not scorable")
                .doesNotContain("Score  0 / 0")
                .doesNotContain("0 points are");
    }

    @Test
    void aSetWithPointsHasItsScore() {
        String text = text("smoke-free-hospital", 2012, "hospital", "\"incidents\": []");
        assertThat(text).contains("Score  0 / 55").doesNotContain("not scorable");
    }

    @Test
    void whatAUnitHasShownThatItDoesNotHaveIsListedApartFromWhatIsNotAskedOfItsKind() {
        String text = text(
                "scoring-examples",
                2021,
                "hospital",
                "\"exemptions\": [{\"criterion\": \"P25a\", \"note\": \"no canteen\"}]");
        assertThat(text)
                .contains("the unit has no such thing, as its note shows: P25a")
                .doesNotContain("Not asked of this kind of unit");
    }

    @Test
    void aFailedGateNamesTheCategoriesThatFailIt() {
        String none =
                """
                "statements": [{"key": "smoke-reward-rule", "value": false}, {"key": "smoke-reward-measure", "value": false},
                 {"key": "smoke-reward-records", "value": false}]""";
        assertThat(text("smoke-free-hospital", 2012, "hospital", none))
                .contains("failed: Any of the ten categories without points fails the hospital  Reward and penalty");
    }

    @Test
    void marksBelowTheFullAreLostPointsAndNoFaults() {
        String marks = "\"findings\": [{\"criterion\": \"P29\", \"points\": 0.7, \"date\": \"2021-06-15\"}]";
        assertThat(text("scoring-examples", 2021, "hospital", marks)).contains("not all points were given, 0.3 points");
    }

    @Test
    void pointsOffTheTotalStandInTheirSectionWithASign() {
        assertThat(text(
                        "scoring-examples",
                        2021,
                        "hospital",
                        "\"incidents\": [{\"kind\": \"mass-event\", \"date\": \"2021-05-04\"}]"))
                .containsPattern("bonus and veto +\\+0\\.00 -10\\.00");
    }

    private static String text(String ruleSet, int year, String kind, String facts) {
        String json =
                """
                {"contract": 1, "unit": {"id": "u", "name": "U", "kind": "%s"}, "ruleSet": "%s",
                 "period": {"from": "%d-01-01", "to": "%d-12-31"}, %s}"""
                        .formatted(kind, ruleSet, year, year, facts);
        Answer answer = new Desk(assessors).answer(json.getBytes(UTF_8), null, null);
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return ScorecardText.of(
                ((Answer.Scored) answer).scorecard(), assessors.vocabulary(), Language.EN, Screen.PLAIN);
    }
}
