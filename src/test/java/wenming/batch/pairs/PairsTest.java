package wenming.batch.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.model.Language;

class PairsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILE = "0123456789abcdef".repeat(4);
    private static final String OTHER_FILE = "fedcba9876543210".repeat(4);
    private static final String FIFTY = "文明单位创建工作总结".repeat(5);

    @TempDir
    private Path folder;

    @TempDir
    private Path scratch;

    @Test
    void oneFileInTwoUnitsIsTold() throws IOException {
        assertThat(pairs(
                        Handed.by("b").photo(OTHER_FILE).photo(FILE),
                        Handed.by("a").photo(FILE)))
                .containsExactly("{\"kind\":\"same-evidence\",\"over\":\"units\",\"units\":2,\"places\":2,"
                        + "\"digest\":\"0123456789abcdef0123456789abcdef\",\"quotation\":\"志愿服务\",\"members\":["
                        + "{\"record\":2,\"source\":\"units.ndjson\",\"line\":2,\"unit\":\"a\",\"name\":\"第a医院\","
                        + "\"period\":{\"from\":\"2021-01-01\",\"to\":\"2021-12-31\"},\"pointer\":\"/evidence/0\"},"
                        + "{\"record\":1,\"source\":\"units.ndjson\",\"line\":1,\"unit\":\"b\",\"name\":\"第b医院\","
                        + "\"period\":{\"from\":\"2021-01-01\",\"to\":\"2021-12-31\"},\"pointer\":\"/evidence/1\"}]}");
    }

    @Test
    void aFingerprintIsTheSameInLargeAndSmallLetters() throws IOException {
        assertThat(pairs(
                        Handed.by("a").photo(FILE),
                        Handed.by("b").photo(FILE.toUpperCase(java.util.Locale.ROOT) + " ")))
                .hasSize(1);
    }

    @Test
    void whatIsNoFingerprintIsNotHeldAgainstOthers() throws IOException {
        assertThat(pairs(Handed.by("a").photo("待补"), Handed.by("b").photo("待补")))
                .isEmpty();
        assertThat(pairs(Handed.by("a").photo(FILE.substring(1)), Handed.by("b").photo(FILE.substring(1))))
                .isEmpty();
    }

    @Test
    void aUnitIsNotLikeItselfInOnePeriod() throws IOException {
        assertThat(pairs(
                        Handed.by("a").photo(FILE).photo(FILE).report(FIFTY),
                        Handed.by("a").photo(FILE).report(FIFTY)))
                .isEmpty();
    }

    @Test
    void oneFileInTwoYearsOfOneUnitIsTold() throws IOException {
        JsonNode told = only(
                pairs(Handed.by("a", 2022).photo(FILE), Handed.by("a", 2021).photo(FILE)));
        assertThat(told.get("over").asText()).isEqualTo("periods");
        assertThat(told.get("units").asInt()).isEqualTo(1);
        assertThat(told.at("/members/0/record").asInt()).isEqualTo(2);
        assertThat(told.at("/members/1/record").asInt()).isEqualTo(1);
    }

    @Test
    void periodsThatShareADayMayShareEvidence() throws IOException {
        Handed year = Handed.by("a", 2021).photo(FILE);
        assertThat(pairs(year, Handed.by("a", "2021-12-31", "2022-12-31").photo(FILE)))
                .isEmpty();
        assertThat(pairs(year, Handed.by("a", "2022-01-01", "2022-12-31").photo(FILE)))
                .hasSize(1);
        assertThat(pairs(year, Handed.by("a", "2019-01-01", "2021-12-31").photo(FILE)))
                .isEmpty();
    }

    @Test
    void aNoteOfWhatDoesNotApplyMayStandInEveryYearButNotInTwoUnits() throws IOException {
        Handed first = Handed.by("a", 2021).exemption(FIFTY);
        assertThat(pairs(first, Handed.by("a", 2022).exemption(FIFTY))).isEmpty();
        assertThat(kinds(pairs(first, Handed.by("b", 2022).exemption(FIFTY)))).containsExactly("identical-text");
    }

    @Test
    void aTextOfFiftyLettersIsHeldAgainstOthersAndOneOfFortyNineIsNot() throws IOException {
        assertThat(kinds(pairs(Handed.by("a").report(FIFTY), Handed.by("b").report(FIFTY))))
                .containsExactly("identical-text");
        String shorter = FIFTY.substring(1) + "。！？";
        assertThat(pairs(Handed.by("a").report(shorter), Handed.by("b").report(shorter)))
                .isEmpty();
    }

    @Test
    void textsThatDifferInPunctuationWidthAndCaseAloneAreIdentical() throws IOException {
        JsonNode told = only(
                pairs(Handed.by("a").report(FIFTY + "，共２０场ＯＫ。"), Handed.by("b").found(FIFTY + "共 20 场 ok")));
        assertThat(told.get("kind").asText()).isEqualTo("identical-text");
        assertThat(told.at("/members/0/pointer").asText()).isEqualTo("/evidence/0");
        assertThat(told.at("/members/1/pointer").asText()).isEqualTo("/findings/0");
        assertThat(told.get("quotation").asText()).isEqualTo(FIFTY.substring(0, 24) + "…");
        assertThat(told.has("similarity")).isFalse();
    }

    @Test
    void aTextWithOtherNamesPutInIsNearlyTheSame() throws IOException {
        String text = Prose.of(1, 400);
        JsonNode told = only(pairs(
                Handed.by("a").report("示例市第一人民医院" + text + "示例市第一人民医院"),
                Handed.by("b").report("某某县中医院" + text + "某某县中医院")));
        assertThat(told.get("kind").asText()).isEqualTo("near-identical-text");
        assertThat(told.get("similarity").decimalValue().doubleValue()).isBetween(0.80, 0.99);
        assertThat(told.get("wordings").asInt()).isEqualTo(2);
    }

    @Test
    void anExactCopyIsToldByItselfAlsoWhereOthersAreNearlyTheSame() throws IOException {
        String text = Prose.of(2, 400);
        assertThat(kinds(pairs(
                        Handed.by("a").report(text),
                        Handed.by("b").report(text),
                        Handed.by("c").report(text + "示例市"))))
                .containsExactly("identical-text", "near-identical-text");
    }

    @Test
    void textsOfOneUnitThatAreNearlyTheSameAreNotTold() throws IOException {
        String text = Prose.of(3, 400);
        assertThat(pairs(Handed.by("a").report(text), Handed.by("a").report(text + "又一年")))
                .isEmpty();
        assertThat(kinds(pairs(
                        Handed.by("a", 2021).report(text), Handed.by("a", 2022).report(text + "又一年"))))
                .containsExactly("near-identical-text");
    }

    @Test
    void aThousandTextsFromOneTemplateAreOneFamily() throws IOException {
        String template = Prose.of(4, 500);
        List<Handed> handed = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            handed.add(Handed.by("u" + i).report(Prose.altered(template, 4, i)));
        }
        JsonNode told = only(told(handed));
        assertThat(told.get("units").asInt()).isEqualTo(1000);
        assertThat(told.get("wordings").asInt()).isEqualTo(1000);
        assertThat(told.get("members")).hasSize(20);
    }

    @Test
    void aPhotoThatThousandsShareIsOneGroupWithItsFirstPlaces() throws IOException {
        List<Handed> handed = IntStream.range(0, 5000)
                .mapToObj(i -> Handed.by(String.format("u%04d", i)).photo(FILE))
                .toList();
        JsonNode told = only(told(handed));
        assertThat(told.get("units").asInt()).isEqualTo(5000);
        assertThat(told.get("places").asInt()).isEqualTo(5000);
        assertThat(told.get("members").findValuesAsText("unit"))
                .isEqualTo(IntStream.range(0, 20)
                        .mapToObj(i -> String.format("u%04d", i))
                        .toList());
    }

    @Test
    void oneUnitWithManyPlacesDoesNotHideTheOthers() throws IOException {
        Handed many = Handed.by("a");
        IntStream.range(0, 30).forEach(i -> many.photo(FILE));
        JsonNode told = only(pairs(many, Handed.by("b").photo(FILE)));
        assertThat(told.get("places").asInt()).isEqualTo(31);
        assertThat(told.get("members").findValuesAsText("unit")).containsExactly("a", "b");
    }

    @Test
    void eightTellingFiguresThatAreTheSameAreToldAndSevenAreNot() throws IOException {
        assertThat(pairs(figures("a", 10), figures("b", 10))).hasSize(1);
        assertThat(pairs(figures("a", 9), figures("b", 9))).isEmpty();
        assertThat(pairs(figures("a", 100), figures("b", 100))).isEmpty(); // full marks tell nothing
    }

    @Test
    void oneFigureThatDiffersIsEnough() throws IOException {
        assertThat(pairs(figures("a", 10), figures("b", 11))).isEmpty();
        assertThat(pairs(figures("a", 10), figures("b", 10).inspection(0, 1, 0)))
                .isEmpty();
    }

    @Test
    void figuresAreHeldAgainstOthersAsSums() throws IOException {
        Handed split = Handed.by("a")
                .activity("elder-care", 40, 11)
                .activity("clean-up", 50, 5)
                .activity("elder-care", 300, 1)
                .activity("festival", 77, 33)
                .inspection(12, 0, 0)
                .inspection(0, 3, 3)
                .inspection(0, 10, 7);
        JsonNode told = only(pairs(split, figures("b", 10)));
        assertThat(told.get("kind").asText()).isEqualTo("identical-figures");
        assertThat(told.get("figures").asInt()).isEqualTo(9);
        assertThat(told.get("quotation").asText())
                .isEqualTo("activities.clean-up.participants=50 activities.elder-care.participants=340"
                        + " activities.elder-care.volunteers=12 activities.festival.participants=77");
        assertThat(told.at("/members/0").has("pointer")).isFalse();
    }

    /** Nine figures, eight of which tell something if {@code closed} does. */
    private static Handed figures(String unit, int closed) {
        return Handed.by(unit)
                .activity("clean-up", 50, 5)
                .activity("elder-care", 340, 12)
                .activity("festival", 77, 33)
                .inspection(12, 13, closed);
    }

    @Test
    void theLargestGroupOfAKindComesFirstAndOfEqualOnesTheFirstHandedIn() throws IOException {
        List<String> told = pairs(
                Handed.by("c").photo("a".repeat(64)).photo("b".repeat(64)).photo("c".repeat(64)),
                Handed.by("d").photo("b".repeat(64)).photo("c".repeat(64)),
                Handed.by("b").photo("c".repeat(64)),
                Handed.by("a").photo("d".repeat(64)),
                Handed.by("a2").photo("d".repeat(64)),
                Handed.by("e", 2020).photo("e".repeat(64)),
                Handed.by("e", 2021).photo("e".repeat(64)));
        assertThat(told)
                .extracting(line -> JSON.readTree(line).get("digest").asText().substring(0, 1))
                .containsExactly("c", "b", "d", "e");
    }

    @Test
    void theOrderOfTheInputChangesNothingButTheNumbersOfRecords() throws IOException {
        List<Handed> handed = mixed();
        List<String> told = unnumbered(told(handed));
        assertThat(told).hasSizeGreaterThan(20);
        for (int seed = 0; seed < 5; seed++) {
            List<Handed> shuffled = new ArrayList<>(handed);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(unnumbered(told(shuffled))).isEqualTo(told);
        }
    }

    /** Texts of a few templates, some of them copied word for word, photos of a few, and figures of two sorts. */
    private static List<Handed> mixed() {
        List<Handed> handed = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            Handed one = Handed.by("u" + i % 350, 2020 + random.nextInt(2))
                    .report(Prose.altered(Prose.of(random.nextInt(20), 300), random.nextInt(5), random.nextInt(8)))
                    .photo(String.format("%064x", random.nextInt(60)));
            handed.add(
                    random.nextInt(10) > 0
                            ? one
                            : one.activity("clean-up", 50, 5)
                                    .activity("elder-care", 340, 12)
                                    .activity("festival", 77, 33)
                                    .inspection(12, 13, 10 + random.nextInt(3)));
        }
        return handed;
    }

    private static List<String> unnumbered(List<String> told) {
        return told.stream()
                .map(line -> line.replaceAll("\"(record|line)\":\\d+,", ""))
                .sorted()
                .toList();
    }

    @Test
    void theSameSubmissionsGiveTheSameBytesAndNothingIsLeftBehind() throws IOException {
        assertThat(told(mixed())).isEqualTo(told(mixed()));
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftBehindWhereTheResultsCannotBeWritten() throws IOException {
        Path traces = traces(mixed());
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> new Pairs(scratch, Language.ZH).write(traces, full, full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aSubmissionWithoutEvidenceTextsAndFiguresLeavesNoTrace() {
        assertThat(Traces.of(1, "-", 1, Handed.by("a").submission())).isEmpty();
    }

    @Test
    void namesWithTabsAndLineFeedsAreToldAsTheyAre() throws IOException {
        String odd = "甲\t乙\n丙\\丁";
        JsonNode told =
                only(pairs(Handed.by(odd).named(odd).photo(FILE), Handed.by("b").photo(FILE)));
        assertThat(told.findValuesAsText("unit")).containsExactlyInAnyOrder(odd, "b");
        assertThat(told.findValuesAsText("name")).contains(odd);
    }

    @Test
    void peopleReadATableInTheirLanguage() throws IOException {
        Path traces = traces(
                List.of(Handed.by("a").named("=1+1").photo(FILE), Handed.by("b").photo(FILE)));
        ByteArrayOutputStream zh = new ByteArrayOutputStream();
        ByteArrayOutputStream en = new ByteArrayOutputStream();
        Pairs.Told told = new Pairs(scratch, Language.ZH).write(traces, OutputStream.nullOutputStream(), zh);
        new Pairs(scratch, Language.EN).write(traces, OutputStream.nullOutputStream(), en);
        assertThat(zh.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF组号,疑点,范围,相似度,单位数,处数,单位编号,单位名称,期间起,期间止,来源,行,位置,摘录,摘要值\r\n"
                        + "1,同一证据文件,多个单位,,2,2,a,'=1+1,2021-01-01,2021-12-31,units.ndjson,1,/evidence/0,志愿服务,"
                        + "0123456789abcdef0123456789abcdef\r\n"
                        + "1,同一证据文件,多个单位,,2,2,b,第b医院,2021-01-01,2021-12-31,units.ndjson,2,/evidence/0,志愿服务,"
                        + "0123456789abcdef0123456789abcdef\r\n");
        assertThat(en.toString(StandardCharsets.UTF_8)).contains("1,Same evidence file,several units,,2,2,a,'=1+1,");
        assertThat(told.groups()).isEqualTo(Map.of(Kind.SAME_EVIDENCE, 1L));
        assertThat(told.lines(Language.EN))
                .containsExactly(
                        "Doubts between units, in pairs.csv and pairs.ndjson; they change no score, a person should look:",
                        "  the same evidence file in several units or periods: 1 groups");
        assertThat(new Pairs.Told(Map.of()).lines(Language.ZH)).containsExactly("单位之间没有发现疑点。");
    }

    /** What is alike in submissions that came in this order, as lines of JSON. */
    private List<String> told(List<Handed> handed) throws IOException {
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();
        new Pairs(scratch, Language.ZH).write(traces(handed), ndjson, OutputStream.nullOutputStream());
        return ndjson.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A file of the traces of submissions that came in this order. */
    private Path traces(List<Handed> handed) throws IOException {
        Path file = folder.resolve("traces");
        try (OutputStream traces = Files.newOutputStream(file)) {
            for (int i = 0; i < handed.size(); i++) {
                traces.write(
                        Traces.of(i + 1, "units.ndjson", i + 1, handed.get(i).submission()));
            }
        }
        return file;
    }

    private List<String> pairs(Handed... handed) throws IOException {
        return told(List.of(handed));
    }

    private static JsonNode only(List<String> told) throws IOException {
        assertThat(told).hasSize(1);
        return JSON.readTree(told.get(0));
    }

    private static List<String> kinds(List<String> told) throws IOException {
        List<String> kinds = new ArrayList<>();
        for (String line : told) {
            kinds.add(JSON.readTree(line).get("kind").asText());
        }
        return kinds;
    }
}
