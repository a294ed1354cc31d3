package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import wenming.author.pages.HtmlPages;
import wenming.author.pages.MarkdownPages;
import wenming.model.Language;

class PagesTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    Path rules;

    @TestFactory
    Stream<DynamicTest> theReadmeOfEveryRuleSetIsWhatItsCatalogueSays() throws IOException {
        return Bench.open(RULES, null).ids().stream()
                .map(id -> dynamicTest(
                        id, () -> assertThat(Files.readString(RULES.resolve(id).resolve("README.md")))
                                .as("run: ./wenming rules pages --markdown")
                                .isEqualTo(MarkdownPages.of(
                                        new Editions(List.of(RULES)).of(id).orElseThrow()))));
    }

    @TestFactory
    Stream<DynamicTest> noPageRunsOrFetchesAnything() throws IOException {
        List<Edition> all = new java.util.ArrayList<>();
        for (String id : Bench.open(RULES, null).ids()) {
            all.add(new Editions(List.of(RULES)).of(id).orElseThrow());
        }
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(dynamicTest("index " + language, () -> harmless(HtmlPages.index(all, language)))),
                        all.stream()
                                .map(one -> dynamicTest(
                                        one.name() + " " + language,
                                        () -> harmless(HtmlPages.of(one, language, true))))));
    }

    private static void harmless(String page) {
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContainIgnoringCase("<script", "javascript:", " onclick", " src=", "@import", "url(", "http://")
                .doesNotContain("https:", "<link")
                .contains("Content-Security-Policy", "size: A4", "@media print")
                .endsWith("</html>\n");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(link -> link.group(1)))
                .allMatch(link -> link.matches("(\\.\\./(zh|en)/)?[\\w-]+\\.html"));
        assertThat(count(page, "<td")).isEqualTo(count(page, "</td"));
        assertThat(count(page, "<dl")).isEqualTo(count(page, "</dl"));
        assertThat(page).doesNotContainPattern(">(page|scale|measure|of|method|status|due)\\.[\\w.-]+<");
    }

    @Test
    void aPageSaysHowACriterionIsMeasuredWhatItIsWorthAndWhatItNeeds() throws IOException {
        new SmallRuleSet(rules);
        String page = page(Language.EN);
        assertThat(page)
                .contains("<h3>S-1 Clean-ups</h3>")
                .contains("<dd>6 points in proportion up to 6 sessions</dd>")
                .contains("<dd>activities, added up; cleaning</dd>")
                .contains("<dt>Needs</dt><dd>activities</dd>".replace("</dt>", "</dt>\n"))
                .contains("<dd>signs: there is one; signs: there is none</dd>")
                .contains("<dd>10 of 10 points are known here</dd>")
                .contains("A (ours) 3, N/A (no criterion here) 0");
        assertThat(page(Language.ZH))
                .contains("<h3>S-1 清洁活动</h3>", "lang=zh-CN", "按比例")
                .contains("<dd>活动场次合计\uff1b清洁</dd>");
    }

    @Test
    void theSituationsStandOnThePageAsTheSpecification() throws IOException {
        new SmallRuleSet(rules);
        assertThat(page(Language.EN))
                .contains("<td>five are not</td>")
                .contains("<code>{activities: [{category: clean-up, date: 2021-03-05, sessions: 5}]}</code>")
                .contains("<td>partly met, measured 5, points 5.00</td>")
                .contains("<td>partly met, measured 1, points 2, not counted: no no-smoking sign</td>");
    }

    @Test
    void whateverStandsInACatalogueStaysText() throws IOException {
        new SmallRuleSet(rules)
                .with(
                        "catalogue.yaml",
                        SmallRuleSet.CATALOGUE.replace(
                                "en: Clean-ups", "en: \"<script>alert('1')</script> & | `x` [a](b) _c_\""));
        assertThat(page(Language.EN))
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;")
                .doesNotContain("<script");
        assertThat(MarkdownPages.of(small()))
                .contains("&lt;script>")
                .contains("\\|", "\\`x\\`", "\\[a](b)", "\\_c\\_")
                .doesNotContain("<script");
    }

    @Test
    void aStandardOfWhichNothingIsVisibleIsKnownAndNotScorable() throws IOException {
        String head = SmallRuleSet.CATALOGUE.substring(0, SmallRuleSet.CATALOGUE.indexOf("      - id: S-1"));
        String veto = SmallRuleSet.CATALOGUE.substring(SmallRuleSet.CATALOGUE.indexOf("      - id: S-3"));
        new SmallRuleSet(rules)
                .with(
                        "catalogue.yaml",
                        (head + veto)
                                .replace("weights: proposed", "weights: official")
                                .replace("fullMark: 10", "fullMark: 100"))
                .without("cases/S-1.yaml")
                .without("cases/S-2.yaml");
        assertThat(page(Language.EN)).contains("<dd>known, not scorable (full mark 100)</dd>");
        assertThat(HtmlPages.index(List.of(small()), Language.EN))
                .contains("<td>known, not scorable (full mark 100)</td>");
    }

    @Test
    void theIndexLinksToEveryPageAndToTheOtherLanguage() throws IOException {
        new SmallRuleSet(rules);
        assertThat(HtmlPages.index(List.of(small()), Language.ZH))
                .contains("<a href=\"small.html\">小标准</a>", "<a href=\"../en/index.html\">English</a>");
    }

    private static long count(String page, String part) {
        return Pattern.compile(part + "\\b").matcher(page).results().count();
    }

    private Edition small() throws IOException {
        return new Editions(List.of()).of(rules.resolve("small").toString()).orElseThrow();
    }

    private String page(Language language) throws IOException {
        return HtmlPages.of(small(), language, true);
    }
}
