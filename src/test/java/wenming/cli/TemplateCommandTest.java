package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.intake.workbook.Filled;
import wenming.model.Language;

/** {@code wenming template}, and what becomes of a workbook at the other commands. */
class TemplateCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesAWorkbookThatReadsLikeAnUnfilledOne() throws IOException {
        Path form = folder.resolve("form.xlsx");
        assertThat(run("template", "--rule-set", "ziyang-2021", "-o", form.toString(), "--lang", "zh"))
                .isZero();
        assertThat(out()).contains("ziyang-2021", "form.xlsx");
        assertThat(run("score", form.toString(), "--lang", "zh")).isEqualTo(1);
        assertThat(err().lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith(form + ": 单位!"))
                .anyMatch(line -> line.contains("单位!A4 /unit/id: "));
    }

    @Test
    void doesNotReplaceWhatMayBeFilledIn() throws IOException {
        Path form = Files.writeString(folder.resolve("form.xlsx"), "mine");
        assertThat(run("template", "--rule-set", "ziyang-2021", "-o", form.toString()))
                .isEqualTo(1);
        assertThat(form).hasContent("mine");
        assertThat(run("template", "--rule-set", "ziyang-2021", "-o", form.toString(), "--force"))
                .isZero();
        assertThat(Files.size(form)).isGreaterThan(10_000);
    }

    @Test
    void aPlaceWhereNoFileCanBeWrittenIsToldAndLeftAsItWas() throws IOException {
        String sample = "sample-submissions/ziyang-example-hospital.json";
        Path inside = Files.createDirectory(folder.resolve("empty"));
        for (Path at : List.of(inside, folder.resolve("missing/card.json"))) {
            assertThat(run("score", sample, "--lang", "en", "-o", at.toString()))
                    .isEqualTo(2);
            assertThat(err()).contains(at + ": cannot be written").doesNotContain("Exception");
            assertThat(run("template", "--rule-set", "ziyang-2021", "--force", "-o", at.toString()))
                    .isEqualTo(2);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(inside).isEmptyDirectory();
    }

    @Test
    void writesToStandardOutput() {
        assertThat(run("template", "--rule-set", "ziyang-2021", "-o", "-")).isZero();
        assertThat(out.toByteArray()).startsWith('P', 'K');
    }

    @Test
    void refusesARuleSetThatIsNotThere() {
        assertThat(run("template", "--rule-set", "zyang-2021")).isEqualTo(2);
        assertThat(err()).contains("ziyang-2021?");
    }

    @Test
    void aFilledWorkbookIsScoredPlannedExplainedAndVerifiedLikeText() throws IOException {
        Path sample = Path.of("sample-submissions/ziyang-example-hospital.json");
        Path form = folder.resolve("form.xlsx");
        Files.write(
                form,
                Filled.template("ziyang-2021", Language.EN)
                        .with(Filled.tree(Files.readAllBytes(sample)), "")
                        .saved());
        Path card = folder.resolve("card.json");
        assertThat(run("score", form.toString(), "--format", "json", "-o", card.toString()))
                .isZero();
        assertThat(run("verify", card.toString(), form.toString())).isZero();
        for (String[] command : new String[][] {{"plan", "--target", "90"}, {"explain", "ZY-08"}}) {
            assertThat(run(command[0], sample.toString(), command[1], command.length > 2 ? command[2] : "--lang=zh"))
                    .isLessThan(2);
            String ofText = said();
            assertThat(run(command[0], form.toString(), command[1], command.length > 2 ? command[2] : "--lang=zh"))
                    .isLessThan(2);
            assertThat(said()).isEqualTo(ofText);
        }
    }

    @Test
    void aBatchTakesAWorkbookOfManyUnits() throws IOException {
        var sample = Filled.tree(Files.readAllBytes(Path.of("sample-submissions/ziyang-example-hospital.json")));
        Filled filled = Filled.template("ziyang-2021", Language.ZH);
        for (String id : new String[] {"a", "b", "c"}) {
            var unit = sample.deepCopy();
            ((com.fasterxml.jackson.databind.node.ObjectNode) unit.get("unit")).put("id", id);
            filled.with(unit, id);
        }
        int second = sample.get("activities").size() + 4;
        filled.cell("activities", second, "participants").setCellValue("\u5f88\u591a");
        Path form = Files.write(folder.resolve("all.xlsx"), filled.saved());
        Path results = folder.resolve("results");

        assertThat(run("batch", form.toString(), "-o", results.toString(), "-q"))
                .isEqualTo(3);

        assertThat(Files.readAllLines(results.resolve("results.ndjson")))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"source\":\"" + form + "\",\"line\":4");
        assertThat(Files.readAllLines(results.resolve("rejected.ndjson")))
                .singleElement()
                .asString()
                .contains(
                        "\"line\":5",
                        "\"cell\":\"\u6d3b\u52a8!I" + second + '"',
                        "\"pointer\":\"/activities/0/participants\"");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                0,
                false);
        return new Wenming(console).run(arguments);
    }

    /** What was said, but for the fingerprint of what was handed in. */
    private String said() {
        return (out() + err()).replaceAll("(submission|材料) [0-9a-f]{12}", "$1");
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
