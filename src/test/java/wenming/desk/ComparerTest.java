package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenming.advise.Comparison;
import wenming.advise.Comparison.Change;
import wenming.advise.Digest;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.oracle.BothWays;
import wenming.report.ComparisonText;
import wenming.report.Json;
import wenming.report.Screen;

/** Two scorecards of one unit, side by side. */
class ComparerTest {
    private static final Desk DESK = new Desk(BothWays.assessors());
    private static final Comparer COMPARER = new Comparer(DESK);

    /** One more visit, a sign put up, the feast told as one of this year; the medical activities are gone. */
    private static final String LATER = AdviserTest.HOSPITAL
            .replace("\"noSmokingSign\": false", "\"noSmokingSign\": true")
            .replace("2020-10-25", "2021-09-25")
            .replace("\"date\": \"2021-05-06\"", "\"from\": \"2021-05-06\", \"to\": \"2021-06-06\", \"sessions\": 2")
            .replace("medical-health", "clean-up");

    private static Digest digest(String text) {
        Reply<Digest> reply = COMPARER.digest(new Request(text.getBytes(StandardCharsets.UTF_8), null, null));
        assertThat(reply.problems()).isEmpty();
        return reply.value();
    }

    private static Comparison compared(String before, String after) {
        return COMPARER.compare(digest(before), digest(after), true).value();
    }

    @Test
    void whatRoseAndWhatFellIsNamedWithItsPoints() {
        Comparison comparison = compared(AdviserTest.HOSPITAL, LATER);
        assertThat(comparison.changes())
                .extracting(Change::criterion, Change::change, change -> change.difference()
                        .toPlainString())
                .contains(
                        tuple("ZY-05", "rose", "4.00"),
                        tuple("ZY-08", "rose", "4.00"),
                        tuple("ZY-12a", "fell", "-6.00"),
                        tuple("ZY-12b", "rose", "1.00"));
        assertThat(comparison.missingGone()).contains("ZY-05", "ZY-08").doesNotContain("ZY-12b");
        assertThat(comparison.missingNew()).containsExactly("ZY-12a", "ZY-16b");
        assertThat(comparison.sameUnit()).isTrue();
        assertThat(comparison.sameRules()).isTrue();
        assertThat(comparison.difference())
                .isEqualByComparingTo(
                        comparison.after().score().subtract(comparison.before().score()));
    }

    @Test
    void scorecardsAreComparedAsTheSubmissionsBehindThemAre() {
        Answer.Scored scored =
                (Answer.Scored) DESK.answer(AdviserTest.HOSPITAL.getBytes(StandardCharsets.UTF_8), null, null);
        String card = new String(Json.pretty(scored.scorecard()), StandardCharsets.UTF_8);
        assertThat(compared(card, LATER)).isEqualTo(compared(AdviserTest.HOSPITAL, LATER));
        assertThat(compared(card, AdviserTest.HOSPITAL).changes()).isEmpty();
    }

    @Test
    void criteriaOfAnotherRuleSetAppearAndDisappear() {
        String other = AdviserTest.HOSPITAL
                .replace("ziyang-2021", "tengzhou-2022")
                .replace("2021-", "2022-")
                .replace("2020-10", "2021-10");
        Comparison comparison = compared(AdviserTest.HOSPITAL, other);
        assertThat(comparison.sameRules()).isFalse();
        assertThat(comparison.changes()).extracting(Change::change).containsOnly("appeared", "disappeared");
        assertThat(comparison.changes())
                .filteredOn(change -> change.change().equals("disappeared"))
                .allSatisfy(change -> assertThat(change.statusAfter()).isNull())
                .hasSize(26);
    }

    @Test
    void anotherUnitIsRefusedUnlessToldThatAnyWillDo() {
        String other = AdviserTest.HOSPITAL.replace("\"H1\"", "\"H2\"");
        Reply<Comparison> refused = COMPARER.compare(digest(AdviserTest.HOSPITAL), digest(other), false);
        assertThat(refused.problems())
                .extracting(Problem::code, Problem::found, Problem::expected)
                .containsExactly(tuple("other-unit", "H2", "H1"));
        assertThat(compared(AdviserTest.HOSPITAL, other).sameUnit()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothLanguagesSayIt(Language language) {
        String other = LATER.replace("\"H1\"", "\"H2\"");
        assertThat(ComparisonText.of(compared(AdviserTest.HOSPITAL, other), language, Screen.PLAIN))
                .contains("ZY-12b", "+1.00", "H2")
                .doesNotContain("compare.", "status.", "{0}");
    }
}
