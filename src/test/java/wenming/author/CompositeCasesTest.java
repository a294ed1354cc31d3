package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.BundledShelf;
import wenming.catalogue.Sets;

/** Composites and profiles on the author's bench: cases of a composite name its parts. */
class CompositeCasesTest {
    private static final String SITE =
            """
            criterion: site
            period: {from: 2021-01-01, to: 2021-12-31}
            cases:
              - name: a street of the paper
                given:
                  activities:
                    - {category: clean-up, date: 2021-02-01, hours: 97.96}
                    - {category: elder-care, date: 2021-02-01, hours: 96.65}
                then: {status: partial, points: 97.96, score: %s}
            """;

    @TempDir
    Path rules;

    private Sets sets;

    @BeforeEach
    void composite() throws IOException {
        sets = new Sets(rules)
                .file(
                        "one/catalogue.yaml",
                        Sets.head("one", "1", "100", "")
                                + Sets.section(Sets.CRITERIA, Sets.hours("H-1", "100", "clean-up", "100")))
                .file(
                        "two/catalogue.yaml",
                        Sets.head("two", "1", "100", "")
                                + Sets.section(Sets.CRITERIA, Sets.hours("H-1", "100", "elder-care", "100")))
                .file(
                        "sum/catalogue.yaml",
                        Sets.head("sum", "1", "100", "")
                                + """
                                composite:
                                  - {id: site, ruleSet: one, weight: 0.85}
                                  - {id: asked, ruleSet: two, weight: 0.15}
                                """)
                .file(
                        "profile/catalogue.yaml",
                        Sets.head("profile", "1", "100", "") + Sets.section("    include: [{ruleSet: one}]\n"));
    }

    private Bench bench() throws IOException {
        return Bench.open(rules, new BundledShelf().known());
    }

    private SetResult tested(String score) throws IOException {
        sets.file("sum/cases/site.yaml", SITE.formatted(score));
        return new RuleSetTests(bench()).run("sum");
    }

    @Test
    void aCaseHoldsThePartAndTheWhole() throws IOException {
        SetResult result = tested("97.76");

        assertThat(result.remarks()).isEmpty();
        assertThat(result.cases()).singleElement().satisfies(one -> assertThat(one.passed())
                .isTrue());
    }

    @Test
    void aWrongScoreFails() throws IOException {
        assertThat(tested("97.77").failures()).singleElement().satisfies(one -> assertThat(one.differences())
                .extracting(Difference::key)
                .containsExactly("score"));
    }

    @Test
    void aPartWithoutACaseIsNamed() throws IOException {
        assertThat(tested("97.76").gaps())
                .extracting(remark -> remark.problem().line() + " "
                        + remark.problem().code() + " " + remark.problem().expected())
                .containsExactly("15 criterion-without-case cases/asked.yaml");
    }

    @Test
    void whatIsIncludedUnchangedNeedsNoCaseOfItsOwn() throws IOException {
        assertThat(new RuleSetTests(bench()).run("profile").gaps()).isEmpty();
    }

    @Test
    void aPartOfWhichNothingIsKnownIsNotAssessed() throws IOException {
        sets.file(
                "sum/cases/asked.yaml",
                """
                criterion: asked
                period: {from: 2021-01-01, to: 2021-12-31}
                cases:
                  - name: nobody has said anything
                    given: {}
                    then: {status: not-assessed, points: 0, attainable: 100, attainableScore: 100}
                  - name: nothing was done
                    given: {activities: []}
                    then: {status: unmet, points: 0, attainable: 0, attainableScore: 0}
                """);

        assertThat(new RuleSetTests(bench()).run("sum").failures()).isEmpty();
    }

    @Test
    void compositesAndProfilesPassTheCheck() throws IOException {
        sets.file(
                "sum/cases/asked.yaml",
                SITE.formatted("97.76").replace("site", "asked").replace("points: 97.96", "points: 96.65"));
        tested("97.76");
        for (String set : new String[] {"sum", "profile"}) {
            assertThat(new RuleSetCheck(bench()).run(set))
                    .extracting(remark -> remark.problem().code())
                    .allMatch(code -> code.equals("not-a-sentence") || code.startsWith("side"));
        }
    }
}
