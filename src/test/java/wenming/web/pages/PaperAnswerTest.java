package wenming.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.model.Language;
import wenming.report.paper.Block;
import wenming.report.paper.Cell;
import wenming.report.paper.Column;
import wenming.report.paper.Paper;
import wenming.web.api.Refusal;

/** What is not laid out as a PDF. */
class PaperAnswerTest {
    @Test
    void aPdfHasSoManyRowsAndNoMore() {
        assertThat(PaperAnswer.pdf(paper(20))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> PaperAnswer.pdf(paper(PaperAnswer.MOST_ROWS + 1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problems()).hasSize(1);
                    assertThat(refusal.problems().get(0).code()).isEqualTo("too-many-rows");
                    assertThat(refusal.problems().get(0).found()).isEqualTo("5001");
                });
    }

    private static Paper paper(int rows) {
        Block table = Block.Table.of(
                "",
                List.of(new Column("甲", Column.Kind.TEXT, 100)),
                Collections.nCopies(rows, List.<Cell>of(Cell.BLANK)));
        return new Paper("test", Language.ZH, "甲", "", List.of(), List.of(table), false, "");
    }
}
