package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenming.advise.Plan;
import wenming.model.Language;
import wenming.model.NotCounted;
import wenming.model.Problem;
import wenming.oracle.BothWays;
import wenming.report.Json;
import wenming.report.ScorecardText;
import wenming.report.Screen;
import wenming.score.Review;
import wenming.score.Scorecard;
import wenming.score.Status;

/** Findings of an evaluator stand over the unit's own; both sides are shown. */
class ReviewTest {
    private static final Desk DESK = new Desk(BothWays.assessors());

    /** The unit saw two places in order for TZ-03a (4 points), and one for TZ-03b (4 points). */
    private static final String OWN =
            """
            {"contract": 1, "ruleSet": "tengzhou-2022",
             "period": {"from": "2022-01-01", "to": "2022-12-31"},
             "unit": {"id": "H1", "name": "H", "kind": "hospital"},
             "findings": [
               {"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-03-01"},
               {"criterion": "TZ-03a", "place": "ward", "compliant": true, "date": "2022-03-01"},
               {"criterion": "TZ-03b", "place": "hall", "compliant": true, "date": "2022-03-01"}]}""";

    /** The evaluator saw the hall otherwise, the ward likewise, and a further place. */
    private static final String OTHERS =
            """
            contract: 1
            unit: H1
            by: evaluator
            findings:
              - {criterion: TZ-03a, place: hall, compliant: false, date: 2022-06-01, note: posters torn}
              - {criterion: TZ-03a, place: yard, compliant: true, date: 2022-06-01}
            """;

    private static Request request(String findings) {
        return new Request(OWN.getBytes(StandardCharsets.UTF_8), null, null, findings.getBytes(StandardCharsets.UTF_8));
    }

    private static Scorecard reviewed(String findings) {
        Answer answer = DESK.answer(request(findings));
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    private static List<Problem> refused(String findings) {
        return ((Answer.Rejected) DESK.answer(request(findings))).problems();
    }

    private static Scorecard.CriterionLine line(Scorecard card, String id) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theEvaluatorsFindingStandsForTheSameCriterionAndPlaceAndTheOthersRemain() {
        Scorecard card = reviewed(OTHERS);
        Scorecard.CriterionLine line = line(card, "TZ-03a");
        // ward (own), yard (evaluator) of hall, ward, yard: 4 x 2 / 3 = 2.67
        assertThat(line.points()).isEqualByComparingTo("2.67");
        assertThat(line.counted()).containsExactly("/findings/1", "findings:/findings/1");
        assertThat(line.notCounted()).extracting(NotCounted::pointer).containsExactly("findings:/findings/0");
        assertThat(line(card, "TZ-03b").points()).isEqualByComparingTo("4.00");
    }

    @Test
    void bothSidesAreShownWithTheDifferenceOfEachCriterion() {
        Review review = reviewed(OTHERS).review();
        assertThat(review.criteria())
                .extracting(
                        Review.Line::id,
                        Review.Line::selfStatus,
                        Review.Line::reviewedStatus,
                        one -> one.self().toPlainString(),
                        one -> one.reviewed().toPlainString(),
                        one -> one.difference().toPlainString())
                .containsExactly(tuple("TZ-03a", Status.MET, Status.PARTIAL, "4.00", "2.67", "-1.33"));
        assertThat(review.replaced()).containsExactly("/findings/0");
        assertThat(review.reviewed()).isEqualByComparingTo(reviewed(OTHERS).score());
        assertThat(review.difference()).isEqualByComparingTo(review.reviewed().subtract(review.self()));
        assertThat(review.findings()).isEqualTo(Desk.sha256(OTHERS.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void jsonAndYamlSayTheSame() {
        String json =
                """
                {"contract": 1, "by": "evaluator", "findings": [
                  {"criterion": "TZ-03a", "place": "hall", "compliant": false, "date": "2022-06-01"},
                  {"criterion": "TZ-03a", "place": "yard", "compliant": true, "date": "2022-06-01"}]}""";
        assertThat(reviewed(json).sections()).isEqualTo(reviewed(OTHERS).sections());
    }

    @Test
    void withoutFindingsOfOthersThereIsNoReview() {
        Answer.Scored alone = (Answer.Scored) DESK.answer(OWN.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(alone.scorecard().review()).isNull();
        assertThat(new String(Json.pretty(alone.scorecard()), StandardCharsets.UTF_8))
                .doesNotContain("\"review\"");
    }

    @Test
    void aUnitThatGaveNoFindingsIsReviewedAllTheSame() {
        String none = OWN.substring(0, OWN.indexOf(",\n \"findings\"")) + "}";
        Answer answer = DESK.answer(new Request(
                none.getBytes(StandardCharsets.UTF_8), null, null, OTHERS.getBytes(StandardCharsets.UTF_8)));
        Review review = ((Answer.Scored) answer).scorecard().review();
        assertThat(review.criteria())
                .extracting(Review.Line::selfStatus, Review.Line::reviewedStatus)
                .containsExactly(tuple(Status.NOT_ASSESSED, Status.PARTIAL));
    }

    @Test
    void aUnitsOwnFileCannotCarryAnEvaluatorsFindings() {
        String claimed = OWN.replace("\"place\": \"ward\"", "\"place\": \"ward\", \"by\": \"evaluator\"");
        Answer answer = DESK.answer(claimed.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(((Answer.Rejected) answer).problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("own-findings-only", 6));
    }

    @Test
    void everythingThatIsWrongWithTheFileIsNamedWithItsPlace() {
        String bad = OTHERS.replace("unit: H1", "unit: H2")
                .replace("by: evaluator", "by: self")
                .replace("criterion: TZ-03a, place: yard", "criterion: ZY-08, by: self, place: yard, evidence: [E1]")
                .replace("compliant: false", "compliant: no-idea");
        assertThat(refused(bad))
                .extracting(Problem::code, Problem::pointer, Problem::line)
                .containsExactly(
                        tuple("other-unit", "findings:/unit", 2),
                        tuple("others-findings-only", "findings:/by", 3),
                        tuple("wrong-type", "findings:/findings/0/compliant", 5),
                        tuple("unknown-criterion", "findings:/findings/1/criterion", 6),
                        tuple("others-findings-only", "findings:/findings/1/by", 6),
                        tuple("no-such-evidence", "findings:/findings/1/evidence/0", 6));
    }

    @Test
    void aBrokenOrEmptyFileIsRefused() {
        assertThat(refused("")).extracting(Problem::code).containsExactly("empty");
        assertThat(refused("{\"contract\": 1,,}"))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple("malformed", "findings:"));
        assertThat(refused("contract: [1")).extracting(Problem::code).isNotEmpty();
        assertThat(refused("contract: 1\nby: evaluator\n"))
                .extracting(Problem::code, Problem::expected)
                .containsExactly(tuple("missing-key", "findings"));
    }

    @Test
    void adviceAndVerificationSpeakOfTheReviewedScore() {
        Plan plan =
                new Adviser(DESK).plan(request(OTHERS), new BigDecimal(1), null).value();
        assertThat(plan.score()).isEqualByComparingTo(reviewed(OTHERS).score());
        assertThat(new Adviser(DESK).explain(request(OTHERS), "TZ-03a").value().facts())
                .extracting(fact -> fact.role(), fact -> fact.pointer(), fact -> fact.name())
                .contains(
                        tuple("not-counted", "findings:/findings/0", "hall"), tuple("counted", "/findings/1", "ward"));
        Verifier verifier = new Verifier(DESK, Json.FORMS);
        byte[] result = Json.pretty(reviewed(OTHERS));
        byte[] own = OWN.getBytes(StandardCharsets.UTF_8);
        byte[] others = OTHERS.getBytes(StandardCharsets.UTF_8);
        assertThat(verifier.verify(result, verifier.read(result).value(), own, others)
                        .value()
                        .same())
                .isTrue();
        assertThat(verifier.verify(result, verifier.read(result).value(), own, null)
                        .value()
                        .differences())
                .extracting(difference -> difference.what())
                .contains("score", "criterion", "review");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothSidesAreSaidInBothLanguages(Language language) {
        assertThat(ScorecardText.of(reviewed(OTHERS), BothWays.assessors().vocabulary(), language, Screen.PLAIN))
                .contains("TZ-03a", "\u22121.33", "2.67", "/findings/0")
                .doesNotContain("review.", "{0}");
    }
}
