package wenming.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Library;
import wenming.intake.form.EntryForm;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.report.ProblemText;

/** Mistakes of a workbook that was filled in by hand, told without keys. */
class FormWordsTest {
    private static FormWords words;

    @BeforeAll
    static void readWords() throws IOException {
        words = new FormWords(EntryForm.any(Library.open(List.of()).vocabulary()));
    }

    @Test
    void whatMayBeChosenIsListedByItsTitles() {
        Text said = said(
                new Problem("unknown-word", "/premises/0/kind", 0, 0, "室内", "indoor-public, workplace", "", "禁烟场所!C4"));
        assertThat(said.zh()).isEqualTo("未知的词“室内”；可用：室内公共场所、工作场所");
        assertThat(said.en()).doesNotContain("indoor-public");
    }

    @Test
    void whatWasProbablyMeantIsSaidByItsTitle() {
        assertThat(said(new Problem("unknown-word", "/unit/kind", 0, 0, "县医院", "", "hospital"))
                        .zh())
                .isEqualTo("未知的词“县医院”；是否想写“医院”？");
        assertThat(said(new Problem("not-for-this-kind", "/unit/kind", 0, 0, "hospital", "health-commission", ""))
                        .zh())
                .contains("医院")
                .doesNotContain("hospital", "health-commission");
    }

    @Test
    void aFieldThatIsNotFilledInIsCalledByItsTitleAlsoWithinTheUnit() {
        assertThat(said(new Problem("missing-key", "/activities/1/title", 0, 0, "", "title", ""))
                        .zh())
                .isEqualTo("没有填“活动名称”");
        assertThat(said(new Problem("missing-key", "/unit/campuses/0/places/2/kind", 0, 0, "", "kind", ""))
                        .zh())
                .isEqualTo("没有填“场所类型”");
    }

    @Test
    void whatIsNoFieldIsToldAsItIs() {
        Problem problem = new Problem("unknown-key", "/volunteerStation", 3, 1, "volunteerStation", "", "");
        assertThat(words.line(problem)).isEqualTo(ProblemText.line(problem));
    }

    private static Text said(Problem problem) {
        return words.line(problem).message();
    }
}
