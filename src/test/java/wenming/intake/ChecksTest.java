package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenming.model.Problem;

class ChecksTest {
    private static String period(String from, String to) {
        return Handed.with("\"premises\": []")
                .replace("\"2021-01-01\", \"to\": \"2021-12-31\"", '"' + from + "\", \"to\": \"" + to + '"');
    }

    private static String activity(String keys) {
        return Handed.with(
                "\"activities\": [{\"id\": \"a\", \"title\": \"A\", \"category\": \"clean-up\"" + keys + "}]");
    }

    private static String inspection(String keys) {
        return Handed.with("\"inspections\": [{\"id\": \"i\", \"kind\": \"special\", " + keys + "}]");
    }

    @Test
    void aPeriodOfOneDayIsAPeriod() {
        assertThat(Handed.problems(period("2021-05-01", "2021-05-01"))).isEmpty();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsReversed() {
        Problem problem = Handed.only(period("2021-05-02", "2021-05-01"));
        assertThat(problem.code()).isEqualTo("reversed");
        assertThat(problem.found()).isEqualTo("2021-05-02 > 2021-05-01");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 2021-12-31", "2021-01-01, 2022-01-01", "2019-01-01, 2019-12-31"})
    void aPeriodLiesWithinThatOfTheRuleSet(String from, String to) {
        assertThat(Handed.only(period(from, to)).code()).isEqualTo("period-outside-rule-set");
    }

    @Test
    void aPeriodIsTenYearsLongAtMost() {
        assertThat(Handed.problems(period("2011-01-01", "2021-01-01")))
                .extracting(Problem::code)
                .containsExactly("period-outside-rule-set");
        assertThat(Handed.said(period("2011-01-01", "2021-01-02"))).contains("/period too-long-a-period");
    }

    @Test
    void theKindOfUnitMustBeOneThatTheRuleSetSpeaksTo() {
        Problem problem =
                Handed.only(Handed.with("\"premises\": []").replace("\"kind\": \"hospital\"", "\"kind\": \"cdc\""));
        assertThat(problem.code()).isEqualTo("not-for-this-kind");
        assertThat(problem.expected()).isEqualTo("hospital, health-commission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2"})
    void thisProgramReadsContractOneOnly(String contract) {
        assertThat(Handed.only(Handed.with("\"premises\": []").replace("\"contract\": 1", "\"contract\": " + contract))
                        .code())
                .isEqualTo("unknown-contract");
    }

    @Test
    void anIdIsUsedOnceInItsListAndMayReturnInAnother() {
        assertThat(
                        Handed.problems(
                                Handed.with(
                                        """
                        "documents": [{"id": "d", "topic": "smoking-ban"}], "meetings": [{"id": "d", "topic": "mobilisation"}]
                        """)))
                .isEmpty();
        Problem problem = Handed.only(
                Handed.with(
                        """
                "documents": [{"id": "d", "topic": "smoking-ban"}, {"id": "d", "topic": "smoking-ban"}]
                """));
        assertThat(problem.code()).isEqualTo("id-used-twice");
        assertThat(problem.pointer()).isEqualTo("/documents/1/id");
        assertThat(problem.expected()).isEqualTo("/documents/0");
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        assertThat(
                        Handed.said(
                                Handed.with(
                                        """
                        "statements": [{"key": "values-seen", "value": true}, {"key": "values-seen", "value": false}]
                        """)))
                .containsExactly("/statements/1/key id-used-twice");
    }

    @Test
    void evidenceThatIsNamedMustBeListedAndTheNearestIsOffered() {
        Problem problem = Handed.only(
                Handed.with(
                        """
                "documents": [{"id": "d", "topic": "smoking-ban", "evidence": ["photo-01", "photo-02"]}],
                "evidence": [{"id": "photo-01", "kind": "photo"}]
                """));
        assertThat(problem.code()).isEqualTo("no-such-evidence");
        assertThat(problem.pointer()).isEqualTo("/documents/0/evidence/1");
        assertThat(problem.nearest()).isEqualTo("photo-01");
    }

    @Test
    void theSameEvidenceTwiceForOneFactIsASlip() {
        assertThat(
                        Handed.said(
                                Handed.with(
                                        """
                        "documents": [{"id": "d", "topic": "smoking-ban", "evidence": ["e", "e"]}],
                        "evidence": [{"id": "e", "kind": "photo"}]
                        """)))
                .containsExactly("/documents/0/evidence/1 id-used-twice");
    }

    @Test
    void behindAnUnreadableIdTheNextOneKeepsItsPlace() {
        assertThat(
                        Handed.said(
                                Handed.with(
                                        """
                        "documents": [{"id": "d", "topic": "smoking-ban", "evidence": [5, "none", true, "nil"]}]
                        """)))
                .containsExactly(
                        "/documents/0/evidence/0 wrong-type",
                        "/documents/0/evidence/1 no-such-evidence",
                        "/documents/0/evidence/2 wrong-type",
                        "/documents/0/evidence/3 no-such-evidence");
    }

    @Test
    void aCampusThatIsNamedMustBeListedWhereCampusesAreListed() {
        String premises = "\"premises\": [{\"id\": \"p\", \"kind\": \"workplace\", \"campus\": \"mian\"}]";
        Problem problem = Handed.only(Handed.with(premises));
        assertThat(problem.code()).isEqualTo("no-such-campus");
        assertThat(problem.nearest()).isEqualTo("main");
        assertThat(Handed.problems(Handed.with(premises).replace(", \"campuses\": [{\"id\": \"main\"}]", "")))
                .isEmpty();
    }

    @Test
    void aDepartmentThatIsNamedMustBeListedWhereDepartmentsAreListed() {
        String head = "\"responsibilities\": [{\"role\": \"head\", \"name\": \"W\", \"department\": \"icu\"}]";
        assertThat(Handed.problems(Handed.with(head))).isEmpty();
        assertThat(Handed.said(Handed.with(head)
                        .replace("\"campuses\": [", "\"departments\": [{\"id\": \"er\"}], \"campuses\": [")))
                .containsExactly("/responsibilities/0/department no-such-department");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"date\": \"2021-05-01\"",
                ", \"from\": \"2021-05-01\", \"to\": \"2021-05-01\"",
                ", \"from\": \"2021-05-01\", \"to\": \"2021-06-01\""
            })
    void anActivityHasADayOrASpanOrNeither(String keys) {
        assertThat(Handed.problems(activity(keys))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"date\": \"2021-05-01\", \"from\": \"2021-05-01\" | /activities/0/date date-or-span",
                ", \"date\": \"2021-05-01\", \"to\": \"2021-05-01\" | /activities/0/date date-or-span",
                ", \"from\": \"2021-05-01\" | /activities/0/from date-or-span",
                ", \"to\": \"2021-05-01\" | /activities/0/to date-or-span",
                ", \"from\": \"2021-05-02\", \"to\": \"2021-05-01\" | /activities/0/from reversed"
            })
    void otherwiseItsDaysContradictEachOther(String keys, String said) {
        assertThat(Handed.said(activity(keys))).containsExactly(said);
    }

    @Test
    void asManyProblemsMayBeClosedAsWereFoundAndNoMore() {
        assertThat(Handed.problems(inspection("\"found\": 3, \"closed\": 3"))).isEmpty();
        Problem problem = Handed.only(inspection("\"found\": 3, \"closed\": 4"));
        assertThat(problem.code()).isEqualTo("more-closed-than-found");
        assertThat(problem.pointer()).isEqualTo("/inspections/0/closed");
    }

    @Test
    void aProblemIsClosedOnTheDayItWasFoundOrLater() {
        String text = Handed.with(
                "\"rectifications\": [{\"id\": \"r\", \"what\": \"W\", \"foundOn\": \"2021-05-02\", \"closedOn\": \"2021-05-02\"}]");
        assertThat(Handed.problems(text)).isEmpty();
        assertThat(Handed.said(text.replace("\"closedOn\": \"2021-05-02\"", "\"closedOn\": \"2021-05-01\"")))
                .containsExactly("/rectifications/0/closedOn reversed");
    }

    @Test
    void aUnitsOwnFileCarriesOnlyItsOwnFindings() {
        String text = Handed.with(
                "\"findings\": [{\"criterion\": \"ZY-08\", \"date\": \"2021-05-01\", \"compliant\": true, \"by\": \"self\"}]");
        assertThat(Handed.problems(text)).isEmpty();
        assertThat(Handed.said(text.replace("self", "evaluator"))).containsExactly("/findings/0/by own-findings-only");
    }

    @Test
    void withoutARuleSetTheSubmissionIsStillHeldAgainstItself() {
        SubmissionReader reader = new SubmissionReader(new wenming.catalogue.Vocabulary(java.util.Map.of()));
        assertThat(reader.read(
                                period("2021-05-02", "2021-05-01").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                null)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("reversed");
    }
}
