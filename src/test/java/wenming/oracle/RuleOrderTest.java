package wenming.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wenming.assess.Assessor;
import wenming.catalogue.Book;
import wenming.catalogue.RuleText;
import wenming.model.Submission;
import wenming.report.Json;

/** Rules may be compiled by the build or when they are loaded, and may stand in any order: the bytes are the same. */
class RuleOrderTest {
    private static final int GENERATED = 200;
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?\\bend$");
    static final List<String> SETS = BothWays.SETS;

    @ParameterizedTest
    @FieldSource("SETS")
    void rulesCompiledFromTheirTextGiveTheSameScorecards(String id) throws IOException {
        assertTheSame(id, book(id).fromText());
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void theOrderOfRulesAndOfFilesDoesNotMatter(String id) throws IOException {
        Book book = book(id);
        List<RuleText> common = shuffled(book.common());
        Collections.reverse(common);
        assertTheSame(id, new Book(book.ruleSet(), shuffled(book.own()), common, List.of()));
    }

    private static Book book(String id) throws IOException {
        return BothWays.assessors().library().book(id).orElseThrow();
    }

    private static void assertTheSame(String id, Book book) {
        BothWays set = BothWays.of(id);
        Assessor other = new Assessor(book, BothWays.assessors().vocabulary());
        for (int seed = 0; seed < GENERATED; seed++) {
            Submission submission = set.read(set.generator().bytes(seed, Generator.Size.SMALL));
            assertThat(Json.line(other.assess(submission, "", null)))
                    .as(id + " seed " + seed)
                    .isEqualTo(Json.line(set.byRules(submission)));
        }
    }

    private static List<RuleText> shuffled(List<RuleText> files) {
        List<RuleText> shuffled = new ArrayList<>();
        for (RuleText file : files) {
            List<String> rules = new ArrayList<>();
            Matcher rule = RULE.matcher(file.text());
            while (rule.find()) {
                rules.add(rule.group());
            }
            String head = file.text().substring(0, file.text().indexOf("\nrule \"") + 1);
            assertThat(rules).as(file.file()).isNotEmpty();
            new Dice(7).shuffle(rules);
            shuffled.add(new RuleText(file.file(), head + String.join("\n\n", rules) + "\n"));
        }
        return shuffled;
    }
}
