package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.BundledShelf;
import wenming.model.Text;

class ScaffoldTest {
    @TempDir
    Path rules;

    @Test
    void aNewRuleSetHasNothingToMendAndAllItsCasesPass() throws IOException {
        new Scaffold("my-set", new Text("示例: 标准", "My set, of \"two\" words")).into(rules, 2026);
        Bench bench = Bench.open(rules, new BundledShelf().known());

        assertThat(new RuleSetCheck(bench).run()).isEmpty();
        TestResult result = new RuleSetTests(bench).run();
        assertThat(result.passed()).isTrue();
        assertThat(result.sets().get(0).cases()).hasSize(4);
        assertThat(bench.book("my-set").ruleSet().title()).isEqualTo(new Text("示例: 标准", "My set, of \"two\" words"));
    }

    @Test
    void theKeysOfANewCatalogueStandInTheOrderOfTheHouse() throws IOException {
        new Scaffold("my-set", new Text("标准", "Standard")).into(rules, 2026);
        String catalogue = Files.readString(rules.resolve("my-set/catalogue.yaml"));
        List<String> keys = CatalogueHabits.ORDER.stream()
                .filter(key ->
                        catalogue.contains("        " + key + ":") || catalogue.contains("        # " + key + ":"))
                .toList();

        assertThat(keys).contains("appliesTo", "proof", "due", "remedy");
        assertThat(catalogue.lines().map(String::strip).map(line -> line.replaceFirst("^(# |- )", "")))
                .filteredOn(line -> keys.contains(line.replaceFirst(":.*", "")))
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsSubsequence(keys);
    }

    @Test
    void whatIsThereIsNeverWrittenOver() throws IOException {
        Scaffold scaffold = new Scaffold("my-set", new Text("标准", "Standard"));
        scaffold.into(rules, 2026);
        Files.writeString(rules.resolve("my-set/catalogue.yaml"), "mine");

        assertThatThrownBy(() -> scaffold.into(rules, 2026)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> scaffold.copyOf(Path.of("rules/ziyang-2021"), rules))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(rules.resolve("my-set/catalogue.yaml")).hasContent("mine");
    }

    @Test
    void aCopyDiffersInItsIdAndNothingElse() throws IOException {
        Path from = Path.of("rules/ziyang-2021");
        new Scaffold("ziyang-2022", null).copyOf(from, rules);

        assertThat(Files.readString(rules.resolve("ziyang-2022/catalogue.yaml")))
                .isEqualTo(Files.readString(from.resolve("catalogue.yaml"))
                        .replace("\nid: ziyang-2021\n", "\nid: ziyang-2022\n"));
        assertThat(Files.readString(rules.resolve("ziyang-2022/measure.drl")))
                .isEqualTo(Files.readString(from.resolve("measure.drl"))
                        .replace("rules.ziyang_2021;", "rules.ziyang_2022;"));
        Bench bench = Bench.open(rules, new BundledShelf().known());
        assertThat(new RuleSetCheck(bench).run()).isEmpty();
        assertThat(new RuleSetTests(bench).run().passed()).isTrue();
    }

    @Test
    void anIdIsOfSmallLettersDigitsAndHyphens() {
        assertThat(List.of("a", "ziyang-2021", "4")).allMatch(Scaffold::isId);
        assertThat(List.of("", "A", "a_b", "-a", "a-", "../a", "a/b", "标准", "common", "calendars"))
                .noneMatch(Scaffold::isId);
    }
}
