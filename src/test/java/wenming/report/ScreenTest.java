package wenming.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "abc, 3", "\u6587\u660e, 4", "\u6587a\uff0c, 5", "e\u0301, 1"})
    void aChineseCharacterTakesTwoColumns(String text, int width) {
        assertThat(Screen.width(text)).isEqualTo(width);
    }

    @Test
    void aTextIsFilledUpOrCutToItsColumns() {
        assertThat(Screen.padded("\u6587\u660e", 6)).isEqualTo("\u6587\u660e  ");
        assertThat(Screen.padded("\u6587\u660e", 4)).isEqualTo("\u6587\u660e");
        assertThat(Screen.padded("\u6587\u660e\u5355\u4f4d", 6)).isEqualTo("\u6587\u660e\u2026 ");
        assertThat(Screen.right("\u6587", 4)).isEqualTo("  \u6587");
    }

    @Test
    void latinWordsStayWhole() {
        assertThat(Screen.wrapped("put up a sign", 8)).containsExactly("put up a", "sign");
        assertThat(Screen.wrapped("put up a sign", 13)).containsExactly("put up a sign");
    }

    @Test
    void aChineseLineEndsAnywhere() {
        assertThat(Screen.wrapped("\u6587\u660e\u5355\u4f4d", 4)).containsExactly("\u6587\u660e", "\u5355\u4f4d");
        assertThat(Screen.wrapped("\u6587\u660e\u5355\u4f4d", 5)).containsExactly("\u6587\u660e", "\u5355\u4f4d");
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        assertThat(Screen.wrapped("\u6587\u660e\u5355\u4f4d\uff0c\u597d", 8))
                .containsExactly("\u6587\u660e\u5355", "\u4f4d\uff0c\u597d");
    }

    @Test
    void aMarkAfterAWordTakesTheWholeWordAlong() {
        // 4 + 1 + 6 columns fill the line; the mark has no room.
        assertThat(Screen.wrapped("\u6587\u660e K14-5a\uff1b", 11)).containsExactly("\u6587\u660e", "K14-5a\uff1b");
    }

    @Test
    void noLineIsWiderThanTheScreen() {
        String text =
                "\u5728\u7f3a\u5c11 no-smoking \u6807\u5fd7\u7684\u573a\u6240\uff0c\u8865\u8d34\u5e76\u62cd\u7167\u3002(photo, sign-in sheet)";
        for (int columns = 12; columns < 60; columns++) {
            int most = columns;
            assertThat(Screen.wrapped(text, columns))
                    .allSatisfy(line -> assertThat(Screen.width(line)).isLessThanOrEqualTo(most));
            assertThat(String.join("", Screen.wrapped(text, columns)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void colourIsOnlyWhereThereIsAny() {
        assertThat(Screen.PLAIN.ink(Screen.Ink.BAD, "x")).isEqualTo("x");
        assertThat(new Screen(80, true).ink(Screen.Ink.BAD, "x")).isEqualTo("\u001b[31mx\u001b[0m");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 10, 0, 0",
        "10, 10, 10, 10, 0",
        "9.99, 9.99, 10, 9, 0",
        "0.01, 0.01, 10, 1, 0",
        "5, 8, 10, 5, 3",
        "0, 0, 0, 0, 0"
    })
    void aBarIsFullOnlyWhenAllPointsAreThere(String points, String attainable, String max, int full, int open) {
        String bar = new Bar(10).of(new BigDecimal(points), new BigDecimal(attainable), new BigDecimal(max));
        assertThat(bar).hasSize(10);
        assertThat(bar.chars().filter(c -> c == '\u2588').count()).isEqualTo(full);
        assertThat(bar.chars().filter(c -> c == '\u2592').count()).isEqualTo(open);
    }
}
