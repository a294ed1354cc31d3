package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever leaves a fact out is never better off than one who states it, and what is left out stays in the range. */
class SilenceNeverPaysTest {
    private static final String UNIT = "unit: {zh: c, en: faults}";

    @TempDir
    Path root;

    @Test
    void aFaultWithoutItsKindIsTakenForTheHeaviest() throws IOException {
        OneCriterion smokers = new OneCriterion(
                root,
                "10",
                "{kind: findings, of: findings}",
                "{kind: deduct, step: 1, weights: {staff: 2}, " + UNIT + "}",
                "",
                "");

        assertThat(smokers.range(finding("\"kind\": \"staff\""))).isEqualTo("8.00 to 8.00");
        assertThat(smokers.range(finding("\"kind\": \"visitor\""))).isEqualTo("9.00 to 9.00");
        assertThat(smokers.range(finding("\"count\": 1"))).isEqualTo("8.00 to 9.00");
        assertThat(smokers.range(finding("\"count\": 3"))).isEqualTo("4.00 to 7.00");
    }

    @Test
    void whereEveryKindHasItsWeightAFaultWithoutKindIsOneOfThem() throws IOException {
        OneCriterion smoking = new OneCriterion(
                root,
                "21",
                "{kind: findings, of: findings}",
                "{kind: deduct, weights: {butt: 1, smoker: 2, staff: 5}, " + UNIT + "}",
                "",
                "");

        assertThat(smoking.range(finding("\"kind\": \"butt\", \"count\": 4"))).isEqualTo("17.00 to 17.00");
        assertThat(smoking.range(finding("\"count\": 2"))).isEqualTo("11.00 to 19.00");
        assertThat(smoking.range(finding("\"kind\": \"visitor\""))).isEqualTo("16.00 to 21.00");
        assertThat(smoking.range(finding("\"count\": 1"))).isEqualTo("16.00 to 20.00");
        assertThat(smoking.range(finding("\"kind\": \"visitor\", \"count\": 5")))
                .isEqualTo("0.00 to 21.00");
    }

    @Test
    void aQuestionThatIsNotAnsweredMayBeAFaultAndAtMostOne() throws IOException {
        OneCriterion group = new OneCriterion(
                root,
                "5",
                "{kind: faults, of: statements, words: [group, current]}",
                "{kind: deduct, weights: {group: 5, current: 2}, " + UNIT + "}",
                "asks:\n  - {key: group, type: yes-no, title: {zh: a, en: A}}\n  - {key: current, type: yes-no, title: {zh: a, en: A}}",
                "");

        assertThat(group.range(statements(true, true))).isEqualTo("5.00 to 5.00");
        assertThat(group.range(statements(true, false))).isEqualTo("3.00 to 3.00");
        assertThat(group.range(statements(false, true))).isEqualTo("0.00 to 0.00");
        assertThat(group.range("\"statements\": [{\"key\": \"group\", \"value\": true}]"))
                .isEqualTo("3.00 to 5.00");
        assertThat(group.range("\"statements\": []")).isEqualTo("0.00 to 5.00");
    }

    @Test
    void anEventWithoutTheDayOfItsResultWasKnownAtOnce() throws IOException {
        OneCriterion negative = new OneCriterion(
                root,
                "0",
                "{kind: faults, of: incidents, words: [negative-event], concealed: {months: 1, factor: 2}}",
                "{kind: total-deduction, step: 3, times: each, " + UNIT + "}",
                "",
                "");

        assertThat(off(negative, "\"resultOn\": \"2021-05-10\", \"reportedOn\": \"2021-06-10\""))
                .isEqualTo("3.00");
        assertThat(off(negative, "\"resultOn\": \"2021-05-10\", \"reportedOn\": \"2021-06-11\""))
                .isEqualTo("6.00");
        assertThat(off(negative, "\"resultOn\": \"2021-05-10\"")).isEqualTo("6.00");
        assertThat(negative.range(event("\"resultOn\": \"2021-05-10\""))).isEqualTo("-6.00 to -3.00");
        assertThat(negative.range(event("\"resultOn\": \"2021-05-10\", \"reportedOn\": \"2021-06-11\"")))
                .isEqualTo("-6.00 to -6.00");
        assertThat(off(negative, "\"resultOn\": \"2021-12-10\"")).isEqualTo("3.00");
        assertThat(off(negative, "\"note\": \"n\"")).isEqualTo("6.00");
        assertThat(off(negative, "\"reportedOn\": \"2021-06-01\"")).isEqualTo("3.00");
    }

    @Test
    void honoursThatMayBeOfOneWorkAreCountedWhenItIsKnown() throws IOException {
        OneCriterion honours = new OneCriterion(
                root,
                "30",
                "{kind: count, of: honours, words: [civilised-unit], results: [awarded], highestOnly: true, split: level}",
                "{kind: bonus, weights: {city: 5, province: 10}, unit: {zh: a, en: honours}}",
                "",
                "");
        String city = honour("h1", "city", "\"work\": \"blood\"");
        String province = honour("h2", "province", "\"work\": \"blood\"");
        String other = honour("h3", "city", "\"work\": \"clinic\"");
        String silent = honour("h4", "city", "\"title\": \"t\"");

        assertThat(honours.range("\"honours\": [" + city + ", " + province + "]"))
                .isEqualTo("10.00 to 10.00");
        assertThat(honours.range("\"honours\": [" + city + ", " + other + "]")).isEqualTo("10.00 to 10.00");
        assertThat(honours.range("\"honours\": [" + silent + "]")).isEqualTo("5.00 to 5.00");
        assertThat(honours.range("\"honours\": [" + city + ", " + silent + "]")).isEqualTo("5.00 to 30.00");
        assertThat(honours.range("\"honours\": [" + silent + ", " + province + "]"))
                .isEqualTo("10.00 to 30.00");
    }

    @Test
    void anHonourWithoutItsLevelOrItsResultIsOpen() throws IOException {
        OneCriterion honours = new OneCriterion(
                root,
                "30",
                "{kind: count, of: honours, words: [civilised-unit], results: [awarded], highestOnly: true, split: level}",
                "{kind: bonus, weights: {city: 5, province: 10}, unit: {zh: a, en: honours}}",
                "",
                "");
        String start = "\"honours\": [{\"id\": \"h\", \"kind\": \"civilised-unit\", \"date\": \"2021-04-01\", ";

        assertThat(honours.range(start + "\"level\": \"city\", \"result\": \"awarded\"}]"))
                .isEqualTo("5.00 to 5.00");
        assertThat(honours.range(start + "\"level\": \"city\", \"result\": \"entered\"}]"))
                .isEqualTo("0.00 to 0.00");
        assertThat(honours.range(start + "\"level\": \"city\"}]")).isEqualTo("0.00 to 30.00");
        assertThat(honours.range(start + "\"result\": \"awarded\"}]")).isEqualTo("0.00 to 30.00");
    }

    private static String finding(String of) {
        return "\"findings\": [{\"criterion\": \"O-1\", \"compliant\": false, \"date\": \"2021-03-01\", " + of + "}]";
    }

    private static String statements(boolean group, boolean current) {
        return "\"statements\": [{\"key\": \"group\", \"value\": " + group + "}, {\"key\": \"current\", \"value\": "
                + current + "}]";
    }

    private static String off(OneCriterion set, String of) {
        return set.card(event(of)).deducted().toPlainString();
    }

    private static String event(String of) {
        return "\"incidents\": [{\"kind\": \"negative-event\", \"date\": \"2021-05-01\", " + of + "}]";
    }

    private static String honour(String id, String level, String more) {
        return "{\"id\": \"" + id
                + "\", \"kind\": \"civilised-unit\", \"date\": \"2021-04-01\", \"result\": \"awarded\", \"level\": \""
                + level + "\", " + more + "}";
    }
}
