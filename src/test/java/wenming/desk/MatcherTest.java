package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.advise.match.Match;
import wenming.advise.match.Match.Addition;
import wenming.advise.match.Match.ApartLine;
import wenming.advise.match.Match.Gain;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Sets;
import wenming.model.Problem;
import wenming.report.Json;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** Samples held against every rule set of the program. */
class MatcherTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Desk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("sample-submissions", name + ".json"));
    }

    private static Match match(byte[] bytes) {
        Reply<Match> reply = new Matcher(desk).match(new Request(bytes, null, null));
        assertThat(reply.problems()).isEmpty();
        return reply.value();
    }

    /** Most kinds of facts as a unit would write them; null for what is not simply added. */
    private static ObjectNode entry(Addition addition, String day, ArrayNode evidence) {
        ObjectNode entry = MAPPER.createObjectNode().put("id", "one-more");
        String word = addition.words().isEmpty() ? null : addition.words().get(0);
        switch (addition.list()) {
            case "documents" ->
                entry.put("topic", word).put("date", day).put("number", "1").put("sealed", true);
            case "meetings", "trainings" -> entry.put("topic", word).put("date", day);
            case "teams" -> entry.put("kind", word);
            case "publicNotices" ->
                entry.put("kind", word)
                        .put("date", day)
                        .put("officialDraft", true)
                        .put("durable", true);
            case "activities" -> {
                boolean themed = "theme".equals(addition.key());
                Match.Figures figures = addition.figures();
                entry.put("title", "T")
                        .put("category", themed ? addition.category() : word)
                        .put("date", day)
                        .put("participants", figures.participants())
                        .put("volunteers", figures.volunteers())
                        .put("hours", figures.hours())
                        .put("beneficiaries", figures.beneficiaries());
                if (themed) {
                    entry.put("theme", word);
                }
            }
            case "statements" -> {
                entry.remove("id");
                entry.put("key", word);
                if (addition.answer().equals("true")) {
                    entry.put("value", true);
                } else {
                    entry.put("value", new BigDecimal(addition.answer()));
                }
            }
            default -> {
                return null;
            }
        }
        entry.set("evidence", evidence);
        return word == null || (addition.key().equals("theme") && addition.category() == null) ? null : entry;
    }

    /** The submission with the fact and pieces of each kind of evidence, long and short; null where it is not simply added. */
    private static byte[] with(JsonNode submission, Addition addition, Gain gain, LocalDate asOf) throws IOException {
        ObjectNode changed = submission.deepCopy();
        ArrayNode ids = MAPPER.createArrayNode();
        LocalDate end = LocalDate.parse(submission.at("/period/to").asText());
        ObjectNode entry = entry(addition, (asOf.isAfter(end) ? end : asOf).toString(), ids);
        if (entry == null || !addition.facts().isEmpty()) {
            return null;
        }
        ArrayNode evidence = changed.withArray("evidence");
        for (String kind : gain.evidence()) {
            for (int i = 0; i < 4; i++) {
                String id = "one-more-" + kind + i;
                ids.add(id);
                evidence.addObject()
                        .put("id", id)
                        .put("kind", kind)
                        .put("date", asOf.toString())
                        .put("number", "1")
                        .put("characters", i == 3 ? 1500 : 400);
            }
        }
        changed.withArray(addition.list()).add(entry);
        return MAPPER.writeValueAsBytes(changed);
    }

    private static CriterionLine line(Scorecard card, String id) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyCriterionGainsAsMuchAsIsToldWhenTheFactIsReallyHandedIn() throws IOException {
        int tried = 0;
        try (Stream<Path> files = Files.list(Path.of("sample-submissions"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("every-mistake.json"))
                    .sorted()
                    .toList()) {
                tried += gainsReally(Files.readAllBytes(file));
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    /** Hands in what is offered, one after the other; how many gains were held against the scorer. */
    private static int gainsReally(byte[] bytes) throws IOException {
        JsonNode submission = MAPPER.readTree(bytes);
        Match match = match(bytes);
        int tried = 0;
        for (Addition addition : match.additions()) {
            assertThat(addition.gains().stream().map(Gain::standard).distinct())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .hasSize(addition.standards());
            for (Gain gain : addition.gains()) {
                byte[] changed = with(submission, addition, gain, match.asOf());
                if (changed != null) {
                    CriterionLine had = line(card(bytes, gain, match), gain.criterion());
                    CriterionLine has = line(card(changed, gain, match), gain.criterion());
                    assertThat(has.points().subtract(had.points()))
                            .as(gain.ruleSet() + " " + gain.criterion() + " by " + addition.words())
                            .isEqualByComparingTo(gain.points());
                    assertThat(has.status().word()).isEqualTo(gain.statusAfter());
                    tried++;
                }
            }
        }
        return tried;
    }

    private static Scorecard card(byte[] bytes, Gain gain, Match match) {
        Answer answer = desk.answer(bytes, gain.ruleSet(), match.asOf());
        assertThat(answer).as(gain + "").isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    @Test
    void theScoresAreThoseOfTheScorecards() throws IOException {
        byte[] bytes = sample("ziyang-example-hospital");
        for (Match.StandardLine line : match(bytes).standards()) {
            Scorecard card = ((Answer.Scored) desk.answer(bytes, line.ruleSet().id(), null)).scorecard();
            assertThat(line.ruleSet()).isEqualTo(card.ruleSet());
            if (line.scorable()) {
                assertThat(line.score()).isEqualByComparingTo(card.score());
                assertThat(line.attainable()).isEqualByComparingTo(card.attainable());
            }
            long criteria = line.met() + line.partial() + line.unmet() + line.notAssessed() + line.notApplicable();
            assertThat(criteria)
                    .isEqualTo(card.sections().stream()
                            .mapToLong(section -> section.criteria().size())
                            .sum());
        }
    }

    @Test
    void whatNothingWasSaidAboutStandsBehindAndItsOwnStandardFirst() throws IOException {
        Match match = match(sample("example-smoke-free-hospital"));
        List<String> touched =
                match.touched().stream().map(line -> line.ruleSet().id()).toList();
        // 39 of 55, then 28 of 90 by the list of Xiangtan; it has said nothing of the poll, and the other has no
        // clauses.
        assertThat(touched).startsWith("smoke-free-hospital", "smoke-free-xiangtan");
        assertThat(match.untouched())
                .extracting(line -> line.ruleSet().id())
                .contains("survey-windows", "national-2020")
                .doesNotContainAnyElementsOf(touched);
        assertThat(match.touched().size() + match.untouched().size())
                .isEqualTo(match.standards().size());
        assertThat(new String(Json.pretty(match), StandardCharsets.UTF_8)).doesNotContain("touched");
    }

    @Test
    void setsForOtherDaysAndCompositesAndExamplesStandApartWithTheReason() throws IOException {
        List<ApartLine> apart = match(sample("ziyang-example-hospital")).apart();
        assertThat(apart)
                .anySatisfy(line -> {
                    assertThat(line.id()).isEqualTo("ezhou-city");
                    assertThat(line.reason()).isEqualTo("period");
                    assertThat(line.from()).isEqualTo("2017-01-01");
                    assertThat(line.to()).isEqualTo("2018-12-31");
                })
                .anySatisfy(line -> assertThat(line.reason()).isEqualTo("examples"));
        assertThat(match(sample("example-ezhou-cycle")).apart()).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo("ezhou-cycle");
            assertThat(line.reason()).isEqualTo("composite");
            assertThat(line.parts()).contains("ezhou-city");
        });
    }

    @Test
    void whatSpeaksToOtherUnitsOrToNobodyIsNotThere() throws IOException {
        Match match = match(sample("ziyang-example-hospital"));
        List<String> ids = new ArrayList<>();
        match.standards().forEach(line -> ids.add(line.ruleSet().id()));
        match.apart().forEach(line -> ids.add(line.id()));
        assertThat(ids)
                .contains("ziyang-2021", "smoke-free-hospital")
                .doesNotContain("soo-2016", RuleSet.INTEGRITY)
                .doesNotHaveDuplicates();
        assertThat(match.standards().stream().map(line -> line.ruleSet().id()).toList())
                .isSorted();
    }

    @Test
    void nobodyNeedsToNameARuleSet() throws IOException {
        ObjectNode submission = (ObjectNode) MAPPER.readTree(sample("ziyang-example-hospital"));
        submission.remove("ruleSet");
        Match match = match(MAPPER.writeValueAsBytes(submission));
        assertThat(match.standards()).noneMatch(Match.StandardLine::named).isNotEmpty();
    }

    @Test
    void theSameBytesGetTheSameAnswer() throws IOException {
        byte[] bytes = sample("example-large-hospital");
        Desk fresh = new Desk(new Assessors(Library.open(List.of())));
        byte[] first = Json.pretty(match(bytes));
        assertThat(Json.pretty(match(bytes))).isEqualTo(first);
        assertThat(Json.pretty(
                        new Matcher(fresh).match(new Request(bytes, null, null)).value()))
                .isEqualTo(first);
    }

    @Test
    void whatIsWrongIsRefusedWithItsPlace() throws IOException {
        Reply<Match> reply = new Matcher(desk).match(new Request(sample("every-mistake"), null, null));
        assertThat(reply.given()).isFalse();
        assertThat(reply.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        byte[] unknown = new String(sample("ziyang-example-hospital"), StandardCharsets.UTF_8)
                .replace("\"ziyang-2021\"", "\"ziyang-2012\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(new Matcher(desk).match(new Request(unknown, null, null)).problems())
                .extracting(Problem::code)
                .containsExactly("unknown-rule-set");
        assertThat(new Matcher(desk)
                        .match(new Request("{".getBytes(StandardCharsets.UTF_8), null, null))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void ofSeveralVersionsTheNewestThatIsForThePeriodIsTaken() throws IOException {
        Sets sets = new Sets(folder)
                .simple("two@1", "two", "1", "inForce: {from: 2020-01-01, to: 2020-12-31}\n")
                .simple("two@2", "two", "2", "inForce: {from: 2021-01-01}\n")
                .simple("old", "old", "1", "period: {from: 2019-01-01, to: 2019-12-31}\n");
        Desk own = new Desk(new Assessors(sets.library()));
        String text = Handing.submission("two", "2021-01-01", "2021-12-31", "");
        Match match = new Matcher(own)
                .match(new Request(text.getBytes(StandardCharsets.UTF_8), null, null))
                .value();
        assertThat(match.standards())
                .filteredOn(line -> line.ruleSet().id().equals("two"))
                .singleElement()
                .satisfies(line -> assertThat(line.ruleSet().version()).isEqualTo("2"))
                .satisfies(line -> assertThat(line.named()).isTrue());
        assertThat(match.apart())
                .filteredOn(line -> line.id().equals("old"))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("period"));
    }

    @Test
    void theVersionThatIsNamedIsTakenWhateverElseIsInForce() throws IOException {
        Sets sets = new Sets(folder)
                .simple("two@1", "two", "1", "inForce: {from: 2020-01-01}\n")
                .simple("two@2", "two", "2", "inForce: {from: 2021-01-01}\n");
        Matcher matcher = new Matcher(new Desk(new Assessors(sets.library())));
        for (String version : List.of("1", "2")) {
            String text = Handing.submission("two@" + version, "2021-01-01", "2021-12-31", "");
            Match match = matcher.match(new Request(text.getBytes(StandardCharsets.UTF_8), null, null))
                    .value();
            assertThat(match.standards())
                    .filteredOn(Match.StandardLine::named)
                    .singleElement()
                    .satisfies(line -> assertThat(line.ruleSet().version()).isEqualTo(version));
        }
    }

    @Test
    void aWaitIsOfferedAtItsLimitAndNotAtNothing() {
        String submission =
                """
                {"contract": 1, "ruleSet": "hospital-wuhan",
                 "unit": {"id": "u", "name": "U", "kind": "hospital"},
                 "period": {"from": "2021-01-01", "to": "2021-12-31"},
                 "statements": [{"key": "wait-payment", "value": 10}, {"key": "wait-pharmacy", "value": 15}]}
                """;

        assertThat(match(submission.getBytes(StandardCharsets.UTF_8)).additions())
                .filteredOn(addition -> addition.words().contains("wait-registration"))
                .extracting(addition -> addition.answer() + " " + addition.standards())
                .containsExactly("15 2");
    }
}
