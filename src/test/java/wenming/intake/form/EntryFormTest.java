package wenming.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.model.FactKind;
import wenming.model.Language;

class EntryFormTest {
    private static final EntryForm ZIYANG = Forms.of("ziyang-2021");

    static List<String> ids() {
        return Forms.ids();
    }

    @Test
    void theHeadIsUnitPeriodDayAndReporter() {
        assertThat(ZIYANG.head())
                .extracting(Field::name)
                .containsExactly(
                        "unit.id",
                        "unit.name",
                        "unit.kind",
                        "unit.region",
                        "unit.level",
                        "unit.staff",
                        "unit.partyMembers",
                        "unit.parent",
                        "period.from",
                        "period.to",
                        "asOf",
                        "reporter.name",
                        "reporter.role");
        assertThat(ZIYANG.head())
                .filteredOn(Field::required)
                .extracting(Field::name)
                .containsExactly("unit.id", "unit.name", "unit.kind", "period.from", "period.to", "reporter.name");
    }

    @Test
    void aUnitIsOfAKindToWhichTheRuleSetSpeaks() {
        Field kind = ZIYANG.field("unit.kind").orElseThrow();
        assertThat(kind.words())
                .extracting(Choice::word)
                .containsExactlyElementsOf(ZIYANG.ruleSet().kinds());
    }

    @Test
    void fieldsOfAnActivityStandInTheOrderOfTheContract() {
        Listing activities = ZIYANG.list(FactKind.ACTIVITIES);
        assertThat(activities.fields())
                .extracting(field -> field.key() + " " + field.type())
                .containsExactly(
                        "id TEXT",
                        "title TEXT",
                        "category WORD",
                        "theme WORD",
                        "date DAY",
                        "from DAY",
                        "to DAY",
                        "sessions COUNT",
                        "participants COUNT",
                        "volunteers COUNT",
                        "hours HOURS",
                        "beneficiaries COUNT",
                        "level WORD",
                        "evidence EVIDENCE");
        assertThat(activities.fields())
                .filteredOn(Field::required)
                .extracting(Field::key)
                .containsExactly("id", "title", "category");
    }

    @Test
    void wordsThatCriteriaNameComeFirst() {
        List<Choice> words = ZIYANG.field("activities.category").orElseThrow().words();
        assertThat(words.get(0).asked()).isTrue();
        assertThat(words).extracting(Choice::asked).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(words)
                .filteredOn(Choice::asked)
                .extracting(Choice::word)
                .contains("medical-health", "elders-living-alone")
                .doesNotContain("internal-contest");
    }

    @Test
    void aListThatNoCriterionReadsIsFurther() {
        assertThat(ZIYANG.asked()).extracting(Listing::kind).contains(FactKind.ACTIVITIES, FactKind.PREMISES);
        assertThat(ZIYANG.further()).extracting(Listing::kind).contains(FactKind.GRIDS, FactKind.HONOURS);
        assertThat(ZIYANG.list(FactKind.PREMISES).criteria()).isNotEmpty();
        assertThat(ZIYANG.list(FactKind.GRIDS).criteria()).isEmpty();
    }

    @Test
    void rowsInsideAnEntryHaveFieldsOfTheirOwn() {
        Field places = ZIYANG.field("campuses.places").orElseThrow();
        assertThat(places.type()).isEqualTo(FieldType.ROWS);
        assertThat(places.fields())
                .extracting(Field::name)
                .containsExactly("campuses.places.kind", "campuses.places.count");
        assertThat(ZIYANG.list(FactKind.MATERIALS).nested())
                .extracting(Field::key)
                .containsExactly("stages");
        assertThat(ZIYANG.list(FactKind.VOLUNTEER_STATIONS).nested()).isEmpty();
        assertThat(ZIYANG.field("volunteerStations.projects").orElseThrow().type())
                .isEqualTo(FieldType.TEXTS);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyQuestionOfTheRuleSetIsLookedAtByACriterion(String id) {
        EntryForm form = Forms.of(id);
        assertThat(form.questions())
                .extracting(AskedQuestion::question)
                .containsExactlyElementsOf(form.ruleSet().asks());
        assertThat(form.questions())
                .allSatisfy(asked ->
                        assertThat(asked.criteria()).as(asked.question().key()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyCriterionReadsSomethingThatCanBeEntered(String id) {
        EntryForm form = Forms.of(id);
        Set<String> read = new TreeSet<>();
        form.lists().forEach(list -> read.addAll(list.criteria()));
        Stream<String> own = form.ruleSet().criteria().stream()
                .filter(criterion -> !criterion.reads().equals(List.of(FactKind.REPORTER)))
                .map(criterion -> criterion.id());
        assertThat(read).containsAll(own.toList());
    }

    @Test
    void aCompositeAsksWhatItsComponentsAsk() {
        String id = Forms.ids().stream()
                .filter(one -> Forms.of(one).ruleSet().isComposite())
                .findFirst()
                .orElseThrow();
        EntryForm form = Forms.of(id);
        assertThat(form.asked()).isNotEmpty();
        assertThat(form.asked().get(0).criteria().get(0)).contains(":");
    }

    @Test
    void everyListAndEveryFieldHasATitleInBothLanguages() {
        Set<String> used = new TreeSet<>();
        ZIYANG.lists().forEach(list -> {
            used.add("list." + list.key());
            assertThat(list.title().zh()).isNotBlank();
            assertThat(list.title().en()).isNotBlank();
        });
        for (Field field : fields().toList()) {
            assertThat(field.title().zh()).as(field.name()).isNotBlank();
            assertThat(field.title().en()).as(field.name()).isNotBlank();
            used.add("field." + field.name());
            used.add("field." + field.key());
        }
        Set<String> idle = new TreeSet<>(FieldNames.keys(Language.ZH));
        idle.removeIf(key -> used.contains(key.replaceFirst("\\.hint$", "")) || !key.matches("(list|field)\\..*"));
        assertThat(idle).as("titles of nothing").isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(FieldNames.keys(Language.ZH)).isEqualTo(FieldNames.keys(Language.EN));
    }

    @Test
    void noTwoFieldsOfAListHaveTheSameTitle() {
        for (Listing list : ZIYANG.lists()) {
            for (Language language : Language.values()) {
                assertThat(list.fields())
                        .extracting(field -> field.title().in(language))
                        .as(list.key() + " " + language)
                        .doesNotHaveDuplicates();
            }
        }
        for (Language language : Language.values()) {
            assertThat(ZIYANG.head())
                    .extracting(field -> field.title().in(language))
                    .doesNotHaveDuplicates();
            assertThat(ZIYANG.lists())
                    .extracting(list -> list.title().in(language))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void chineseTitlesUseChineseMarks() {
        Stream.concat(
                        ZIYANG.lists().stream().flatMap(list -> Stream.of(list.title(), list.hint())),
                        fields().flatMap(field -> Stream.of(field.title(), field.hint())))
                .filter(text -> text != null)
                .forEach(text -> assertThat(text.zh()).doesNotContainPattern("\\p{IsHan}[,;:?!()]|[,;?!]\\p{IsHan}"));
    }

    private static Stream<Field> fields() {
        return Stream.concat(
                        ZIYANG.head().stream(),
                        Arrays.stream(FactKind.values())
                                .filter(kind -> kind != FactKind.REPORTER)
                                .flatMap(kind -> ZIYANG.list(kind).fields().stream()))
                .flatMap(field -> Stream.concat(Stream.of(field), field.fields().stream()));
    }
}
