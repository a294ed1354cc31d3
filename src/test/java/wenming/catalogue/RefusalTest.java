package wenming.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong catalogue is refused whole, with file, line and column of everything there is to mend. */
class RefusalTest {
    @TempDir
    Path root;

    private List<BookProblem> problems(SmallBook book) {
        return catchThrowableOfType(RuleSetException.class, book::book).problems();
    }

    @Test
    void theSoundSetIsABook() throws IOException {
        RuleSet ruleSet = new SmallBook(root).book().ruleSet();
        assertThat(ruleSet.criteria()).extracting(Criterion::id).containsExactly("S-1", "S-2", "S-3");
        assertThat(ruleSet.visible()).isEqualByComparingTo("10");
        assertThat(ruleSet.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: small | id: smal | 1:5 /id id-is-not-the-folder",
                "fullMark: 10 | fullMark: 9 | 8:11 /fullMark points-do-not-add-up",
                "fullMark: 10 | fullMark: ten | 8:11 /fullMark wrong-type",
                "notApplicable: rescale | notApplicable: rescal | 9:16 /notApplicable unknown-word",
                "noGrade: | nogrades: | 10:1 /nogrades unknown-key",
                "for: [hospital] | for: [hospitals] | 6:7 /for/0 unknown-word",
                "year: 2021 | year: 2021\\nyear: 2022 | 6:1 /year duplicate-key",
                "words: [smoking-ban] | words: [smoking-bann] | 18:56 /sections/0/criteria/0/measure/words/0 unknown-word",
                "of: documents | of: document | 18:37 /sections/0/criteria/0/measure/of unknown-word",
                "points: 6, | points: 5, | 19:38 /sections/0/criteria/0/scale/steps last-step-is-not-the-points",
                "atLeast: 3, | atLeast: 1, | 19:64 /sections/0/criteria/0/scale/steps/1 steps-must-rise",
                "id: S-2 | id: S-1 | 21:14 /sections/0/criteria/1/id duplicate-id",
                "reads: [premises],\\n         scale: {kind: ratio | reads: [premise],\\n         scale: {kind: ratio | 22:18 /sections/0/criteria/1/reads/0 unknown-word",
                "due: 2021-06-30 | due: 2021-06-31 | 24:66 /sections/0/criteria/1/due unknown-word",
                "due: monthly | due: yearly | 28:66 /sections/0/criteria/2/due unknown-word",
                "source: paper, mark: V, points: 0 | source: papers, mark: V, points: 0 | 25:67 /sections/0/criteria/2/source unknown-word"
            })
    void aMistakeIsNamedAtItsPlace(String old, String replacement, String expected) throws IOException {
        SmallBook book = new SmallBook(root).catalogue(unescaped(old), unescaped(replacement));
        assertThat(problems(book))
                .extracting(problem -> problem.problem().line() + ":"
                        + problem.problem().column() + " " + problem.problem().pointer() + " "
                        + problem.problem().code())
                .contains(expected);
        assertThat(problems(book))
                .allSatisfy(problem -> assertThat(problem.file()).endsWith("small/catalogue.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reads: [premises],\\n         scale: {kind: ratio | reads: [premises], measure: {kind: findings, of: findings},\\n         scale: {kind: ratio | both-measure-and-own-rules",
                "reads: [premises],\\n         scale: {kind: ratio | scale: {kind: ratio | missing-key",
                "words: [smoking-ban]} | words: [smoking-ban], every: month} | every-is-for-cadence",
                "kind: count, of: documents, words: [smoking-ban] | kind: cadence, of: trainings, words: [four-histories] | every-is-for-cadence",
                "kind: count, of: documents, words: [smoking-ban] | kind: cadence, of: trainings, words: [four-histories], every: month | scale-must-be-ratio",
                "kind: count, of: documents, words: [smoking-ban] | kind: closure, of: rectifications | scale-must-be-ratio",
                "kind: count, of: documents, words: [smoking-ban] | kind: count, of: documents | missing-key",
                "kind: count, of: documents, words: [smoking-ban] | kind: count, of: trainings, words: [four-histories], by: 2021-06-30 | not-of-this-kind",
                "kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}] | kind: ratio, empty: unmet | scale-does-not-fit",
                "kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}] | kind: deduct, step: 1 | scale-does-not-fit",
                "kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}] | kind: threshold, target: 0 | points-out-of-range",
                "kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 3, points: 6}] | kind: threshold | missing-key",
                "kind: steps, steps: | kind: threshold, target: 1, steps: | not-of-this-kind",
                "empty: unmet | empty: unmet, atLeast: 101 | points-out-of-range",
                "scale: {kind: veto} | scale: {kind: veto, target: 1} | not-of-this-kind",
                "points: 0, | points: 1, | points-out-of-range",
                "points: 4, | points: 4.001, | points-out-of-range",
                "effort: 1, remedy: {zh: \u505a, en: Do}}\\n      - {id: S-2 | effort: 0, remedy: {zh: \u505a, en: Do}}\\n      - {id: S-2 | wrong-type",
                "evidence: [], owner: {zh: \u7532, en: A}, due: monthly | evidence: [], proof: required, owner: {zh: \u7532, en: A}, due: monthly | missing-key",
                "weights: official | weights: proposed | missing-key",
                "noGrade: {zh: \u65e0, en: none} | grades: [{id: g, title: {zh: \u7532, en: A}, atLeast: 9}]\\nnoGrade: {zh: \u65e0, en: none} | grades-or-no-grade",
                "noGrade: {zh: \u65e0, en: none} | calendar: china-1999\\nnoGrade: {zh: \u65e0, en: none} | unknown-word"
            })
    void whatContradictsItselfIsRefused(String old, String replacement, String code) throws IOException {
        SmallBook book = new SmallBook(root).catalogue(unescaped(old), unescaped(replacement));
        assertThat(problems(book))
                .extracting(problem -> problem.problem().code())
                .contains(code);
    }

    @Test
    void everyMistakeIsNamedAtOnceWithTheNearestWord() throws IOException {
        SmallBook book = new SmallBook(root)
                .catalogue("[smoking-ban]", "[smoking-bann]")
                .catalogue("due: monthly", "due: yearly")
                .catalogue("fullMark: 10", "fullMark: 9");
        assertThat(problems(book)).hasSize(3);
        assertThat(problems(book))
                .extracting(problem -> problem.problem().nearest())
                .contains("smoking-ban");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        SmallBook book = new SmallBook(root).catalogue("year: 2021", "year: [2021");
        assertThat(problems(book)).anySatisfy(problem -> {
            assertThat(problem.problem().code()).isEqualTo("malformed");
            assertThat(problem.problem().line()).isEqualTo(6);
        });
    }

    @Test
    void aCatalogueInGbkIsRefusedNotAFault() throws IOException {
        SmallBook book = new SmallBook(root);
        Files.write(root.resolve("small/catalogue.yaml"), SmallBook.CATALOGUE.getBytes(Charset.forName("GBK")));
        assertThat(problems(book))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem().code()).isEqualTo("not-utf8"));
    }

    @Test
    void anEmptyCatalogueIsRefused() throws IOException {
        SmallBook book = new SmallBook(root);
        Files.writeString(root.resolve("small/catalogue.yaml"), "");
        assertThat(problems(book))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem().code()).isEqualTo("empty"));
    }

    @Test
    void aBrokenSetIsRefusedWholeAndTheOthersStillWork() throws IOException {
        SmallBook book = new SmallBook(root).catalogue("fullMark: 10", "fullMark: 9");
        Library library = book.library();
        assertThatThrownBy(() -> library.book("small")).isInstanceOf(RuleSetException.class);
        assertThat(library.book("ziyang-2021")).isPresent();
        assertThat(library.ids()).contains("small", "ziyang-2021");
    }

    @Test
    void aFolderOverridesASetOfTheProgram() throws IOException {
        new SmallBook(root).catalogue("id: small", "id: ziyang-2021");
        Files.move(root.resolve("small"), root.resolve("ziyang-2021"));
        Library library = Library.open(List.of(root));
        assertThat(library.book("ziyang-2021").orElseThrow().ruleSet().title().en())
                .isEqualTo("Small");
        assertThat(Library.open(List.of())
                        .book("ziyang-2021")
                        .orElseThrow()
                        .ruleSet()
                        .title()
                        .en())
                .isNotEqualTo("Small");
    }

    @Test
    void aSetThatIsNotThereIsNoBook() throws IOException {
        assertThat(new SmallBook(root).library().book("smaller")).isEmpty();
        assertThat(new SmallBook(root).library().nearest("smal")).isEqualTo("small");
    }

    @Test
    void theSameFilesHaveTheSameFingerprintAndOthersAnother() throws IOException {
        String before = new SmallBook(root).book().ruleSet().sha256();
        assertThat(new SmallBook(root).book().ruleSet().sha256()).isEqualTo(before);
        assertThat(new SmallBook(root)
                        .rules("smokersSeen > 0", "smokersSeen > 1")
                        .book()
                        .ruleSet()
                        .sha256())
                .isNotEqualTo(before);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
