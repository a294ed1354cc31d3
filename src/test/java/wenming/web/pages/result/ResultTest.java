package wenming.web.pages.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.model.Language;
import wenming.score.Scorecard.MissingLine;

/** What a page asks of a scorecard and its rule set. */
class ResultTest {
    private static Samples samples;

    @BeforeAll
    static void open() {
        samples = new Samples();
    }

    static Stream<String> names() throws Exception {
        return Samples.names();
    }

    @Test
    void aPlaceIsCalledByItsListItsNumberAndItsName() {
        Wording chinese = samples.sample("ziyang-example-hospital", Language.ZH).wording();
        assertThat(chinese.places().name("/unit/campuses/1")).isEqualTo("院区 2 “西院区”");
        assertThat(chinese.places().name("/activities")).isEqualTo("活动");
        Wording english = samples.sample("ziyang-example-hospital", Language.EN).wording();
        assertThat(english.places().name("/unit/staff")).isEqualTo("Staff");
        assertThat(english.places().name("findings:/findings/3")).isEqualTo("Findings of others 4");
        assertThat(english.places().name("/somewhere/else")).isEqualTo("/somewhere/else");
    }

    @Test
    void anAnswerIsCalledByItsQuestion() {
        Result result = samples.sample("example-smoke-free-hospital", Language.EN);
        String asked = result.wording()
                .say(result.ruleSet().asks().stream()
                        .filter(question -> question.key().equals("smoke-leaders"))
                        .findFirst()
                        .orElseThrow()
                        .title());
        assertThat(result.wording().places().name("/statements/7")).contains(" 8 \"" + asked.substring(0, 10));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everythingThatIsMissingLeadsToAPlaceOfTheForm(String name) {
        Result result = samples.sample(name, Language.EN);
        for (MissingLine missing : result.card().missing()) {
            assertThat(result.pointer(missing)).as(missing.criterion()).matches("(findings:)?/.+");
            assertThat(result.source(missing.criterion())).isNotBlank();
            assertThat(result.section(missing.criterion()).criteria())
                    .extracting(line -> line.id())
                    .contains(missing.criterion());
        }
    }

    @Test
    void whatIsAbsentLeadsToTheListThatIsToHoldIt() {
        Result result = samples.sample("ziyang-example-hospital", Language.EN);
        MissingLine festival = result.card().missing().stream()
                .filter(missing -> missing.criterion().equals("ZY-05"))
                .findFirst()
                .orElseThrow();
        assertThat(result.pointer(festival)).isEqualTo("/activities");
    }

    @Test
    void theFirstThingsAreWhatIsMissingThenWhatNobodyHasStated() {
        Result hospital = samples.sample("ziyang-example-hospital", Language.EN);
        assertThat(hospital.first()).extracting(First::id).containsExactly("ZY-11", "ZY-05", "ZY-09");
        assertThat(hospital.more()).isEqualTo(6); // nine in all
        Result bureau = samples.sample("tengzhou-2022", Language.EN); // nothing missing, 4.00 and 3.00 not stated
        assertThat(bureau.first()).extracting(First::id).containsExactly("TZ-08b", "TZ-15c");
        assertThat(bureau.first()).noneMatch(First::missing);
    }

    @ParameterizedTest
    @MethodSource("names")
    void earnedOpenAndLostMakeAWholeSection(String name) {
        Result result = samples.sample(name, Language.EN);
        for (Bars.Row row : Bars.of(result).rows()) {
            assertThat(row.score().add(row.open()).add(row.lost()))
                    .as(row.title())
                    .isEqualByComparingTo(row.max());
            assertThat(row.open()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        }
    }

    @Test
    void aDraftRemembersPointsOnlyWhereThereAreSome() {
        assertThat(samples.sample("ziyang-example-hospital", Language.EN).brief())
                .isEqualTo("78.36/100");
        assertThat(samples.sample("example-unit-vetoes", Language.EN).brief()).isEmpty();
    }
}
