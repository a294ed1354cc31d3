package wenming.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenming.intake.form.Forms;
import wenming.intake.workbook.Filled;
import wenming.intake.workbook.WorkbookTemplate;
import wenming.model.Language;
import wenming.model.Problem;

/** What is refused before a spreadsheet is read. */
class XlsxGateTest {
    private static final byte[] GOOD = WorkbookTemplate.of(Forms.of("ziyang-2021"), Language.EN);

    @Test
    void aTemplateMayPass() {
        assertThat(XlsxGate.objection(GOOD)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/vbaProject.bin | x",
                "xl/externalLinks/externalLink1.xml | <x/>",
                "xl/embeddings/oleObject1.bin | x",
                "xl/activeX/activeX1.xml | <x/>",
                "customUI/customUI.xml | <x/>",
                "xl/macrosheets/sheet1.xml | <x/>",
                "xl/connections.xml | <x/>",
                "xl/x.xml | <!DOCTYPE a>",
                "xl/x.xml | <!ENTITY b SYSTEM 'file:///etc/passwd'>",
                "xl/y.xml | <Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>",
                "xl/_rels/x.rels | <Relationship Id='r' Type='http://a/image' TargetMode='External' Target='http://a/b.png'/>",
                "xl/_rels/x.rels | <r:Relationship TargetMode = \"External\" Type=\"http://a/attachedTemplate\"/>"
            })
    void whatCouldRunOrFetchSomethingIsRefused(String name, String text) throws IOException {
        assertThat(code(with(name, text.getBytes(UTF_8)))).isEqualTo("spreadsheet-with-macros");
    }

    @Test
    void aWordThatLiesAcrossTwoPiecesIsFound() throws IOException {
        for (int before = 8_180; before <= 8_192; before++) {
            assertThat(code(with("xl/x.xml", (" ".repeat(before) + "<!DOCTYPE a>").getBytes(UTF_8))))
                    .isEqualTo("spreadsheet-with-macros");
        }
    }

    @Test
    void aPartThatHidesItsWordsInAnotherEncodingIsRefused() throws IOException {
        assertThat(code(with("xl/x.xml", "<!DOCTYPE a>".getBytes(UTF_16LE)))).isEqualTo("spreadsheet-with-macros");
        assertThat(code(with("xl/x.xml", "\uFEFF<a/>".getBytes(UTF_16LE)))).isEqualTo("spreadsheet-with-macros");
    }

    /** Excel makes one of every address that is typed. */
    @Test
    void anAddressToClickMayPass() {
        byte[] linked = Filled.of(GOOD)
                .and(book -> {
                    Cell cell = book.getSheetAt(1).createRow(9).createCell(1);
                    var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
                    link.setAddress("http://example.org/a");
                    cell.setHyperlink(link);
                })
                .saved();
        assertThat(XlsxGate.objection(linked)).isNull();
    }

    @Test
    void whatInflatesToFarMoreThanItIsIsRefused() throws IOException {
        assertThat(code(with("xl/media/a.bin", new byte[80 << 20]))).isEqualTo("inflates-too-much");
    }

    @Test
    void tooManyCellsAreRefusedHoweverFewBytesTheyTake() throws IOException {
        byte[] most = "<c/>".repeat(XlsxGate.MOST_CELLS - 20_000).getBytes(UTF_8);
        assertThat(code(with("xl/worksheets/sheet99.xml", most, false))).isNull();
        byte[] more = "<x:c r='A1'/>".repeat(XlsxGate.MOST_CELLS + 1).getBytes(UTF_8);
        assertThat(code(with("xl/worksheets/sheet99.xml", more, false))).isEqualTo("too-many-cells");
    }

    @Test
    void anEntryThatStandsTwiceIsRefused() throws IOException {
        assertThat(code(with("XL/Workbook.xml", "<workbook/>".getBytes(UTF_8)))).isEqualTo("not-a-spreadsheet");
    }

    @Test
    void whatIsNoZipIsNoSpreadsheet() {
        assertThat(code(new byte[0])).isEqualTo("not-a-spreadsheet");
        assertThat(code(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("not-a-spreadsheet");
        assertThat(code("{\"contract\": 1}".getBytes(UTF_8))).isEqualTo("not-a-spreadsheet");
        assertThat(code(java.util.Arrays.copyOf(GOOD, 100))).isEqualTo("not-a-spreadsheet");
        assertThat(code(new byte[XlsxGate.MOST_BYTES + 1])).isEqualTo("too-large-record");
    }

    private static String code(byte[] xlsx) {
        Problem objection = XlsxGate.objection(xlsx);
        return objection == null ? null : objection.code();
    }

    private static byte[] with(String name, byte[] bytes) throws IOException {
        return with(name, bytes, true);
    }

    /** A template with one more entry; stored where packing would look like a bomb. */
    private static byte[] with(String name, byte[] bytes, boolean packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(GOOD));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.setLevel(packed ? 9 : 0);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
