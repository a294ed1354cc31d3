package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.score.Small.number;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.catalogue.Empty;
import wenming.catalogue.Ladder;
import wenming.catalogue.Ladder.Rung;
import wenming.catalogue.Scale.Counting;

/** Grades by rungs: the first rung whose limit is kept. */
class LadderTest {
    private static final Ladder AWARENESS = new Ladder(
            Counting.AMOUNT,
            List.of(from("A", "95", "10"), from("B", "80", "6.6"), from("C", "70", "3.3"), rest("C#")),
            null,
            Small.UNIT);
    private static final Ladder SATISFACTION = new Ladder(
            Counting.SHARE,
            List.of(above("A", "80", "2"), above("B", "75", "1"), rest("C")),
            Empty.NOT_ASSESSED,
            Small.UNIT);
    private static final Ladder FAULTS = new Ladder(
            Counting.FAULTS, List.of(upTo("A", "0", "10"), upTo("B", "1", "6.6"), rest("C#")), null, Small.UNIT);

    @ParameterizedTest
    @CsvSource({
        "100, A, 10.00",
        "95, A, 10.00",
        "94.99, B, 6.60",
        "80, B, 6.60",
        "79.99, C, 3.30",
        "70.0, C, 3.30",
        "69.99, C#, 0.00",
        "0, C#, 0.00"
    })
    void fromALimitOnTheRungHolds(String amount, String grade, String points) {
        Small small = new Small().criterion("l", "10", AWARENESS).amount(amount);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "81, 100, A, 2.00",
        "80, 100, B, 1.00",
        "4, 5, B, 1.00",
        "76, 100, B, 1.00",
        "75, 100, C, 0.00",
        "3, 4, C, 0.00"
    })
    void aStrictLimitIsNotReachedByItself(String amount, String whole, String grade, String points) {
        Small small = new Small().criterion("l", "2", SATISFACTION).share(amount, amount, whole);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().grade()).isEqualTo(grade);
    }

    @Test
    void aShareIsComparedWithoutBeingRounded() {
        // 2667 of 3333 is 80.018 %, 2666 of 3333 is 79.988 %
        assertThat(new Small()
                        .criterion("l", "2", SATISFACTION)
                        .share("2667", "2667", "3333")
                        .line()
                        .grade())
                .isEqualTo("A");
        assertThat(new Small()
                        .criterion("l", "2", SATISFACTION)
                        .share("2666", "2666", "3333")
                        .line()
                        .grade())
                .isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource({"0, A, 10.00", "1, B, 6.60", "2, C#, 0.00", "9, C#, 0.00"})
    void byFaultsTheFewestAreTheBest(String faults, String grade, String points) {
        Small small = new Small().criterion("l", "10", FAULTS).amount(faults);
        assertThat(small.points()).isEqualTo(points);
        assertThat(small.line().grade()).isEqualTo(grade);
    }

    @Test
    void whatIsOpenMayStillRaiseTheRungAndSecuresTheLowerOne() {
        Scorecard card =
                new Small().criterion("l", "10", AWARENESS).open("70", "80").card();
        assertThat(card.score()).isEqualByComparingTo("3.3");
        assertThat(card.attainable()).isEqualByComparingTo("6.6");
    }

    @Test
    void openFaultsMayStillLowerIt() {
        Scorecard card = new Small().criterion("l", "10", FAULTS).open("0", "1").card();
        assertThat(card.score()).isEqualByComparingTo("6.6");
        assertThat(card.attainable()).isEqualByComparingTo("10");
    }

    @Test
    void aShareOfNothingStandsOnNoRung() {
        Small small = new Small().criterion("l", "2", SATISFACTION).share("0", "0", "0");
        assertThat(small.line().status()).isEqualTo(Status.NOT_ASSESSED);
        assertThat(small.line().grade()).isNull();
    }

    private static Rung from(String grade, String limit, String points) {
        return new Rung(grade, number(limit), null, null, number(points));
    }

    private static Rung above(String grade, String limit, String points) {
        return new Rung(grade, null, number(limit), null, number(points));
    }

    private static Rung upTo(String grade, String limit, String points) {
        return new Rung(grade, null, null, number(limit), number(points));
    }

    private static Rung rest(String grade) {
        return new Rung(grade, null, null, null, number("0"));
    }
}
