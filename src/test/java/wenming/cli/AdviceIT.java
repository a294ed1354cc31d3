package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice on the command line, as real processes. */
class AdviceIT {
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";

    @TempDir
    private Path folder;

    private Path card(String... more) throws IOException {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"score", SAMPLE, "--format", "json"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Files.writeString(
                folder.resolve("card" + more.length + ".json"),
                Run.wenming(arguments).out());
    }

    @Test
    void aPlanIsPrintedAndTheSameCommandGivesTheSameBytes() {
        Run run = Run.wenming("plan", SAMPLE, "--target", "85", "--as-of", "2021-09-30");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("85 points").contains("effort");
        Run json = Run.wenming("plan", SAMPLE, "--target", "85", "--format", "json");
        assertThat(json.out()).contains("\"promised\"");
        assertThat(Run.wenming("plan", SAMPLE, "--target", "85", "--format", "json")
                        .out())
                .isEqualTo(json.out());
    }

    @Test
    void whatIfIsPrintedInChineseToo() {
        Run run = Run.wenming("plan", SAMPLE, "--do", "ZY-05", "--as-of", "2021-09-30", "--lang", "zh");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\u5b8c\u6210\u4ee5\u4e0b\u5404\u9879\u540e\u5f97");
    }

    @Test
    void aPlanNeedsATargetOrSteps() {
        assertThat(Run.wenming("plan", SAMPLE).code()).isEqualTo(2);
        assertThat(Run.wenming("plan", SAMPLE, "--target", "90", "--do", "ZY-05")
                        .code())
                .isEqualTo(2);
        assertThat(Run.wenming("plan", SAMPLE, "--target", "-1").code()).isEqualTo(2);
        assertThat(Run.wenming("plan", SAMPLE, "--target", "999999999").code()).isZero();
        assertThat(Run.wenming("plan", SAMPLE, "--target", "much").err())
                .contains("expected a number such as 90 or 83.5, found much")
                .doesNotContain("java.");
        assertThat(Run.wenming("plan", SAMPLE, "--target", "90", "--by", "2021-02-30")
                        .err())
                .contains("expected a day such as 2021-09-30, found 2021-02-30")
                .doesNotContain("java.");
        Run endless = Run.wenming("plan", SAMPLE, "--target", "1e9");
        assertThat(endless.code()).isEqualTo(2);
        assertThat(endless.err()).startsWith("--target 1E+9: expected points from 0 to 999999999");
        assertThat(Run.wenming("plan", SAMPLE, "--do", "ZY-05=0").code()).isEqualTo(2);
        Run unknown = Run.wenming("plan", SAMPLE, "--do", "ZY-0");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("ZY-0");
    }

    @Test
    void anExplanationIsPrinted() {
        Run run = Run.wenming("explain", SAMPLE, "ZY-12b");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("ZY-12b").contains("activities: sessions held");
        Run slip = Run.wenming("explain", SAMPLE, "ZY-12bb");
        assertThat(slip.code()).isEqualTo(1);
        assertThat(slip.err()).contains("did you mean \"ZY-12b\"?");
    }

    @Test
    void aResultIsVerifiedAndAChangedOneEndsWithOne() throws IOException {
        Path card = card();
        assertThat(Run.wenming("verify", card.toString(), SAMPLE).code()).isZero();
        String text = Files.readString(card);
        Files.writeString(card, text.replaceFirst("\"score\": [0-9.]+", "\"score\": 99.99"));
        Run changed = Run.wenming("verify", card.toString(), SAMPLE);
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("/score: the result says 99.99");
        Run none = Run.wenming("verify", SAMPLE, SAMPLE);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("/score").contains("missing");
    }

    @Test
    void twoScorecardsAreComparedAndAnotherUnitIsRefused() throws IOException {
        Run same = Run.wenming("compare", card().toString(), SAMPLE);
        assertThat(same.code()).as(same.err()).isZero();
        assertThat(same.out()).contains("No criterion changed");
        Run other = Run.wenming("compare", SAMPLE, "sample-submissions/shenyang-2025.json");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("not the same unit");
        assertThat(Run.wenming("compare", SAMPLE, "sample-submissions/shenyang-2025.json", "--any-unit")
                        .out())
                .contains("Appeared");
    }

    @Test
    void findingsOfAnEvaluatorAreShownBesideTheUnitsOwn() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.json"),
                """
                {"contract": 1, "ruleSet": "tengzhou-2022",
                 "period": {"from": "2022-01-01", "to": "2022-12-31"},
                 "unit": {"id": "H1", "name": "H", "kind": "hospital"},
                 "findings": [{"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-03-01"}]}""");
        Path findings = Files.writeString(
                folder.resolve("findings.yaml"),
                """
                contract: 1
                by: evaluator
                findings:
                  - {criterion: TZ-03a, place: hall, compliant: false, date: 2022-06-01}
                """);
        Run run = Run.wenming("score", own.toString(), "--findings", findings.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("By the unit itself").contains("TZ-03a");
        Files.writeString(findings, "contract: 1\nby: self\nfindings: []\n");
        Run bad = Run.wenming("score", own.toString(), "--findings", findings.toString());
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("findings.yaml:2:").contains("/by");
    }
}
