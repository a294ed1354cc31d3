package wenming.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.catalogue.Criterion;
import wenming.catalogue.Method;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.intake.SubmissionReader;
import wenming.model.FactKind;
import wenming.model.Submission;
import wenming.oracle.BothWays;
import wenming.report.site.SitePlace.Sort;

/** What an evaluator looks at, and where. */
public class SiteFormTest {
    private static final Vocabulary WORDS = BothWays.assessors().vocabulary();

    /** Every rule set of the library of which anything is looked at. */
    public static List<String> ids() {
        return BothWays.assessors().library().ids().stream()
                .filter(id -> !of(id, null).empty())
                .toList();
    }

    private static RuleSet set(String id) {
        return BothWays.assessors().of(id).orElseThrow().ruleSet();
    }

    private static SiteForm of(String id, Submission submission) {
        return SiteForm.of(set(id), submission, WORDS);
    }

    private static Submission sample(String name) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("sample-submissions", name + ".json"));
            return new SubmissionReader(WORDS).read(bytes, null).value();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SitePlace place(SiteForm form, String id) {
        return form.places().stream()
                .filter(place -> id.equals(place.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> at(SiteForm form, String place) {
        return place(form, place).items().stream().map(SiteItem::id).toList();
    }

    private static SiteItem item(SiteForm form, String id) {
        return form.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyCriterionThatIsAssessedOnSiteStandsSomewhere(String id) {
        SiteForm form = of(id, null);
        Set<String> standing = new TreeSet<>();
        Stream.concat(form.places().stream(), form.further().stream())
                .forEach(place -> place.items().forEach(item -> standing.add(item.id())));
        Set<String> wanted = new TreeSet<>();
        Stream<RuleSet> sets =
                Stream.concat(Stream.of(set(id)), set(id).components().stream().map(part -> part.ruleSet()));
        sets.flatMap(set -> set.criteria().stream())
                .filter(criterion -> criterion.method() == Method.SITE
                        || criterion.method() == Method.SURVEY
                        || criterion.reads().contains(FactKind.FINDINGS))
                .map(Criterion::id)
                .forEach(wanted::add);
        assertThat(standing).isEqualTo(wanted);
    }

    @Test
    void premisesAreVisitedCampusByCampusWithWhatTheirKindIsAskedFor() {
        SiteForm form = of("smoke-free-xiangtan", sample("example-xiangtan-hospital"));
        assertThat(form.places().stream().map(SitePlace::id))
                .startsWith("main", "hall", "pharmacy")
                .hasSize(2 + 16);
        assertThat(at(form, "hall")).containsExactly("XT-3.1", "XT-3.2", "XT-3.3", "XT-3.4", "XT-3.5", "XT-3.6");
        SitePlace ambulance = form.places().stream()
                .filter(place -> place.kind().equals("vehicle"))
                .findFirst()
                .orElseThrow();
        // 3.3 and 3.5 are asked of indoor places only, 3.6 of every kind.
        assertThat(ambulance.items()).extracting(SiteItem::id).containsExactly("XT-3.1", "XT-3.2", "XT-3.4", "XT-3.6");
        // A whole campus may be found in order at once.
        assertThat(at(form, "main")).containsExactly("XT-3.1", "XT-3.2", "XT-3.3", "XT-3.4", "XT-3.5", "XT-3.6");
        assertThat(place(form, "main").optional()).isTrue();
    }

    @Test
    void stationsAreVisitedOneByOne() {
        SiteForm form = of("station-harbin", sample("example-station-harbin"));
        assertThat(form.places()).extracting(SitePlace::sort).containsOnly(Sort.STATION);
        assertThat(at(form, "hall")).hasSize(12).startsWith("HRB-1");
    }

    @Test
    void placesThatOnlyTheUnitsOwnFindingsNameAreVisitedToo() {
        SiteForm form = of("soo-2016", sample("soo-2016-street"));
        assertThat(form.places()).extracting(SitePlace::sort).containsOnly(Sort.OTHER);
        assertThat(form.places().get(0).id()).isEqualTo("第1个点位");
        assertThat(at(form, "第1个点位")).hasSize(30);
    }

    @Test
    void whereNoPlaceIsNamedTheUnitAsAWholeIsLookedAt() {
        byte[] hospital =
                """
                {"contract": 1, "ruleSet": "tengzhou-2022", "period": {"from": "2022-01-01", "to": "2022-12-31"},
                 "unit": {"id": "H1", "name": "H", "kind": "hospital"}}"""
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        SiteForm form = of(
                "tengzhou-2022",
                new SubmissionReader(WORDS).read(hospital, null).value());
        assertThat(form.places()).extracting(SitePlace::sort).containsExactly(Sort.UNIT);
        assertThat(at(form, "")).containsExactly("TZ-03a", "TZ-03b", "TZ-03c");
    }

    @Test
    void whatIsNotAskedOfAKindOfUnitIsNotLookedAtThere() {
        assertThat(of("tengzhou-2022", sample("tengzhou-2022")).empty())
                .isTrue(); // a commission; 03a-c are for hospitals
    }

    @Test
    void eachCriterionIsWrittenDownAsItsScaleCountsIt() {
        SiteForm form = of("scoring-examples", null);
        assertThat(item(form, "P03").way()).isEqualTo(Way.FAULTS);
        assertThat(item(form, "P03").kinds()).containsExactly("staff", "smoker", "butt"); // 5, 2, 1 points
        assertThat(item(form, "P09").grades()).containsExactly("A", "B", "C", "C#");
        assertThat(item(form, "P09").authors()).containsExactly("evaluator");
        assertThat(item(form, "P11").grades())
                .containsExactly("excellent", "good", "fair", "poor", "disagree", "blank");
        assertThat(item(form, "P26").way()).isEqualTo(Way.POINTS);
        assertThat(item(form, "P26").outOf()).isEqualByComparingTo("20");
        assertThat(item(form, "P26").where()).isEqualTo(Where.UNIT);
        assertThat(item(form, "P29").where()).isEqualTo(Where.ANYWHERE);
        assertThat(item(form, "P25b").way()).isEqualTo(Way.NOTED);
        assertThat(item(form, "P25b").questions()).hasSize(4);
    }

    @Test
    void aCompositeIsVisitedForItsComponents() {
        SiteForm form = of("jining-2017", null);
        assertThat(form.items()).extracting(SiteItem::id).containsExactly("JN-SITE", "JN-SURVEY");
    }

    @Test
    void kindsOfPlaceThatNobodyAsksForAreNotOffered() {
        assertThat(of("smoke-free-xiangtan", null).further())
                .extracting(SitePlace::kind)
                .containsExactly("indoor-public", "workplace", "vehicle", "market", "outdoor");
        assertThat(of("station-harbin", null).further())
                .extracting(SitePlace::sort)
                .containsExactly(Sort.STATION);
        assertThat(of("hospital-wuhan", null).further()).isEmpty();
    }
}
