package wenming.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.intake.workbook.Filled;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.report.Json;

/** A workbook that another program has filled in gets the scorecard of the same submission as text. */
class WorkbooksTest {
    private static final Path SAMPLES = Path.of("sample-submissions");

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException {
        desk = new Desk(new Assessors(Library.open(List.of())));
    }

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("every-mistake.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleGetsTheSameScorecardFromItsWorkbook(String name) throws IOException {
        byte[] text = Files.readAllBytes(SAMPLES.resolve(name));
        JsonNode sample = Filled.tree(text);
        Path file = SAMPLES.resolve(name.replace(".json", ".findings.yaml"));
        byte[] findings = Files.exists(file) ? Files.readAllBytes(file) : null;
        String expected = card(new Request(text, null, null, findings));
        for (Language language : Language.values()) {
            byte[] workbook = Filled.template(sample.get("ruleSet").asText(), language)
                    .with(sample, "")
                    .saved();
            String card = card(new Request(workbook, null, null, findings));
            assertThat(card.replaceFirst("(?<=\"submission\": \\{\\s{1,9}\"sha256\": \")\\w{64}", "x"))
                    .as("%s %s", name, language)
                    .isEqualTo(expected.replaceFirst("(?<=\"submission\": \\{\\s{1,9}\"sha256\": \")\\w{64}", "x"));
        }
    }

    @Test
    void savedTwiceItHasTheSameFingerprint() throws IOException {
        JsonNode sample = Filled.tree(Files.readAllBytes(SAMPLES.resolve("shenyang-2025.json")));
        byte[] once =
                Filled.template("shenyang-2025", Language.ZH).with(sample, "").saved();
        byte[] twice = Filled.of(once).saved();
        assertThat(card(new Request(twice, null, null))).isEqualTo(card(new Request(once, null, null)));
    }

    @Test
    void problemsOfTheSubmissionAreToldByTheirCells() throws IOException {
        JsonNode sample = Filled.tree(Files.readAllBytes(SAMPLES.resolve("ziyang-example-hospital.json")));
        byte[] workbook = Filled.template("ziyang-2021", Language.ZH)
                .with(sample, "")
                .and(book -> book.getSheet("活动").getRow(4).getCell(2).setCellValue("义诊吧"))
                .saved();
        assertThat(problems(workbook))
                .extracting(problem ->
                        problem.cell() + " " + problem.pointer() + " " + problem.code() + " " + problem.line())
                .containsExactly("活动!C5 /activities/1/category unknown-word 0");
    }

    @Test
    void aWorkbookOfSeveralUnitsIsForABatch() throws IOException {
        JsonNode sample = Filled.tree(Files.readAllBytes(SAMPLES.resolve("ziyang-example-hospital.json")));
        JsonNode other = Filled.tree(sample.toString()
                .replace(sample.at("/unit/id").asText(), "another")
                .getBytes(UTF_8));
        byte[] workbook = Filled.template("ziyang-2021", Language.ZH)
                .with(sample, sample.at("/unit/id").asText())
                .with(other, "another")
                .saved();
        assertThat(problems(workbook))
                .extracting(Problem::code, Problem::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("several-units", "2"));
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsRefused() {
        assertThat(problems(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .extracting(Problem::code)
                .containsExactly("not-a-spreadsheet");
    }

    private static List<Problem> problems(byte[] workbook) {
        Answer answer = desk.answer(new Request(workbook, null, null));
        assertThat(answer).isInstanceOf(Answer.Rejected.class);
        return ((Answer.Rejected) answer).problems();
    }

    private static String card(Request request) {
        Answer answer = desk.answer(request);
        if (answer instanceof Answer.Rejected rejected) {
            throw new AssertionError(rejected.problems());
        }
        return new String(Json.pretty(((Answer.Scored) answer).scorecard()), UTF_8);
    }
}
