package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of a spreadsheet are pasted into the form. */
class FormPasteIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void columnsAreMatchedByTheirTitlesInEitherLanguage() {
        FormHand hand = open();
        paste(
                hand,
                """
                活动日期\t活动名称\tCategory\t参与人次\t天气
                2021年3月5日\t义诊\t医疗健康\t1,200\t晴
                2021/10/14\t"重阳
                慰问"\tfestival\t３０\t
                """);

        assertThat(hand.page().locator("#paste-found").textContent()).isEqualTo("2 行，按栏目名称对应");
        assertThat(hand.page().locator("#paste-problems li").allTextContents()).containsExactly("没有与“天气”对应的栏目，这一列不加入");
        hand.page().locator("#paste-do").click();
        JsonNode activities = hand.exported().at("/activities");
        assertThat(activities)
                .isEqualTo(
                        FormHand.read(
                                """
                        [{"id": "a1", "date": "2021-03-05", "title": "义诊", "category": "medical-health", "participants": 1200},
                         {"id": "a2", "date": "2021-10-14", "title": "重阳\\n慰问", "category": "festival", "participants": 30}]
                        """));
        hand.page().locator("#undo").click();
        assertThat(hand.exported().has("activities")).isFalse();
    }

    @Test
    void withoutTitlesColumnsFollowTheOrderOfTheForm() {
        FormHand hand = open();
        paste(hand, "义诊\tmedical-health\t\t2021-03-05\t46\n");
        assertThat(hand.page().locator("#paste-found").textContent()).isEqualTo("1 行，按顺序对应");
        hand.page().locator("#paste-do").click();
        assertThat(hand.exported().at("/activities/0/participants").asInt()).isEqualTo(46);
        assertThat(hand.exported().at("/activities/0/date").asText()).isEqualTo("2021-03-05");
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndTakenOverAsItStands() {
        FormHand hand = open();
        paste(hand, "title\tcategory\tdate\tparticipants\n义诊\t看病\t2021-02-30\tmany\n");
        assertThat(hand.page().locator("#paste-problems li").allTextContents())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("活动类别", "看病"));
        hand.page().locator("#paste-do").click();
        assertThat(hand.exported().at("/activities/0/category").asText()).isEqualTo("看病");
        assertThat(hand.exported().at("/activities/0/participants").asText()).isEqualTo("many");
        hand.head("示例", "2021-01-01", "2021-12-31");
        hand.settled();
        assertThat(hand.page().locator("#list-activities .fault").count()).isEqualTo(3);
    }

    @Test
    void severalCellsPastedIntoARowOpenTheDialogAndTheEmptyRowIsUsed() {
        FormHand hand = open();
        hand.add("activities");
        hand.field("/activities/0/title").focus();
        hand.page()
                .evaluate(
                        """
                        () => {
                          const data = new DataTransfer();
                          data.setData('text/plain', '义诊\\tmedical-health\\n清洁\\tclean-up');
                          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                        }
                        """);
        hand.page().locator("dialog[open] #paste-do").waitFor();
        BROWSER.look(hand.page(), "form-paste");
        BROWSER.axe(hand.page(), "form-paste");
        hand.page().keyboard().press("Enter");
        assertThat(hand.focused()).isEqualTo("/activities/0/title");
        assertThat(hand.exported().at("/activities")).hasSize(2);
        assertThat(hand.exported().at("/activities/0/id").asText()).isEqualTo("a1");
    }

    private static FormHand open() {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        return FormHand.at(page);
    }

    private static void paste(FormHand hand, String text) {
        hand.page().locator("#list-activities .paste").click();
        hand.page().locator("#paste-text").fill(text);
    }
}
