package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What belongs to which place: faults to fields, names to entries of other lists, a state to what is still to be won. */
class FormPlacesIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aPeriodThatEndsBeforeItBeginsIsToldBesideItsLastDay() {
        FormHand hand = open();
        hand.head("示例医院", "2021-01-01", "2020-12-31");

        hand.page().locator("[data-base='/period'] [data-cell='to'] .fault").waitFor();
        assertThat(hand.page().locator("#live-faults .place").allTextContents()).contains("考评期结束");
        assertThat(hand.field("/period/to").getAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void aPlaceMayBeSaidToLieInACampusByItsName() {
        FormHand hand = open();
        hand.head("示例医院", null, null);
        hand.add("campuses");
        hand.field("/unit/campuses/0/name").fill("东院区");
        hand.add("campuses");
        hand.field("/unit/campuses/1/name").fill("西院区");
        hand.add("premises");
        hand.field("/premises/0/campus").fill("西院区");
        hand.add("premises");
        hand.field("/premises/1/campus").fill("南院区");

        assertThat(hand.exported().at("/premises/0/campus").asText())
                .isEqualTo(hand.exported().at("/unit/campuses/1/id").asText())
                .isNotEmpty();
        assertThat(hand.exported().at("/premises/1/campus").asText()).isEqualTo("南院区");
    }

    @Test
    void whatIsPartlyMetIsNotCalledUnmet() throws IOException {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand.at(page).replace(FormHand.sample("ziyang-example-hospital.json"));
        page.locator(".score[data-score='78.36']").waitFor();

        assertThat(page.locator(".live .missing li").nth(0).textContent()).contains("标准化志愿服务站", "部分达标");
        assertThat(page.locator(".live .missing li").nth(1).textContent()).contains("重阳节主题活动", "未达标");
    }

    private static FormHand open() {
        return FormHand.at(BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK));
    }
}
