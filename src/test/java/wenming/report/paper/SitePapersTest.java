package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.intake.FindingsReader;
import wenming.intake.SubmissionReader;
import wenming.model.Findings;
import wenming.model.Language;
import wenming.model.Submission;
import wenming.oracle.BothWays;
import wenming.report.site.FindingText;
import wenming.report.site.ReviewSheet;
import wenming.report.site.SiteForm;
import wenming.report.site.SiteFormTest;
import wenming.report.site.SiteItem;
import wenming.report.site.SiteSpeech;
import wenming.score.Scorecard;

/** The checklist and both sides of a review on paper. */
class SitePapersTest {
    private static final Vocabulary WORDS = BothWays.assessors().vocabulary();
    private static final Path PRINTED = Path.of("target/papers");

    static java.util.List<String> ids() {
        return SiteFormTest.ids();
    }

    private static Submission submission(String sample) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("sample-submissions/" + sample + ".json"));
        return new SubmissionReader(WORDS).read(bytes, null).value();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static byte[] printed(String name, Paper paper) throws IOException {
        byte[] pdf = PaperPdf.of(paper);
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve(name + ".pdf"), pdf);
        Files.write(PRINTED.resolve(name + ".xlsx"), PaperXlsx.of(paper));
        return pdf;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theEmptyChecklistOfARuleSetNamesEverythingThatIsLookedAt(String id) throws IOException {
        RuleSet ruleSet = BothWays.assessors().of(id).orElseThrow().ruleSet();
        SiteForm form = SiteForm.of(ruleSet, null, WORDS);
        byte[] pdf = printed("checklist-" + id, SiteChecklist.of(form, null, new SiteSpeech(WORDS, Language.ZH)));
        assertThat(text(pdf))
                .contains(form.items().stream().map(SiteItem::id).toArray(String[]::new))
                .doesNotContain("\u3013");
    }

    @Test
    void eachPlaceOfAUnitIsABlockOfItsOwn() throws IOException {
        SiteForm form = SiteForm.of(
                BothWays.assessors().of("smoke-free-xiangtan").orElseThrow().ruleSet(),
                submission("example-xiangtan-hospital"),
                WORDS);
        byte[] pdf = printed("checklist-xiangtan", SiteChecklist.of(form, null, new SiteSpeech(WORDS, Language.ZH)));
        assertThat(text(pdf)).contains("门诊大厅 · 室内公共场所 · 本部", "救护车 · 公共交通工具 · 本部", "河东门诊部 · 院区");
        assertThat(pages(pdf)).isBetween(3, 9);
        printed("checklist-xiangtan-en", SiteChecklist.of(form, null, new SiteSpeech(WORDS, Language.EN)));
    }

    @Test
    void aReviewOnPaperSaysWhatTheScorecardSays() throws IOException {
        byte[] own =
                """
                {"contract": 1, "ruleSet": "tengzhou-2022",
                 "period": {"from": "2022-01-01", "to": "2022-12-31"},
                 "unit": {"id": "H1", "name": "=1+1喆堃医院", "kind": "hospital"},
                 "findings": [
                   {"criterion": "TZ-03a", "place": "hall", "compliant": true, "date": "2022-03-01"},
                   {"criterion": "TZ-03a", "place": "ward", "compliant": true, "date": "2022-03-01"},
                   {"criterion": "TZ-03b", "place": "hall", "compliant": true, "date": "2022-03-01"}]}"""
                        .getBytes(StandardCharsets.UTF_8);
        byte[] others =
                """
                {"contract": 1, "by": "evaluator", "findings": [
                  {"criterion": "TZ-03a", "place": "hall", "compliant": false, "date": "2022-06-01", "note": "posters torn"},
                  {"criterion": "TZ-03a", "place": "yard", "compliant": true, "date": "2022-06-01"}]}"""
                        .getBytes(StandardCharsets.UTF_8);
        Scorecard card = ((Answer.Scored) new Desk(BothWays.assessors()).answer(new Request(own, null, null, others)))
                .scorecard();
        RuleSet ruleSet = BothWays.assessors().of("tengzhou-2022").orElseThrow().ruleSet();
        Findings findings =
                new FindingsReader(WORDS).read(others, ruleSet, "H1").value();
        SiteForm form = SiteForm.of(
                ruleSet, new SubmissionReader(WORDS).read(own, ruleSet).value(), WORDS);
        ReviewSheet sheet = ReviewSheet.of(card, form, findings);
        for (Language language : Language.values()) {
            Paper paper = ReviewPaper.of(sheet, language, new FindingText(WORDS, language));
            byte[] pdf = printed("review-" + language, paper);
            assertThat(text(pdf))
                    .contains("4.00", "2.67", "\u22121.33", "posters torn", CheckCode.of(card))
                    .doesNotContain("\u3013");
            assertThat(PaperPdf.of(paper)).isEqualTo(pdf);
        }
        byte[] filled =
                printed("checklist-filled", SiteChecklist.of(form, findings, new SiteSpeech(WORDS, Language.ZH)));
        assertThat(text(filled)).contains("posters torn", "yard · 其他查看地点").doesNotContain("\u3013");
        Paper paper = ReviewPaper.of(sheet, Language.ZH, new FindingText(WORDS, Language.ZH));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(PaperXlsx.of(paper)))) {
            assertThat(book.getSheetAt(0))
                    .allSatisfy(row -> assertThat(row).allSatisfy(cell -> assertThat(cell.getCellType())
                            .isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA)));
        }
    }
}
