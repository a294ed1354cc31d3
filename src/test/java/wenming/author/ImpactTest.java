package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.author.change.BothWays;
import wenming.author.change.Impact;
import wenming.author.change.Impact.CriterionMove;
import wenming.author.change.Impact.Moved;
import wenming.author.change.ImpactPages;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.model.Language;

/** The small standard, ten points: six for clean-ups (target 6), four for signs. In the later one four are enough for all six. */
class ImpactTest {
    private static final String LATER = SmallRuleSet.CATALOGUE
            .replace("target: 6", "target: 4")
            .replace(
                    "noGrade: {zh: 没有等级线, en: there is no line}",
                    "grades: [{id: good, title: {zh: 良好, en: Good}, atLeast: 6}]");

    @TempDir
    Path before;

    @TempDir
    Path after;

    private SmallRuleSet later;

    @BeforeEach
    void writeBoth() throws IOException {
        new SmallRuleSet(before);
        later = new SmallRuleSet(after).with("catalogue.yaml", LATER);
    }

    @Test
    void everySubmissionIsScoredUnderBothAndTheCriterionThatMovedItIsNamed() throws IOException {
        Impact impact = impact(null, unit("A", 3), unit("B", 6), unit("C", 4));

        // A: 3/6 and 3/4 of six points; C: 4/6 and 4/4; B has all of them either way. All signs are there: four points.
        assertThat(impact.submissions())
                .extracting(
                        Moved::unit,
                        row -> row.before().score().toString(),
                        row -> row.after().score().toString(),
                        row -> row.move().toString(),
                        Moved::criterion,
                        row -> row.points() == null ? "" : row.points().toString())
                .containsExactly(
                        tuple("C", "8.00", "10.00", "2.00", "S-1", "2.00"),
                        tuple("A", "7.00", "8.50", "1.50", "S-1", "1.50"),
                        tuple("B", "10.00", "10.00", "0.00", null, ""));
        assertThat(impact.criteria())
                .containsExactly(
                        new CriterionMove("S-1", impact.criteria().get(0).title(), 2, 2, new BigDecimal("3.50")));
    }

    @Test
    void ranksAreSharedByEqualScoresAndTheNextIsPassedOver() throws IOException {
        Impact impact = impact(null, unit("A", 3), unit("B", 6), unit("C", 4));
        assertThat(impact.submissions())
                .extracting(Moved::unit, row -> row.before().rank(), row -> row.after()
                        .rank())
                .containsExactly(tuple("C", 2, 1), tuple("A", 3, 3), tuple("B", 1, 1));
        assertThat(impact.summary().ranksChanged()).isEqualTo(1);
    }

    @Test
    void theSummaryHasMeanMedianAndGreatestMove() throws IOException {
        Impact.Summary odd =
                impact(null, unit("A", 3), unit("B", 6), unit("C", 4)).summary();
        assertThat(List.of(odd.meanMove(), odd.medianMove(), odd.maxMove()).toString())
                .isEqualTo("[1.17, 1.50, 2.00]");
        assertThat(odd.up()).isEqualTo(2);
        assertThat(odd.down()).isZero();
        Impact.Summary even = impact(null, unit("A", 3), unit("B", 6), unit("C", 4), unit("D", 1))
                .summary();
        // moves: 2, 1.5, 0.5, 0
        assertThat(List.of(even.meanMove(), even.medianMove(), even.maxMove()).toString())
                .isEqualTo("[1.00, 1.00, 2.00]");
    }

    @Test
    void gradesThatChangeAreCounted() throws IOException {
        // There was no line; now it runs at six of ten: D has 5.5, A 8.5.
        Impact impact = impact(null, unit("A", 3), unit("D", 1));
        assertThat(impact.summary().gradesChanged()).isEqualTo(1);
        assertThat(impact.submissions())
                .extracting(row -> row.after().grade() == null
                        ? "none"
                        : row.after().grade().en())
                .containsExactly("Good", "none");
    }

    @Test
    void aMoveOfTheLimitIsWithinItAndOneBeyondIsNot() throws IOException {
        assertThat(impact(new BigDecimal("2"), unit("C", 4)).withinLimit()).isTrue();
        assertThat(impact(new BigDecimal("1.99"), unit("C", 4)).withinLimit()).isFalse();
        assertThat(impact(null, unit("C", 4)).withinLimit()).isTrue();
    }

    @Test
    void aVetoedUnitHasNoRank() throws IOException {
        String vetoed = unit("V", 6)
                .replace("\"incidents\":[]", "\"incidents\":[{\"kind\":\"falsification\",\"date\":\"2021-03-05\"}]");
        Impact impact = impact(null, vetoed, unit("A", 3));
        assertThat(impact.submissions())
                .extracting(Moved::unit, row -> row.after().rank(), row -> row.after()
                        .outcome())
                .containsExactly(tuple("A", 1, "scored"), tuple("V", 0, "vetoed"));
    }

    @Test
    void whatCannotBeScoredIsListedWithTheSetThatRefusesIt() throws IOException {
        later.with("catalogue.yaml", LATER.replace("for: [hospital, health-commission]", "for: [hospital]"));
        String commission = unit("K", 6).replace("\"hospital\"", "\"health-commission\"");
        Impact impact = impact(null, unit("A", 3), commission, "{");

        assertThat(impact.summary().submissions()).isEqualTo(1);
        assertThat(impact.summary().rejected()).isEqualTo(2);
        assertThat(impact.rejected())
                .extracting(Impact.Rejected::line, Impact.Rejected::under, one -> one.problem()
                        .code())
                .containsExactly(
                        tuple(2, after.resolve("small").toString(), "not-for-this-kind"),
                        tuple(3, before.resolve("small") + ", " + after.resolve("small"), "malformed"));
    }

    @Test
    void theSameSubmissionsGiveTheSameBytesInEveryForm() throws IOException {
        String[] many = new String[200];
        for (int i = 0; i < many.length; i++) {
            many[i] = unit("U" + i % 150, i % 7);
        }
        Impact one = impact(null, many);
        Impact other = impact(null, many);
        assertThat(page(one, ImpactPages::text)).isEqualTo(page(other, ImpactPages::text));
        assertThat(page(one, ImpactPages::json)).isEqualTo(page(other, ImpactPages::json));
        assertThat(page(one, ImpactPages::csv)).isEqualTo(page(other, ImpactPages::csv));
    }

    @Test
    void theJsonIsOneDocumentAndTheTableRunsNoFormula() throws IOException {
        Impact impact = impact(null, unit("=1+1", 3), unit("B", 6), "{");
        var json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(page(impact, ImpactPages::json));
        assertThat(json.at("/submissions")).hasSize(2);
        assertThat(json.at("/rejected")).hasSize(1);
        assertThat(json.at("/summary/maxMove").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(page(impact, ImpactPages::csv)).contains("\r\n'=1+1,").doesNotContain("\r\n=1+1");
        assertThat(page(impact, ImpactPages::text)).contains("2 submissions: 1 up, 0 down, 1 rejected");
    }

    @Test
    void noSubmissionsAreNoFault() throws IOException {
        assertThat(impact(null).summary().maxMove()).isEqualByComparingTo("0");
    }

    private static String page(Impact impact, BiConsumer<ImpactPages, Consumer<byte[]>> form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.accept(new ImpactPages(impact, Language.EN), out::writeBytes);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String unit(String id, int sessions) {
        return """
                {"contract":1,"unit":{"id":"%s","name":"%s","kind":"hospital"},"period":{"from":"2021-01-01","to":"2021-12-31"},\
                "activities":[{"id":"1","title":"t","category":"clean-up","date":"2021-03-05","sessions":%d}],"incidents":[],\
                "premises":[{"id":"P","kind":"indoor-public","noSmokingSign":true}]}"""
                .formatted(id, id, sessions);
    }

    private Impact impact(BigDecimal limit, String... submissions) throws IOException {
        Editions editions = new Editions(List.of());
        BothWays ways = new BothWays(
                editions.of(before.resolve("small").toString()).orElseThrow(),
                editions.of(after.resolve("small").toString()).orElseThrow(),
                null);
        byte[] lines = String.join("\n", submissions).getBytes(StandardCharsets.UTF_8);
        try (Records records = Records.of(List.of("-"), new ByteArrayInputStream(lines), Limits.USUAL, Set.of())) {
            return ways.impact(records, limit);
        }
    }
}
