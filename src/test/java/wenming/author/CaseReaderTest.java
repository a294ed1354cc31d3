package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.model.Period;
import wenming.model.Submission;

class CaseReaderTest {
    @TempDir
    Path rules;

    @Test
    void whatACaseLeavesOutIsFilledIn() throws IOException {
        CaseFile file = read(
                """
                criterion: S-1
                cases:
                  - name: one
                    given:
                      activities:
                        - {category: clean-up, date: 2021-03-05}
                        - {category: clean-up, date: 2021-03-06}
                    then: {status: partial}
                """);

        assertThat(file.remarks()).isEmpty();
        Submission given = file.cases().get(0).given();
        assertThat(given.unit().kind()).isEqualTo("hospital");
        assertThat(given.period()).isEqualTo(new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
        assertThat(given.activities()).extracting(activity -> activity.id()).doesNotHaveDuplicates();
        assertThat(given.given()).contains("activities").doesNotContain("documents");
        assertThat(file.cases().get(0).line()).isEqualTo(3);
    }

    @Test
    void whatACaseTellsStandsOverWhatWouldBeFilledIn() throws IOException {
        CaseFile file = read(
                """
                criterion: S-1
                period: {from: 2021-01-01, to: 2021-06-30}
                cases:
                  - name: one
                    given:
                      unit: {kind: health-commission, campuses: [{id: c}]}
                      asOf: 2021-05-01
                    then: {status: not-assessed}
                  - name: two
                    given: {period: {from: 2021-02-01, to: 2021-02-28}}
                    then: {status: not-assessed}
                """);

        assertThat(file.remarks()).isEmpty();
        assertThat(file.cases())
                .extracting(one -> one.given().unit().kind())
                .containsExactly("health-commission", "hospital");
        assertThat(file.cases())
                .extracting(one -> one.given().period().to())
                .containsExactly(LocalDate.of(2021, 6, 30), LocalDate.of(2021, 2, 28));
        assertThat(file.cases().get(0).given().asOf()).isEqualTo(LocalDate.of(2021, 5, 1));
    }

    @Test
    void everyMistakeIsReportedAtOnceWithItsCaseAndPlace() throws IOException {
        CaseFile file = read(
                """
                criterion: S-1
                cases:
                  - name: a misspelt word
                    given:
                      activities:
                        - {category: clean-upp, date: 2021-03-05}
                    then: {status: met}
                  - name: an unknown key in what is given
                    given: {activites: []}
                    then: {status: met}
                  - name: an unknown key in what is expected
                    given: {}
                    then: {status: met, pionts: 6}
                  - name: a reason that is none
                    given: {}
                    then: {status: met, notCounted: [befor-period]}
                  - name: a day that is none
                    given: {activities: [{category: clean-up, date: 2021-02-30}]}
                    then: {status: met}
                  - name: sound
                    given: {}
                    then: {status: not-assessed}
                """);

        assertThat(file.remarks())
                .extracting(
                        Remark::of,
                        remark -> remark.problem().line(),
                        remark -> remark.problem().pointer(),
                        remark -> remark.problem().code(),
                        remark -> remark.problem().nearest())
                .containsExactly(
                        tuple("a misspelt word", 6, "/cases/0/given/activities/0/category", "unknown-word", "clean-up"),
                        tuple(
                                "an unknown key in what is given",
                                9,
                                "/cases/1/given/activites",
                                "unknown-key",
                                "activities"),
                        tuple(
                                "an unknown key in what is expected",
                                13,
                                "/cases/2/then/pionts",
                                "unknown-key",
                                "points"),
                        tuple(
                                "a reason that is none",
                                16,
                                "/cases/3/then/notCounted/0",
                                "unknown-word",
                                "before-period"),
                        tuple("a day that is none", 18, "/cases/4/given/activities/0/date", "no-such-day", ""));
        assertThat(file.cases()).extracting(CaseFile.Case::name).containsExactly("sound");
    }

    @Test
    void aFileThatNamesNoCriterionOfTheSetIsReportedWithTheNearest() throws IOException {
        assertThat(read("criterion: S-l\ncases: []\n").remarks())
                .extracting(remark -> remark.problem().code(), remark -> remark.problem()
                        .nearest())
                .containsExactly(tuple("unknown-criterion", "S-1"));
    }

    @Test
    void aFileMustBeNamedAsItsCriterion() throws IOException {
        assertThat(read("criterion: S-2\ncases: []\n").remarks())
                .extracting(remark -> remark.problem().code(), remark -> remark.problem()
                        .expected())
                .containsExactly(tuple("criterion-is-not-the-file", "S-2.yaml"));
    }

    @Test
    void twoCasesOfOneNameCannotBeToldApart() throws IOException {
        CaseFile file = read(
                """
                criterion: S-1
                cases:
                  - {name: one, given: {}, then: {status: not-assessed}}
                  - {name: one, given: {}, then: {status: not-assessed}}
                """);

        assertThat(file.remarks())
                .extracting(remark -> remark.problem().code(), remark -> remark.problem()
                        .line())
                .containsExactly(tuple("case-name-used-twice", 4));
    }

    @Test
    void withoutAPeriodInTheSetAndInTheFileThereIsNothingToFillIn() throws IOException {
        String timeless = SmallRuleSet.CATALOGUE.replace("period: {from: 2021-01-01, to: 2021-12-31}\n", "");
        String text =
                """
                criterion: S-1
                cases:
                  - {name: without, given: {}, then: {status: not-assessed}}
                  - name: with
                    given: {period: {from: 2021-01-01, to: 2021-12-31}}
                    then: {status: not-assessed}
                """;
        List<CaseFile> files = new SmallRuleSet(rules)
                .with("catalogue.yaml", timeless)
                .with("cases/S-1.yaml", text)
                .bench()
                .cases("small");

        assertThat(files.get(0).remarks())
                .extracting(remark -> remark.problem().code(), remark -> remark.problem()
                        .expected())
                .containsExactly(tuple("missing-key", "period"));
        assertThat(files.get(0).cases()).extracting(CaseFile.Case::name).containsExactly("with");
    }

    @Test
    void aMalformedFileIsOneRemarkWithItsLine() throws IOException {
        assertThat(read("criterion: S-1\ncases: [\n  {name: x\n").remarks())
                .extracting(remark -> remark.problem().code())
                .contains("malformed");
    }

    private CaseFile read(String text) throws IOException {
        return new SmallRuleSet(rules)
                .with("cases/S-1.yaml", text)
                .bench()
                .cases("small")
                .get(0);
    }
}
