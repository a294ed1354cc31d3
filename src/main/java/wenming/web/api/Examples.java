package wenming.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import wenming.desk.Answer;
import wenming.desk.Request;
import wenming.score.Scorecard;

/** A small submission, and what the program makes of it. */
final class Examples {
    private static final String SUBMISSION =
            """
            {"contract": 1, "ruleSet": "ziyang-2021", "asOf": "2021-09-30",
             "period": {"from": "2021-01-01", "to": "2021-12-31"},
             "unit": {"id": "H1", "name": "示例县人民医院", "kind": "hospital"},
             "activities": [{"id": "A1", "title": "义诊进社区", "category": "medical-health",
                             "from": "2021-02-01", "to": "2021-09-20", "sessions": 7}]}""";

    private Examples() {}

    static JsonNode submission(Office.Open unused) {
        try {
            return new ObjectMapper().readTree(SUBMISSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as it is handed in. */
    static Request request() {
        return new Request(SUBMISSION.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** Its scorecard; null where the operator's rule sets do not take it. */
    static Scorecard scorecard(Office.Open open) {
        Answer answer = open.desk().answer(SUBMISSION.getBytes(StandardCharsets.UTF_8), null, null);
        return answer instanceof Answer.Scored scored ? scored.scorecard() : null;
    }

    /** The first line of a batch of one; null where the operator's rule sets do not take it. */
    static BatchLine line(Office.Open open) {
        Scorecard scorecard = scorecard(open);
        return scorecard == null ? null : BatchLine.of(1, scorecard);
    }
}
