package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessor;
import wenming.catalogue.Book;
import wenming.catalogue.BundledShelf;
import wenming.catalogue.RuleSetException;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;
import wenming.report.Json;

/** Rules that are written as a spreadsheet: the stars of volunteers, by both ways in which rules are compiled. */
class DecisionTableTest {
    private static final Path SET = Path.of("rules/volunteer-stars-2013");

    @TempDir
    Path rules;

    @BeforeEach
    void copyTheSet() throws IOException {
        new Scaffold("stars", null).copyOf(SET, rules);
    }

    @Test
    void theTableHoldsTheHoursOfTheSource() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(SET.resolve("stars.drl.xlsx")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(List.of(10, 11, 12, 13, 14).stream()
                            .map(row -> sheet.getRow(row).getCell(3).getNumericCellValue() + " "
                                    + sheet.getRow(row).getCell(4).getStringCellValue()))
                    .containsExactly(
                            "100.0 one-star",
                            "300.0 two-star",
                            "600.0 three-star",
                            "1000.0 four-star",
                            "1500.0 five-star");
        }
    }

    @Test
    void theRulesOfTheBuildAndThoseOfTheTextGiveTheSameScorecards() throws IOException {
        BundledShelf shelf = new BundledShelf();
        Book book = shelf.book("volunteer-stars-2013");
        assertThat(book.models()).anyMatch(model -> model.contains("volunteer_stars_2013"));
        Assessor built = new Assessor(book, shelf.vocabulary());
        Assessor text = new Assessor(book.fromText(), shelf.vocabulary());
        for (String hours : List.of("0", "99.99", "100", "300", "600", "1000", "1499", "1500")) {
            Submission submission = new SubmissionReader(shelf.vocabulary())
                    .read(volunteer(hours), book.ruleSet())
                    .value();
            assertThat(Json.line(built.assess(submission, "", null)))
                    .isEqualTo(Json.line(text.assess(submission, "", null)));
        }
        Submission four = new SubmissionReader(shelf.vocabulary())
                .read(volunteer("1499"), book.ruleSet())
                .value();
        assertThat(built.assess(four, "", null).score()).isEqualByComparingTo(new BigDecimal("4"));
        assertThat(built.assess(four, "", null).grade().id()).isEqualTo("four-star");
    }

    @Test
    void aChangedCellChangesTheRuleAndTheCasesNotice() throws IOException {
        edit(sheet -> cell(sheet, 11, 3).setCellValue(250));
        Bench bench = bench();
        assertThat(new RuleSetCheck(bench).run()).isEmpty();
        assertThat(new RuleSetTests(bench).run("stars").failures())
                .extracting(CaseResult::name)
                .containsExactly("299 hours bring one star still");
    }

    @Test
    void aRuleThatDoesNotCompileIsToldBySheetAndCell() throws IOException {
        edit(sheet -> cell(sheet, 8, 3).setCellValue("key == \"service-hours\", numbre() >= $param"));
        assertThat(new RuleSetCheck(bench()).run()).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.file()).endsWith("stars/stars.drl.xlsx");
            assertThat(remark.problem().code()).isEqualTo("rule-does-not-compile");
            assertThat(remark.problem().pointer()).matches("stars!B1[1-5]");
        });
    }

    @Test
    void aMisspeltNameIsToldBySheetAndCell() throws IOException {
        edit(sheet -> {
            cell(sheet, 12, 2).setCellValue("VS-2");
            cell(sheet, 20, 3).setCellValue("measured.no(\"VS-1\", \"$param\", $s);");
            cell(sheet, 11, 1).setCellValue("second");
        });
        assertThat(new RuleSetCheck(bench()).run())
                .extracting(remark ->
                        remark.problem().code() + " " + remark.problem().pointer())
                .contains("unknown-criterion stars!B13", "rule-name stars!B12");
    }

    @Test
    void aRuleThatNoCaseFiresIsToldBySheetAndCell() throws IOException {
        edit(sheet -> {
            Row row = sheet.createRow(15);
            row.createCell(1).setCellValue("VS-1 a sixth star: reached");
            row.createCell(2).setCellValue("VS-1");
            row.createCell(3).setCellValue(9000);
            row.createCell(4).setCellValue("five-star");
        });
        assertThat(new RuleSetTests(bench()).run("stars").gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.problem().pointer()).isEqualTo("stars!B16"));
    }

    @Test
    void whatIsNoTableIsRefusedByFile() throws IOException {
        Path table = rules.resolve("stars/stars.drl.xlsx");
        Files.writeString(table, "no spreadsheet");
        assertThat(bench().refusal("stars"))
                .extracting(remark -> remark.problem().code())
                .containsExactly("not-a-spreadsheet");
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("empty");
            book.write(out);
            Files.write(table, out.toByteArray());
        }
        assertThat(bench().refusal("stars"))
                .extracting(remark -> remark.problem().code())
                .containsExactly("decision-table");
    }

    @Test
    void anArchivedTableIsTheRulesThatItHeldUnderTheSameFingerprint() throws IOException {
        Book book = new BundledShelf().book("volunteer-stars-2013");
        Path archived = rules.resolve("archived");
        for (var file : book.files().get()) {
            Path path = archived.resolve(file.file());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        assertThat(archived.resolve("volunteer-stars-2013/stars.drl")).exists();
        assertThat(Bench.open(archived, new BundledShelf().known())
                        .book("volunteer-stars-2013")
                        .ruleSet()
                        .sha256())
                .isEqualTo(book.ruleSet().sha256());
    }

    @Test
    void whatAnotherProgramLeavesBesideAnOpenTableIsPassedOver() throws IOException {
        Files.writeString(rules.resolve("stars/~$stars.drl.xlsx"), "lock");
        assertThat(new RuleSetCheck(bench()).run()).isEmpty();
    }

    private Bench bench() throws IOException, RuleSetException {
        return Bench.open(rules, new BundledShelf().known());
    }

    private void edit(Consumer<XSSFSheet> person) throws IOException {
        Path table = rules.resolve("stars/stars.drl.xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(table)))) {
            person.accept(book.getSheetAt(0));
            book.write(out);
        }
        Files.write(table, out.toByteArray());
    }

    private static org.apache.poi.ss.usermodel.Cell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static byte[] volunteer(String hours) {
        return ("{\"contract\":1,\"unit\":{\"id\":\"V\",\"name\":\"V\",\"kind\":\"volunteer\"},"
                        + "\"period\":{\"from\":\"2013-01-01\",\"to\":\"2013-12-31\"},"
                        + "\"statements\":[{\"key\":\"service-hours\",\"value\":" + hours + "}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
