package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Gate;
import wenming.catalogue.Mark;
import wenming.model.Text;
import wenming.score.Scorecard.GateLine;

/** Conditions beside the points. */
class GatesTest {
    private static final Text TEXT = new Text("a", "a");
    private static final Gate NO_ZERO = new Gate("g", Gate.Kind.NO_SECTION_AT_ZERO, TEXT, "1", Mark.V, null, null);

    private static Gate most(String percent, List<String> criteria) {
        return new Gate("g", Gate.Kind.MOST_MET, TEXT, "1", Mark.V, criteria, number(percent));
    }

    private static GateLine gate(Small small) {
        return small.card().gates().get(0);
    }

    /** Two sections of ten points; the first has a second criterion. */
    private static Small twoSections(String first, String second, String third) {
        return new Small()
                .gate(NO_ZERO)
                .threshold("a", "6", "1")
                .amount(first)
                .threshold("b", "4", "1")
                .amount(second)
                .section()
                .threshold("c", "10", "1")
                .amount(third);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, passed", "1, 0, 1, passed", "0, 1, 1, passed", "0, 0, 1, failed", "1, 1, 0, failed"})
    void aSectionWithoutAnyPointFails(String a, String b, String c, String status) {
        assertThat(gate(twoSections(a, b, c)).status()).isEqualTo(status);
    }

    @Test
    void theSectionsThatFailAreNamed() {
        assertThat(gate(twoSections("1", "1", "0")).items()).containsExactly("2");
        assertThat(gate(twoSections("0", "0", "0")).items()).containsExactly("1", "2");
        assertThat(gate(twoSections("1", "1", "1")).items()).isEmpty();
    }

    @Test
    void aFailedGateTakesTheGradeAndLeavesThePoints() {
        Scorecard card = twoSections("1", "1", "0").grade("pass", "5").card();
        assertThat(card.score()).isEqualByComparingTo("10");
        assertThat(card.grade()).isNull();
        assertThat(card.noGrade()).isEqualTo(TEXT);
        assertThat(card.outcome()).isEqualTo("not-up-to-standard");
    }

    @Test
    void aPassedGateLeavesTheGrade() {
        Scorecard card = twoSections("1", "0", "1").grade("pass", "5").card();
        assertThat(card.grade().id()).isEqualTo("pass");
        assertThat(card.outcome()).isEqualTo("scored");
    }

    @Test
    void aSectionThatNobodyHasAssessedLeavesTheGateOpen() {
        Small small = new Small()
                .gate(NO_ZERO)
                .threshold("a", "6", "1")
                .notTaken()
                .section()
                .threshold("b", "4", "1")
                .amount("1");
        assertThat(gate(small).status()).isEqualTo("open");
        assertThat(small.card().outcome()).isEqualTo("scored");
    }

    @Test
    void aSectionThatIsNotAskedFailsNothing() {
        Small small = new Small()
                .gate(NO_ZERO)
                .threshold("a", "6", "1")
                .notAsked()
                .section()
                .threshold("b", "4", "1")
                .amount("1");
        assertThat(gate(small).status()).isEqualTo("passed");
    }

    @Test
    void sectionsThatAreNotVisibleLeaveItOpenAndNeverPassed() {
        assertThat(gate(twoSections("1", "1", "1").fullMark("100")).status()).isEqualTo("open");
        assertThat(gate(twoSections("1", "1", "0").fullMark("100")).status()).isEqualTo("failed");
    }

    @Test
    void aVetoComesBeforeAGate() {
        Scorecard card = twoSections("1", "1", "0")
                .section()
                .criterion("v", "0", new wenming.catalogue.Scale.Veto())
                .amount("1")
                .card();
        assertThat(card.outcome()).isEqualTo("vetoed");
    }

    /** Ten criteria of a point each, so many of them met and so many not assessed. */
    private static Small ten(Gate gate, int met, int open) {
        Small small = new Small().gate(gate);
        for (int i = 0; i < 10; i++) {
            small.threshold("c" + i, "1", "1");
            if (i < met) {
                small.amount("1");
            } else if (i < met + open) {
                small.notTaken();
            } else {
                small.amount("0");
            }
        }
        return small;
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, passed",
        "9, 0, passed",
        "8, 0, failed",
        "8, 1, open",
        "7, 1, failed",
        "7, 2, open",
        "7, 3, open",
        "0, 10, open"
    })
    void mostOfThemMustBeMet(int met, int open, String status) {
        assertThat(gate(ten(most("90", null), met, open)).status()).isEqualTo(status);
    }

    @Test
    void onlyTheNamedOnesAreLookedAt() {
        assertThat(gate(ten(most("100", List.of("c0", "c1")), 2, 0)).status()).isEqualTo("passed");
        assertThat(gate(ten(most("100", List.of("c0", "c2")), 2, 0)).items()).containsExactly("c2");
    }
}
