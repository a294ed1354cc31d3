package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.model.Findings;
import wenming.model.Problem;

class ReplyTest {
    @Test
    void aProblemThatNamesItsFileKeepsItsCell() {
        Problem wrong = new Problem("no-such-day", "/activities/0/date", 0, 0, "x", "day", "").in("活动!C4");
        Problem other = new Problem("missing-key", Findings.FILE + "/by", 2, 1, "", "by", "");

        List<Problem> told = Reply.refused(List.of(wrong, other)).in("after").problems();

        assertThat(told.get(0).pointer()).isEqualTo("after:/activities/0/date");
        assertThat(told.get(0).cell()).isEqualTo("活动!C4");
        assertThat(told.get(1)).isEqualTo(other);
    }
}
