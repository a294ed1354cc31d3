package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.intake.Laid.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.model.Problem;

/** JSON arrays with a record for each element. */
class ArrayRecordsTest {
    @TempDir
    private Path folder;

    @Test
    void eachElementIsARecordWithTheLineOnWhichItBegins() {
        assertThat(read("[{\"a\": [1, {}]},\n\n {\"b\":\n\"]}\"},{3}\n]\n"))
                .containsExactly("1:2 {\"a\": [1, {}]}", "3:2 {\"b\":\n\"]}\"}", "4:7 {3}");
    }

    @Test
    void anArrayIsFoundBehindBlanksAndAByteOrderMarkWhichCountNoColumn() {
        assertThat(read("\uFEFF[{1}]")).containsExactly("1:2 {1}");
        assertThat(read("\uFEFF \r\n\t[ {1} ]")).containsExactly("2:4 {1}");
    }

    @Test
    void columnsCountCharactersAndNotBytes() {
        assertThat(read("[\"甲乙𠮷\",{1}]")).containsExactly("1:2 \"甲乙𠮷\"", "1:8 {1}");
    }

    @Test
    void quotationMarksAndBracketsInTextsAreText() {
        assertThat(read("[{\"a\":\"\\\"}]\\\\\"},{\"b\":\"[{\"}]"))
                .containsExactly("1:2 {\"a\":\"\\\"}]\\\\\"}", "1:17 {\"b\":\"[{\"}");
    }

    @Test
    void whatIsNoObjectIsHandedOnForTheReaderToRefuse() {
        assertThat(read("[1, \"x\", null, [2], -3.5e1]"))
                .containsExactly("1:2 1", "1:5 \"x\"", "1:10 null", "1:16 [2]", "1:21 -3.5e1");
    }

    @Test
    void whatIsMissingOrTooMuchBetweenElementsIsToldAndTheRestIsRead() {
        assertThat(read("[{1} {2}\n{3}]"))
                .containsExactly("1:2 {1}", "1:6 !missing-comma", "1:6 {2}", "2:1 !missing-comma", "2:1 {3}");
        assertThat(read("[,{1},, ,{2},\n]"))
                .containsExactly("1:2 !extra-comma", "1:3 {1}", "1:7 !extra-comma", "1:10 {2}", "2:1 !extra-comma");
    }

    @Test
    void whatStandsBehindTheArrayIsToldAndNotRead() {
        assertThat(read("[{1}]\n\n")).containsExactly("1:2 {1}");
        assertThat(read("[{1}]\n {2}")).containsExactly("1:2 {1}", "2:2 !behind-array");
    }

    @Test
    void anArrayThatDoesNotEndGivesItsWholeElements() {
        assertThat(read("[{1},\n{2}")).containsExactly("1:2 {1}", "2:1 {2}", "2:4 !array-cut-off");
        assertThat(read("[{1},\n{\"a\":")).containsExactly("1:2 {1}", "2:6 !array-cut-off");
        assertThat(read("[{1},\n{\"a\":\"b")).containsExactly("1:2 {1}", "2:8 !array-cut-off");
        assertThat(read("[")).containsExactly("1:2 !array-cut-off");
    }

    @Test
    void anArrayWithoutElementsIsRejected() {
        assertThat(read("[ ]")).containsExactly("1:4 !empty-array");
    }

    @Test
    void anElementWithoutItsLastBracketDoesNotSwallowTheOthers() {
        assertThat(read("[{\"a\":{\"b\":1},\n{\"a\":2},\n{\"a\":3}]"))
                .containsExactly("1:2 {\"a\":{\"b\":1}", "2:1 {\"a\":2}", "3:1 {\"a\":3}");
        assertThat(read("[{1},\n{\"a\":2\n]")).containsExactly("1:2 {1}", "2:1 {\"a\":2\n");
        assertThat(read("[{\"a\":[1,2},{2}]")).containsExactly("1:2 {\"a\":[1,2}", "1:13 {2}");
    }

    @Test
    void aTextWithoutItsLastQuotationMarkEndsWithItsLine() {
        assertThat(read("[{\"a\":\"x},\n{2}]")).containsExactly("1:2 {\"a\":\"x},\n{2}");
        assertThat(read("[{\"a\":\"x\n},\n{2}]")).containsExactly("1:2 {\"a\":\"x\n}", "3:1 {2}");
    }

    @Test
    void anElementAtTheLimitIsReadAndALongerOneIsPassedOver() {
        String at = "{" + "x".repeat(18) + "}";
        assertThat(read("[" + at + ",\n {" + "y".repeat(19) + "},{3}]"))
                .containsExactly("1:2 " + at, "2:2 !too-large-record", "2:24 {3}");
    }

    @Test
    void anArrayHasNoLimitOfItsOwn() {
        StringBuilder text = new StringBuilder("[{0}");
        List<String> expected = new ArrayList<>(List.of("1:2 {0}"));
        for (int i = 1; i < 50_000; i++) {
            text.append(",\n{").append(i).append('}');
            expected.add(i + 1 + ":1 {" + i + "}");
        }
        assertThat(read(text.append("]").toString())).isEqualTo(expected);
    }

    @Test
    void elementsAreCutAlikeHoweverTheBytesArrive() throws IOException {
        String text = "[{\"a\":\"" + "x".repeat(65_530) + "\"},\n{\"b\":\"\\\"甲\"} ,{3}]";
        List<String> whole = places(new ByteArrayInputStream(bytes(text)), 100_000);
        InputStream slow = new ByteArrayInputStream(bytes(text)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 7));
            }
        };
        assertThat(whole).hasSize(3);
        assertThat(places(slow, 100_000)).isEqualTo(whole);
    }

    @Test
    void depthIsTheReadersConcernAndNotTheArrays() {
        String deep = "[".repeat(70) + "]".repeat(70);
        assertThat(places(new ByteArrayInputStream(bytes("[" + deep + ",{2}]")), 1000))
                .containsExactly("1:2 " + deep, "1:143 {2}");
    }

    @Test
    void problemsOfAnElementStandAtTheirPlaceInTheFile() throws IOException {
        String sound = Handed.with("\"ruleSet\": \"ziyang-2021\"");
        String inOneLine = sound.replace("\n", " ");
        // The second begins behind "[{…}, " on the first line and goes on over several.
        String text = "[" + inOneLine + ", " + Handed.with("\"ruleSets\": 1") + ",\n  "
                + Handed.with("\"x\": 1,\n \"y\": 2") + "]";
        new Laid(folder).file("a.json", text);
        List<String> places = new ArrayList<>();
        try (Records records = Laid.records(
                Limits.USUAL,
                InputStream.nullInputStream(),
                folder.resolve("a.json").toString())) {
            for (Entry entry : Laid.all(records)) {
                for (Problem problem : Handed.in(((Entry.Read) entry).bytes()).problems()) {
                    Problem placed = entry.inSource(problem);
                    places.add(placed.line() + ":" + placed.column() + " " + placed.pointer());
                }
            }
        }
        assertThat(places).containsExactly("4:1 /ruleSets", "8:1 /x", "9:2 /y");
    }

    @Test
    void aProblemOnTheFirstLineOfAnElementIsShiftedByWhatStandsBeforeIt() {
        Entry entry = new Entry.Read("a.json", 7, 5, new byte[0]);
        assertThat(entry.inSource(new Problem("x", "", 1, 3, "", "", "")))
                .extracting(Problem::line, Problem::column)
                .containsExactly(7, 7);
        assertThat(entry.inSource(new Problem("x", "", 2, 3, "", "", "")))
                .extracting(Problem::line, Problem::column)
                .containsExactly(8, 3);
        assertThat(entry.inSource(new Problem("x", "", 0, 0, "", "", "")))
                .extracting(Problem::line, Problem::column)
                .containsExactly(0, 0);
    }

    @Test
    void anArrayIsReadFromStandardInputAndWhateverLineItsFirstElementStandsOn() {
        assertThat(Laid.piped(bytes("[{1},{2}]"))).containsExactly("-:1 {1}", "-:1 {2}");
        assertThat(Laid.piped(bytes("\n[\n{1},\n{2}]"))).containsExactly("-:3 {1}", "-:4 {2}");
        assertThat(Laid.piped("[{1}]".getBytes(StandardCharsets.UTF_16))).containsExactly("-:1 !not-utf8");
    }

    @Test
    void linesOfNdjsonAreNoArrays() throws IOException {
        new Laid(folder).file("a.ndjson", "[{1},{2}]\n{3}\n");
        assertThat(new Laid(folder).read("a.ndjson")).containsExactly("a.ndjson:1 [{1},{2}]", "a.ndjson:2 {3}");
    }

    @Test
    void aDocumentIsReadByteForByteAsBefore() throws IOException {
        new Laid(folder).file("a.json", " {[1]\n}").file("b.json", "\"[\"").file("c.json", "");
        assertThat(new Laid(folder).read("a.json", "b.json", "c.json"))
                .containsExactly("a.json:1  {[1]\n}", "b.json:1 \"[\"", "c.json:1 ");
    }

    private static List<String> read(String text) {
        return places(new ByteArrayInputStream(bytes(text)), 20);
    }

    private static List<String> places(InputStream in, int longest) {
        try (Records records = Records.of(List.of("-"), in, new Limits(longest, 1_000_000, 50), java.util.Set.of())) {
            Stream<Entry> all = Laid.all(records).stream();
            return all.map(entry -> entry.line() + ":" + entry.column() + " "
                            + Laid.said(entry).replaceFirst("-:\\d+ ", ""))
                    .toList();
        }
    }
}
