package wenming.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import wenming.oracle.BothWays;
import wenming.score.Scorecard.CriterionLine;

/** A campus that does not say how many places it has, and lists one with a sign (ZY-08, 8 points). */
class UncountedShareTest {
    private static final BothWays ZIYANG = BothWays.of("ziyang-2021");

    @Test
    void aShareOfNobodyKnowsHowManySecuresNothingAndMayStillEarnAll() {
        CriterionLine line = signs("");
        assertThat(line.points()).isEqualByComparingTo("0");
        assertThat(line.attainable()).isEqualByComparingTo("8");
    }

    @Test
    void sayingThatThereAreTenSecuresATenth() {
        CriterionLine line = signs(", \"places\": [{\"kind\": \"workplace\", \"count\": 10}]");
        assertThat(line.points()).isEqualByComparingTo("0.80");
        assertThat(line.attainable()).isNull();
    }

    private static CriterionLine signs(String places) {
        String json =
                """
                {"contract": 1, "period": {"from": "2021-01-01", "to": "2021-12-31"},
                 "unit": {"id": "u", "name": "示例医院", "kind": "hospital", "campuses": [{"id": "c"%s}]},
                 "premises": [{"id": "p", "kind": "workplace", "campus": "c", "noSmokingSign": true}]}"""
                        .formatted(places);
        return ZIYANG.byRules(ZIYANG.read(json.getBytes(StandardCharsets.UTF_8))).sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals("ZY-08"))
                .findFirst()
                .orElseThrow();
    }
}
