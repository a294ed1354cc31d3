package wenming.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.model.FactKind;

/** A measure that looks at every station names the question how many there are; one that looks at places has a register. */
class RegisterTest {
    private static final String MEASURE = "measure: {kind: count, of: documents, words: [smoking-ban]}";
    private static final String SCALE =
            "scale: {kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}], unit: {zh: \u4ef6, en: papers}}";
    private static final String STATIONS = "scale: {kind: ratio, empty: unmet, unit: {zh: \u7ad9, en: stations}}";

    @TempDir
    Path root;

    @Test
    void stationsNeedTheNumberTheyAreHeldAgainst() throws IOException {
        assertThat(codes("measure: {kind: looks, of: volunteerStations}", STATIONS))
                .containsExactly("missing-key");
        assertThat(codes("measure: {kind: looks, of: volunteerStations, register: stationz}", STATIONS))
                .containsExactly("unknown-word");
        assertThat(codes("measure: {kind: looks, of: volunteerStations, register: manned}", STATIONS))
                .as("a question that is answered yes or no is no register")
                .containsExactly("unknown-word");
        assertThat(book("measure: {kind: looks, of: volunteerStations, register: stations}", STATIONS)
                        .book()
                        .ruleSet()
                        .criteria()
                        .get(0)
                        .reads())
                .containsExactly(FactKind.STATEMENTS, FactKind.VOLUNTEER_STATIONS, FactKind.FINDINGS);
    }

    @Test
    void placesAreHeldAgainstWhatACampusDeclaresAndNothingElse() throws IOException {
        assertThat(codes("measure: {kind: looks, of: premises, words: [workplace], register: stations}", STATIONS))
                .containsExactly("not-of-this-kind");
        assertThat(codes("measure: {kind: looks, of: premises, words: [work]}", STATIONS))
                .containsExactly("unknown-word");
        assertThat(codes("measure: {kind: looks, of: premises}", STATIONS)).containsExactly("missing-key");
        assertThat(codes("measure: {kind: looks, of: documents, words: [smoking-ban]}", STATIONS))
                .containsExactly("unknown-word");
        assertThat(book("measure: {kind: looks, of: premises, words: [workplace]}", STATIONS)
                        .book()
                        .ruleSet()
                        .criteria()
                        .get(0)
                        .reads())
                .containsExactly(FactKind.CAMPUSES, FactKind.PREMISES, FactKind.FINDINGS);
    }

    @Test
    void whatIsFoundPlaceByPlaceIsNoAmount() throws IOException {
        assertThat(codes("measure: {kind: looks, of: premises, words: [workplace]}", SCALE))
                .containsExactly("scale-does-not-fit");
    }

    @Test
    void aShareIsOfOneNumberAndNamesItsWhole() throws IOException {
        String share = "scale: {kind: ratio, empty: not-assessed, atLeast: 20, unit: {zh: \u4eba, en: people}}";
        assertThat(codes("measure: {kind: share, of: statements, words: [staffed]}", share))
                .containsExactly("missing-key");
        assertThat(codes("measure: {kind: share, of: statements, words: [manned], register: stations}", share))
                .as("a question that is answered yes or no has no share")
                .containsExactly("unknown-word");
        assertThat(codes(
                        "measure: {kind: share, of: statements, words: [staffed, stations], register: stations}",
                        share))
                .containsExactly("not-of-this-kind");
        assertThat(codes("measure: {kind: share, of: statements, words: [staffed], register: stations}", SCALE))
                .containsExactly("scale-must-be-ratio");
        assertThat(reads("measure: {kind: share, of: statements, words: [staffed], register: stations}", share))
                .containsExactly(FactKind.STATEMENTS);
    }

    @Test
    void anAverageReadsActivitiesAndTheNumberTheyAreSharedAmong() throws IOException {
        String hours = "scale: {kind: threshold, target: 3, unit: {zh: \u5c0f\u65f6, en: hours}}";
        assertThat(codes("measure: {kind: sum, of: hours, register: manned}", hours))
                .containsExactly("unknown-word");
        assertThat(reads("measure: {kind: sum, of: hours, register: staffed}", hours))
                .containsExactly(FactKind.ACTIVITIES, FactKind.STATEMENTS);
        assertThat(reads("measure: {kind: sum, of: hours}", hours)).containsExactly(FactKind.ACTIVITIES);
    }

    private List<FactKind> reads(String measure, String scale) throws IOException {
        return book(measure, scale).book().ruleSet().criteria().get(0).reads();
    }

    private List<String> codes(String measure, String scale) throws IOException {
        return catchThrowableOfType(RuleSetException.class, book(measure, scale)::book).problems().stream()
                .map(problem -> problem.problem().code())
                .toList();
    }

    private SmallBook book(String measure, String scale) throws IOException {
        return new SmallBook(root)
                .catalogue(MEASURE, measure)
                .catalogue(SCALE, scale)
                .catalogue(
                        "sections:\n",
                        """
                        asks:
                          - {key: stations, type: number, title: {zh: \u7ad9, en: Stations}}
                          - {key: staffed, type: number, title: {zh: \u7ad9, en: Staffed}}
                          - {key: manned, type: yes-no, title: {zh: \u7ad9, en: Manned}}
                        sections:
                        """);
    }
}
