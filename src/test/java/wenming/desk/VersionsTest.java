package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.Sets;

/** Versions of one set stand side by side; a submission's period picks one unless asked otherwise. */
class VersionsTest {
    private static final String BOTH = "small@1 (2020-01-01 - 2021-12-31), small@2 (2022-01-01 - )";

    @TempDir
    Path root;

    private Handing desk;

    @BeforeEach
    void twoVersions() throws IOException {
        new Sets(root)
                .simple("small@1", "small", "1", "inForce: {from: 2020-01-01, to: 2021-12-31}\n")
                .simple("small@2", "small", "2", "inForce: {from: 2022-01-01}\n");
        desk = new Handing(new Sets(root).library());
    }

    private static String by(String ruleSet, String from, String to) {
        return Handing.submission(ruleSet, from, to, "");
    }

    private String version(String submission, String ruleSet) {
        return desk.card(submission, ruleSet).ruleSet().version();
    }

    @Test
    void thePeriodPicksTheVersion() {
        assertThat(version(by("small", "2021-01-01", "2021-12-31"), null)).isEqualTo("1");
        assertThat(version(by("small", "2022-01-01", "2022-12-31"), null)).isEqualTo("2");
        assertThat(version(by("other", "2030-01-01", "2030-12-31"), "small")).isEqualTo("2");
    }

    @Test
    void aVersionThatIsAskedForStandsAgainstThePeriod() {
        assertThat(version(by("small@2", "2021-01-01", "2021-12-31"), null)).isEqualTo("2");
        assertThat(version(by("small", "2021-01-01", "2021-12-31"), "small@2")).isEqualTo("2");
        assertThat(version(by("small@2", "2021-01-01", "2021-12-31"), "small@1"))
                .isEqualTo("1");
    }

    @Test
    void aPeriodThatNoVersionIsForIsAProblemThatNamesThem() {
        assertThat(desk.problems(by("small", "2021-07-01", "2022-06-30"), null))
                .containsExactly("no-version-in-force /period " + BOTH);
        assertThat(desk.problems(by("small", "2019-12-31", "2020-12-31"), null))
                .containsExactly("no-version-in-force /period " + BOTH);
    }

    @Test
    void aPeriodThatTwoVersionsAreForIsAProblemThatNamesThem() throws IOException {
        new Sets(root).simple("small@3", "small", "3", "period: {from: 2023-01-01, to: 2023-12-31}\n");
        desk = new Handing(new Sets(root).library());

        assertThat(version(by("small", "2022-01-01", "2022-12-31"), null)).isEqualTo("2");
        assertThat(desk.problems(by("small", "2023-01-01", "2023-12-31"), null))
                .containsExactly(
                        "several-versions /ruleSet small@2 (2022-01-01 - ), small@3 (2023-01-01 - 2023-12-31)");
    }

    @Test
    void aVersionThatThereIsNotIsAProblemThatNamesThem() {
        assertThat(desk.problems(by("small@4", "2021-01-01", "2021-12-31"), null))
                .containsExactly("unknown-version /ruleSet " + BOTH);
        assertThat(desk.problems(by("smal@1", "2021-01-01", "2021-12-31"), null))
                .singleElement()
                .asString()
                .startsWith("unknown-rule-set /ruleSet ");
    }

    @Test
    void withoutAPeriodOnlyThatIsTheProblem() {
        String submission = by("small", "2021-01-01", "2021-12-31").replace("2021-12-31", "2021-02-30");

        assertThat(desk.problems(submission, null)).containsExactly("no-such-day /period/to day");
    }

    @Test
    void theOnlyVersionIsForEveryPeriodUnlessItSaysSo() throws IOException {
        new Sets(root).simple("lone", "lone", "1", "").simple("dated", "dated", "1", "inForce: {from: 2022-01-01}\n");
        desk = new Handing(new Sets(root).library());

        assertThat(version(by("lone", "1999-01-01", "1999-12-31"), null)).isEqualTo("1");
        assertThat(desk.problems(by("dated", "2021-01-01", "2021-12-31"), null))
                .containsExactly("no-version-in-force /period dated@1 (2022-01-01 - )");
        assertThat(version(by("dated@1", "2021-01-01", "2021-12-31"), null)).isEqualTo("1");
    }

    @Test
    void aFolderWithAVersionStandsBesideTheProgramsOwnAndOneWithoutReplacesIt() throws IOException {
        new Sets(root.resolve("beside")).simple("ziyang-2021@2", "ziyang-2021", "2", "");
        new Sets(root.resolve("instead")).simple("ziyang-2021", "ziyang-2021", "2", "");

        assertThat(Library.open(List.of(root.resolve("beside"))).volumes("ziyang-2021"))
                .hasSize(2);
        assertThat(Library.open(List.of(root.resolve("instead"))).volumes("ziyang-2021"))
                .extracting(volume -> volume.reference().toString())
                .containsExactly("ziyang-2021@2");
    }

    @Test
    void onlyTheVersionThatIsAskedForIsMadeReady() throws IOException {
        Assessors assessors = new Assessors(new Sets(root).library());
        new Desk(assessors)
                .answer(
                        by("small", "2021-01-01", "2021-12-31").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        null,
                        null);

        assertThat(assessors.isReady("small@1")).isTrue();
        assertThat(assessors.isReady("small@2")).isFalse();
        assertThat(assessors.isReady("ziyang-2021@2021")).isFalse();
    }

    @Test
    void versionTenComesAfterVersionNine() throws IOException {
        new Sets(root.resolve("many")).simple("many@10", "many", "10", "").simple("many@9", "many", "9", "");

        Library library = Library.open(List.of(root.resolve("many")));
        assertThat(library.volume("many").orElseThrow().version()).isEqualTo("10");
    }

    @Test
    void aFolderNamedAfterAnotherVersionIsRefused() throws IOException {
        new Sets(root.resolve("wrong")).simple("small@5", "small", "6", "");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Library.open(List.of(root.resolve("wrong"))).book("small")))
                .hasMessageContaining(":2:10 /version version-is-not-the-folder found 6 expected 5");
    }
}
