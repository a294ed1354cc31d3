package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.score.Scorecard;

/**
 * The national paper of 2012, Hefei and Guizhou stand on the same thirteen items, so that what a unit does once serves it
 * under each of them. Most items are known by their titles only.
 */
class ThirteenItemsTest {
    private static final List<String> ITEMS = List.of(
            "\u5b66\u96f7\u950b\u6d3b\u52a8",
            "\u5fd7\u613f\u670d\u52a1\u6d3b\u52a8",
            "\u9053\u5fb7\u8bb2\u5802\u5efa\u8bbe",
            "\u5b66\u4e60\u578b\u5355\u4f4d\u5efa\u8bbe",
            "\u6587\u660e\u6709\u793c\u57f9\u80b2",
            "\u52e4\u4fed\u8282\u7ea6\u6d3b\u52a8",
            "\u9053\u5fb7\u7ecf\u5178\u8bf5\u8bfb",
            "\u201c\u6211\u4eec\u7684\u8282\u65e5\u201d\u6d3b\u52a8",
            "\u6587\u660e\u98ce\u5c1a\u4f20\u64ad",
            "\u6587\u5316\u4f53\u80b2\u6d3b\u52a8",
            "\u53c2\u4e0e\u5e2e\u6276\u5171\u5efa",
            "\u4f18\u8d28\u670d\u52a1\u72b6\u51b5",
            "\u4f18\u7f8e\u73af\u5883\u5efa\u8bbe");
    private static final String CLASSICS = ITEMS.get(6);
    private static final String LEADERSHIP = "\u7ec4\u7ec7\u9886\u5bfc";

    /** One scheme of Lei Feng activities, with its seal, and nothing that bars the unit. */
    private static final String SCHEME = ", \"documents\": [{\"id\": \"d\", \"topic\": \"lei-feng-plan\","
            + " \"date\": \"2013-02-26\", \"sealed\": true, \"evidence\": [\"e\"]}],"
            + " \"evidence\": [{\"id\": \"e\", \"kind\": \"document\"}], \"incidents\": []";

    private static Library library;
    private static Handing handing;

    @BeforeAll
    static void open() throws IOException {
        library = Library.open(List.of());
        handing = new Handing(library);
    }

    /** Titles of the items: those of which something is known are sections, the others are left out by name. */
    private static List<String> items(String id) throws IOException {
        RuleSet set = library.book(id).orElseThrow().ruleSet();
        Stream<String> known = set.sections().stream()
                .map(section -> afterColon(section.title().zh()));
        Stream<String> leftOut =
                set.leftOut().stream().map(item -> item.reason().zh().split("\uff1a", -1)[0]);
        return Stream.concat(known, leftOut)
                .filter(title -> ITEMS.contains(title) || title.equals(LEADERSHIP))
                .toList();
    }

    private static String afterColon(String title) {
        return title.substring(title.indexOf('\uff1a') + 1);
    }

    @Test
    void nationAndHefeiHaveTheSameThirteenInTheSameOrder() throws IOException {
        assertThat(items("national-2012")).containsExactlyElementsOf(ITEMS);
        assertThat(items("hefei-2013")).containsExactlyElementsOf(ITEMS);
    }

    @Test
    void guizhouHasLeadershipInThePlaceOfReadingClassics() throws IOException {
        List<String> expected = Stream.concat(
                        Stream.of(LEADERSHIP), ITEMS.stream().filter(title -> !title.equals(CLASSICS)))
                .toList();

        assertThat(items("guizhou")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void oneSchemeBringsItsFourPointsInBoth() {
        assertThat(points("national-2012", "N12-1.1")).isEqualTo("4.00");
        assertThat(points("hefei-2013", "HF-1.1")).isEqualTo("4.00");
    }

    @Test
    void oneEventBarsTheUnitUnderAllThree() {
        String event = SCHEME.replace(
                "\"incidents\": []", "\"incidents\": [{\"kind\": \"leadership-breach\", \"date\": \"2012-01-01\"}]");
        String early = event.replace("2012-01-01", "2011-12-30");

        for (String id : List.of("national-2012", "hefei-2013", "guizhou")) {
            assertThat(card(id, event).outcome()).as(id).isEqualTo("vetoed");
            assertThat(card(id, early).outcome()).as(id).isEqualTo("not-comparable");
        }
    }

    private static Scorecard card(String id, String lists) {
        return handing.card(Handing.submission(id, "2013-01-01", "2013-12-31", lists));
    }

    private static String points(String id, String criterion) {
        return card(id, SCHEME).sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(criterion))
                .findFirst()
                .orElseThrow()
                .points()
                .toPlainString();
    }
}
