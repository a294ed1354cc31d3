package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.advise.Verification;
import wenming.advise.Verification.Difference;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.oracle.BothWays;
import wenming.report.Json;
import wenming.report.Screen;
import wenming.report.VerificationText;
import wenming.score.Scorecard;

/** A result is held against what the submission gets. */
class VerifierTest {
    private static final Desk DESK = new Desk(BothWays.assessors());
    private static final Verifier VERIFIER = new Verifier(DESK, Json.FORMS);
    private static final byte[] SUBMISSION = AdviserTest.HOSPITAL.getBytes(StandardCharsets.UTF_8);

    private static Scorecard card(LocalDate asOf) {
        return ((Answer.Scored) DESK.answer(SUBMISSION, null, asOf)).scorecard();
    }

    private static Verification verified(byte[] result, byte[] submission) {
        Reply<Verification> reply =
                VERIFIER.verify(result, VERIFIER.read(result).value(), submission, null);
        assertThat(reply.problems()).isEmpty();
        return reply.value();
    }

    private static Verification changed(String from, String to) {
        String result = new String(Json.pretty(card(null)), StandardCharsets.UTF_8);
        assertThat(result).contains(from);
        return verified(result.replace(from, to).getBytes(StandardCharsets.UTF_8), SUBMISSION);
    }

    @Test
    void everyFormInWhichAResultIsWrittenIsTheSame() {
        Json.FORMS.forEach(form ->
                assertThat(verified(form.apply(card(null)), SUBMISSION).same()).isTrue());
    }

    @Test
    void theDayIsThatOfTheResult() {
        assertThat(verified(Json.pretty(card(LocalDate.of(2021, 6, 30))), SUBMISSION)
                        .same())
                .isTrue();
    }

    @Test
    void aChangedFigureIsNamedWithWhatItShouldBe() {
        assertThat(changed("\"score\": 20.21", "\"score\": 90.21").differences())
                .containsExactly(new Difference("score", null, "/score", "90.21", "20.21"));
        assertThat(changed("\"lowest\": 20.21", "\"lowest\": 20.210").same()).isFalse();
    }

    @Test
    void aChangedCriterionIsNamedByItsId() {
        assertThat(changed("\"id\": \"ZY-12b\"", "\"id\": \"ZY-12c\"").differences())
                .extracting(Difference::what, Difference::criterion, Difference::found, Difference::expected)
                .containsExactly(tuple("criterion", "ZY-12b", "ZY-12c", "ZY-12b"));
    }

    @Test
    void anotherVersionOfTheRulesAndAnotherSubmissionAreNamed() {
        assertThat(changed("\"version\": \"1.0.0\"", "\"version\": \"0.9.0\"").differences())
                .extracting(Difference::what)
                .containsExactly("version");
        String sha256 = card(null).ruleSet().sha256();
        assertThat(changed(sha256, "0".repeat(64)).differences())
                .extracting(Difference::what)
                .containsExactly("rules");
        byte[] other = (AdviserTest.HOSPITAL + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(verified(Json.pretty(card(null)), other).differences())
                .extracting(Difference::what)
                .containsExactly("submission");
    }

    @Test
    void aRuleSetThatIsNotAtHandIsNamed() {
        assertThat(changed("\"id\": \"ziyang-2021\"", "\"id\": \"ziyang-2020\"").differences())
                .extracting(Difference::what, Difference::found)
                .containsExactly(tuple("rule-set", "ziyang-2020"));
    }

    @Test
    void theSameValuesWrittenOtherwiseAreNotTheSameBytes() {
        Verification verification = changed("\n  \"asOf\"", "\n \"asOf\"");
        assertThat(verification.same()).isFalse();
        assertThat(verification.differences()).extracting(Difference::what).containsExactly("bytes");
    }

    @Test
    void aResultThatIsNoneIsRefusedWithEverythingThatItLacks() {
        byte[] text = "{\"contract\": 2, \"score\": \"many\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(VERIFIER.read(text).problems())
                .extracting(Problem::code, Problem::pointer, Problem::column)
                .contains(
                        tuple("unknown-contract", "/contract", 14),
                        tuple("wrong-type", "/score", 26),
                        tuple("missing-key", "/ruleSet/id", 1));
        byte[] huge = "{\"score\": 1e999999999}".getBytes(StandardCharsets.UTF_8);
        assertThat(VERIFIER.read(huge).problems()).extracting(Problem::code).contains("wrong-type");
    }

    @Test
    void bothLanguagesSayWhatDiffers() {
        for (Language language : Language.values()) {
            String text = VerificationText.of(changed("\"score\": 20.21", "\"score\": 90.21"), language, Screen.PLAIN);
            assertThat(text).contains("/score", "90.21", "20.21").doesNotContain("verify.");
        }
        assertThat(List.of(Language.values())).hasSize(2);
    }
}
