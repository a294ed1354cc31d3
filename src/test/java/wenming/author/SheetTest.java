package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.author.sheet.CatalogueSheet;
import wenming.author.sheet.Change;
import wenming.author.sheet.SheetImport;
import wenming.author.sheet.SheetImport.Result;
import wenming.model.Language;
import wenming.model.Problem;

/** A catalogue goes out as a spreadsheet, a person changes cells with another program, and the changes come back. */
class SheetTest {
    @TempDir
    Path rules;

    private Path catalogue;

    @BeforeEach
    void writeTheSet() throws IOException {
        new SmallRuleSet(rules)
                .with(
                        "catalogue.yaml",
                        "# 注释 stays\n" + SmallRuleSet.CATALOGUE.replace("points: 6", "points: 6   # six"));
        catalogue = rules.resolve("small/catalogue.yaml");
    }

    @Test
    void theSameCatalogueGivesTheSameBytes() throws IOException {
        assertThat(exported()).isEqualTo(exported());
    }

    @Test
    void aSheetThatNobodyChangedChangesNothing() throws IOException {
        String before = Files.readString(catalogue);
        assertThat(run(edited(book -> {}))).isEqualTo(new Result(catalogue, List.of(), List.of()));
        assertThat(catalogue).hasContent(before);
    }

    @Test
    void onlyTheCellsThatWereChangedAreWrittenAndAllElseStaysByteForByte() throws IOException {
        String before = Files.readString(catalogue);
        Result result = run(edited(book -> {
            at(book, "S-1", "points").setCellValue(5.5);
            at(book, "S-2", "points").setCellValue(4.5);
            at(book, "S-1", "scale/target").setCellValue(8);
            at(book, "S-1", "title/zh").setCellValue("清洁, 活动");
            at(book, "S-2", "due").setCellValue("2021-06-30");
            at(book, "S-2", "mark").setCellValue("V");
            at(book, "S-3", "remedy/en").setCellValue("Report it: at once");
        }));

        assertThat(result.problems()).isEmpty();
        assertThat(result.changes())
                .hasSize(7)
                .extracting(Change::cell)
                .allMatch(cell -> cell.matches("criteria![A-Z][345]"));
        String signs = before.substring(before.indexOf("- id: S-2"), before.indexOf("- id: S-3"));
        assertThat(Files.readString(catalogue))
                .isEqualTo(before.replace("points: 6   # six", "points: 5.5   # six")
                        .replace("target: 6", "target: 8")
                        .replace("{zh: 清洁活动,", "{zh: \"清洁, 活动\",")
                        .replace(
                                signs,
                                signs.replace("points: 4", "points: 4.5")
                                        .replace("mark: A", "mark: V")
                                        .replace("due: standing", "due: 2021-06-30"))
                        .replace("en: Report the event and put it right}", "en: \"Report it: at once\"}"));
    }

    @Test
    void aDayThatWasTypedAsADayIsADay() throws IOException {
        run(edited(book -> at(book, "S-1", "due").setCellValue(java.time.LocalDate.of(2021, 6, 30))));
        assertThat(catalogue).content().contains("due: 2021-06-30");
    }

    @Test
    void figuresThatTheSpreadsheetKeepsInexactlyComeBackExact() throws IOException {
        run(edited(book -> {
            at(book, "S-1", "points").setCellValue(3.1 + 2.2); // 5.300000000000001 in binary
            at(book, "S-2", "points").setCellValue("4.7");
        }));
        assertThat(catalogue).content().contains("points: 5.3 ", "points: 4.7\n");
    }

    @Test
    void stepsAndTheHeadOfTheStandardHaveSheetsOfTheirOwn() throws IOException {
        String steps = SmallRuleSet.CATALOGUE.replace(
                "{kind: proportional, target: 6, unit",
                "{kind: steps, steps: [{atLeast: 1, points: 2}, {atLeast: 6, points: 6}], unit");
        Files.writeString(catalogue, steps);
        Result result = run(edited(book -> {
            line(book, "steps", "scale/steps/1/atLeast").setCellValue(7);
            line(book, "standard", "sections/1/title/en").setCellValue("First");
        }));
        assertThat(result.problems()).isEmpty();
        assertThat(catalogue)
                .hasContent(steps.replace("{atLeast: 6, points: 6}", "{atLeast: 7, points: 6}")
                        .replace("en: One}", "en: First}"));
    }

    @Test
    void everyBadCellIsNamedAndNothingIsWritten() throws IOException {
        String before = Files.readString(catalogue);
        Result result = run(edited(book -> {
            at(book, "S-1", "points").setCellValue("six");
            at(book, "S-1", "mark").setCellValue("B");
            at(book, "S-1", "method").setCellValue("documets");
            at(book, "S-2", "title/en").setBlank();
            at(book, "S-2", "scale/target").setCellValue(3);
            at(book, "S-3", "effort").setCellFormula("1+1");
            at(book, "S-2", "effort").setCellValue(2);
        }));
        assertThat(result.problems())
                .extracting(problem -> problem.code() + " " + problem.found() + " " + problem.nearest())
                .containsExactlyInAnyOrder(
                        "wrong-type \"six\" ",
                        "unknown-word B A",
                        "unknown-word documets documents",
                        "blank-text  ",
                        "not-in-the-catalogue 3.0 ",
                        "formula-in-cell 1 ");
        assertThat(result.problems())
                .extracting(Problem::pointer)
                .allMatch(cell -> cell.matches("criteria![A-Z]+[345]"));
        assertThat(catalogue).hasContent(before);
    }

    @Test
    void whatTheReaderOfTheCatalogueRefusesIsToldByCellAndNotWritten() throws IOException {
        String before = Files.readString(catalogue);
        Result result = run(edited(book -> {
            at(book, "S-1", "effort").setCellValue(0);
            at(book, "S-1", "points").setCellValue(5);
        }));
        assertThat(result.problems())
                .extracting(Problem::code, problem -> problem.pointer().replaceAll("[A-Z]+3", "\u20263"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("points-do-not-add-up", "/fullMark"),
                        org.assertj.core.groups.Tuple.tuple("wrong-type", "criteria!\u20263"));
        assertThat(catalogue).hasContent(before);
        assertThat(rules.resolve("small")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void linesThatAreUnknownTwiceThereOrGoneAreNamed() throws IOException {
        assertThat(codes(edited(book -> cell(book, "criteria", 2, 0).setCellValue("S-4"))))
                .containsExactly("unknown-criterion");
        assertThat(codes(edited(book -> cell(book, "criteria", 2, 0).setCellValue("S-2"))))
                .contains("id-used-twice");
        assertThat(codes(edited(book -> {
                    Sheet sheet = book.getSheet("criteria");
                    sheet.removeRow(sheet.getRow(3));
                })))
                .containsExactly("row-is-gone");
        assertThat(codes(edited(book -> cell(book, "criteria", 1, 6).setCellValue("pionts"))))
                .isNotEmpty()
                .contains("unknown-key");
    }

    @Test
    void aCatalogueThatWasChangedMeanwhileKeepsItsChangesAndConflictsAreNamed() throws IOException {
        byte[] sheet = edited(book -> {
            at(book, "S-1", "scale/target").setCellValue(9);
            at(book, "S-2", "effort").setCellValue(3);
        });
        String elsewhere = Files.readString(catalogue).replace("clause: \"1\"", "clause: \"1.1\"");
        Files.writeString(catalogue, elsewhere);
        assertThat(run(sheet).problems()).isEmpty();
        assertThat(catalogue).content().contains("clause: \"1.1\"", "target: 9");

        String same = elsewhere.replace("target: 6", "target: 7");
        Files.writeString(catalogue, same);
        Result conflict = run(sheet);
        assertThat(conflict.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("changed-meanwhile");
            assertThat(problem.found()).isEqualTo("7");
            assertThat(problem.expected()).isEqualTo("6");
            assertThat(problem.pointer()).matches("criteria![A-Z]3");
        });
        assertThat(catalogue).hasContent(same);
    }

    @Test
    void aLookWritesNothing() throws IOException {
        String before = Files.readString(catalogue);
        byte[] sheet = edited(book -> at(book, "S-1", "effort").setCellValue(3));
        assertThat(new SheetImport(new Editions(List.of(rules)))
                        .run(sheet, false)
                        .changes())
                .hasSize(1);
        assertThat(catalogue).hasContent(before);
    }

    @Test
    void whateverIsNoSpreadsheetOfOursIsRefused() throws IOException {
        assertThat(codes("not a zip".getBytes(StandardCharsets.UTF_8))).containsExactly("not-a-spreadsheet");
        assertThat(codes(new byte[0])).containsExactly("not-a-spreadsheet");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("criteria");
            book.write(empty);
        }
        assertThat(codes(empty.toByteArray())).containsExactly("not-an-exported-sheet");
        byte[] half = exported();
        assertThat(codes(java.util.Arrays.copyOf(half, half.length / 2))).containsExactly("not-a-spreadsheet");
    }

    @Test
    void macrosLinksToOtherFilesAndEntitiesAreRefused() throws IOException {
        for (String[] part : new String[][] {
            {"xl/vbaProject.bin", "x"},
            {"xl/externalLinks/externalLink1.xml", "<x/>"},
            {"xl/embeddings/a.bin", "x"},
            {"xl/_rels/a.rels", "<Relationship TargetMode=\"External\" Target=\"http://example.org\"/>"},
            {"xl/x.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"}
        }) {
            assertThat(codes(zip(
                            "xl/workbook.xml",
                            "<workbook/>".getBytes(StandardCharsets.UTF_8),
                            part[0],
                            part[1].getBytes(StandardCharsets.UTF_8))))
                    .as(part[0])
                    .containsExactly("spreadsheet-with-macros");
        }
    }

    @Test
    void whatInflatesToFarMoreThanItIsIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", new byte[8 << 20], "xl/a.xml", new byte[1]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(codes(bomb)).containsExactly("inflates-too-much");
    }

    @Test
    void everyBundledCatalogueComesBackUnchanged() throws IOException {
        Path own = Path.of("rules");
        for (String id : Bench.open(own, null).ids()) {
            byte[] sheet =
                    CatalogueSheet.of(id, Files.readString(own.resolve(id).resolve("catalogue.yaml")), Language.ZH);
            Result result = new SheetImport(new Editions(List.of(own))).run(sheet, false);
            assertThat(result.problems()).as(id).isEmpty();
            assertThat(result.changes()).as(id).isEmpty();
        }
    }

    private byte[] exported() throws IOException {
        return CatalogueSheet.of("small", Files.readString(catalogue), Language.EN);
    }

    /** The spreadsheet as another program leaves it. */
    private byte[] edited(Consumer<XSSFWorkbook> person) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(exported()))) {
            person.accept(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    private Result run(byte[] sheet) throws IOException {
        return new SheetImport(new Editions(List.of(rules))).run(sheet, true);
    }

    private List<String> codes(byte[] sheet) throws IOException {
        return run(sheet).problems().stream().map(Problem::code).toList();
    }

    private static Cell at(XSSFWorkbook book, String criterion, String key) {
        Row keys = book.getSheet("criteria").getRow(1);
        int column = 0;
        while (!keys.getCell(column).getStringCellValue().equals(key)) {
            column++;
        }
        int row = 2;
        while (!cell(book, "criteria", row, 0).getStringCellValue().equals(criterion)) {
            row++;
        }
        return cell(book, "criteria", row, column);
    }

    /** The value of a line that has this path. */
    private static Cell line(XSSFWorkbook book, String sheet, String path) {
        for (Row row : book.getSheet(sheet)) {
            for (Cell cell : row) {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                        && cell.getStringCellValue().equals(path)) {
                    return row.getCell(cell.getColumnIndex() + 1);
                }
            }
        }
        throw new AssertionError(new CellReference(sheet, 0, 0, true, true) + " has no " + path);
    }

    private static Cell cell(XSSFWorkbook book, String sheet, int row, int column) {
        return book.getSheet(sheet).getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static byte[] zip(String name, byte[] bytes, String other, byte[] more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.putNextEntry(new ZipEntry(other));
            zip.write(more);
        }
        return out.toByteArray();
    }
}
