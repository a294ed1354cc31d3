package wenming.report.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.intake.FindingsReader;
import wenming.intake.SubmissionReader;
import wenming.oracle.BothWays;

/** Which criteria stand where when both sides stand beside each other. */
class ReviewSheetTest {
    private static final Vocabulary WORDS = BothWays.assessors().vocabulary();

    @Test
    void aFaultThatChangesNoPointsDoesNotPassForAgreement() {
        // The visit to the ward of 2023 lies after the period: it counts for nothing, and is told all the same.
        ReviewSheet sheet = sheet(
                """
                {"contract": 1, "by": "evaluator", "findings": [
                  {"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-06-01"},
                  {"criterion": "TZ-03b", "place": "ward", "compliant": false, "date": "2023-02-01"}]}""");
        assertThat(sheet.differing()).isEmpty();
        assertThat(sheet.unheard()).extracting(ReviewSheet.Row::id).containsExactly("TZ-03b");
        assertThat(sheet.same())
                .extracting(ReviewSheet.Row::id)
                .contains("TZ-03a")
                .doesNotContain("TZ-03b");
    }

    @Test
    void aFaultThatCostsPointsStandsAmongTheDiffering() {
        ReviewSheet sheet = sheet(
                """
                {"contract": 1, "by": "evaluator", "findings": [
                  {"criterion": "TZ-03b", "place": "ward", "compliant": false, "date": "2022-06-01"}]}""");
        assertThat(sheet.differing()).extracting(ReviewSheet.Row::id).containsExactly("TZ-03b");
        assertThat(sheet.unheard()).isEmpty();
    }

    private static ReviewSheet sheet(String found) {
        byte[] own =
                """
                {"contract": 1, "ruleSet": "tengzhou-2022",
                 "period": {"from": "2022-01-01", "to": "2022-12-31"},
                 "unit": {"id": "H1", "name": "喆堃医院", "kind": "hospital"},
                 "findings": [
                   {"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-03-01"},
                   {"criterion": "TZ-03b", "place": "hall", "compliant": true, "date": "2022-03-01"}]}"""
                        .getBytes(UTF_8);
        byte[] others = found.getBytes(UTF_8);
        Answer.Scored scored =
                (Answer.Scored) new Desk(BothWays.assessors()).answer(new Request(own, null, null, others));
        RuleSet ruleSet = BothWays.assessors().of("tengzhou-2022").orElseThrow().ruleSet();
        return ReviewSheet.of(
                scored.scorecard(),
                SiteForm.of(
                        ruleSet, new SubmissionReader(WORDS).read(own, ruleSet).value(), WORDS),
                new FindingsReader(WORDS).read(others, ruleSet, "H1").value());
    }
}
