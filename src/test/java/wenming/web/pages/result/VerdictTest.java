package wenming.web.pages.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.model.Language;

/** Whether a score is enough, in a word. */
class VerdictTest {
    private static Samples samples;

    @BeforeAll
    static void open() {
        samples = new Samples();
    }

    private static Verdict verdict(String sample) {
        return samples.sample(sample, Language.EN).verdict();
    }

    private static Result volunteer(String hours) {
        return samples.of(
                "{\"contract\": 1, \"ruleSet\": \"volunteer-stars-2013\","
                        + " \"unit\": {\"id\": \"v\", \"name\": \"V\", \"kind\": \"volunteer\"},"
                        + " \"period\": {\"from\": \"2013-01-01\", \"to\": \"2013-12-31\"},"
                        + " \"statements\": [" + hours + "]}",
                Language.EN);
    }

    private static String served(int hours) {
        return "{\"key\": \"service-hours\", \"value\": " + hours + "}";
    }

    @Test
    void aVetoThatWasHitComesBeforeEverythingElse() {
        Verdict verdict = verdict("example-unit-vetoes");
        assertThat(verdict.tone()).isEqualTo("bad");
        assertThat(verdict.headline()).isEqualTo("Vetoed");
    }

    @Test
    void aFailedGateIsNotUpToStandard() {
        Verdict verdict = verdict("example-smoke-free-hospital");
        assertThat(verdict.tone()).isEqualTo("bad");
        assertThat(verdict.headline()).isEqualTo("not up to standard");
    }

    @Test
    void aGradeTellsHowFarTheNextLineIs() {
        Verdict verdict = volunteer(served(700)).verdict(); // three stars, the fourth at 1,000 hours
        assertThat(verdict.tone()).isEqualTo("good");
        assertThat(verdict.headline()).isEqualTo("Three-star volunteer");
        assertThat(verdict.details()).containsExactly("“Four-star volunteer” begins at 4: 1 to go");
    }

    @Test
    void aScoreBelowTheLowestLineTellsHowFarThatIs() {
        Verdict verdict = volunteer(served(99)).verdict();
        assertThat(verdict.tone()).isEqualTo("bad");
        assertThat(verdict.headline()).isEqualTo("below the lowest published line");
        assertThat(verdict.details()).containsExactly("“One-star volunteer” begins at 1: 1 to go");
    }

    @Test
    void withoutLinesItIsTheWayToFullMarksThatCounts() {
        Verdict verdict = verdict("ziyang-example-hospital");
        assertThat(verdict.tone()).isEqualTo("quiet");
        assertThat(verdict.headline()).isEqualTo("21.64 short of full marks"); // 100 - 78.36
        assertThat(verdict.details().get(0)).startsWith("No grade: ");
    }

    @Test
    void pointsOfWhichOnlyPartIsKnownGiveNoGrade() {
        Verdict verdict = verdict("example-ezhou-cycle");
        assertThat(verdict.tone()).isEqualTo("part");
        assertThat(verdict.headline()).isEqualTo("No grade can be given");
    }

    @Test
    void theTargetIsTheNextLineOrElseEightOrNineTenths() {
        assertThat(volunteer(served(700)).target()).isEqualByComparingTo("4");
        assertThat(samples.sample("ziyang-example-hospital", Language.EN).target())
                .isEqualByComparingTo("80");
        assertThat(samples.sample("ziyang-2021-commission", Language.EN).target())
                .isEqualByComparingTo("90");
        assertThat(samples.sample("jining-2017-street", Language.EN).target()).isEqualByComparingTo("100");
        // The line stands at 80, but only 55 points of the standard are known: eight tenths of these
        assertThat(samples.sample("example-smoke-free-hospital", Language.EN).target())
                .isEqualByComparingTo("44");
    }
}
