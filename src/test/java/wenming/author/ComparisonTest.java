package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.author.change.ChangesText;
import wenming.catalogue.Library;
import wenming.catalogue.change.Changes;
import wenming.catalogue.change.Changes.CriterionChange;
import wenming.catalogue.change.Changes.KeyChange;
import wenming.catalogue.change.Changes.RuleChange;
import wenming.catalogue.change.Comparison;
import wenming.catalogue.change.Wording;
import wenming.model.Language;

class ComparisonTest {
    @TempDir
    Path before;

    @TempDir
    Path after;

    private SmallRuleSet changed;

    @BeforeEach
    void writeBoth() throws IOException {
        new SmallRuleSet(before);
        changed = new SmallRuleSet(after);
    }

    @Test
    void aSetDoesNotDifferFromItself() throws IOException {
        assertThat(changes().none()).isTrue();
        assertThat(ChangesText.of(changes(), Language.EN)).endsWith("The same.\n");
    }

    @Test
    void commentsAndQuotesAreNoDifference() throws IOException {
        changed.with("catalogue.yaml", "# a word\n" + SmallRuleSet.CATALOGUE.replace("points: 6", "points: 6.00"));
        changed.with("measure.drl", SmallRuleSet.RULES.replace("global", "// another\nglobal"));
        assertThat(changes().none()).isTrue();
    }

    @Test
    void aCriterionIsComparedKeyByKey() throws IOException {
        catalogue(SmallRuleSet.CATALOGUE
                .replace("points: 6", "points: 5")
                .replace("fullMark: 10", "fullMark: 9")
                .replace("target: 6", "target: 8")
                .replace("clause: \"1\"", "clause: \"1.1\"")
                .replace("Hold more activities and keep", "Hold more clean-ups and keep"));
        Changes changes = changes();

        assertThat(changes.keys()).containsExactly(new KeyChange("fullMark", "10", "9"));
        assertThat(changes.criteria()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("S-1");
            assertThat(one.change()).isEqualTo("changed");
            assertThat(one.points()).isEqualByComparingTo("-1");
            assertThat(one.moved()).isFalse();
            assertThat(one.keys())
                    .containsExactly(
                            new KeyChange("clause", "1", "1.1"),
                            new KeyChange("points", "6", "5"),
                            new KeyChange("scale/target", "6", "8"),
                            new KeyChange(
                                    "remedy/en",
                                    "Hold more activities and keep photos",
                                    "Hold more clean-ups and keep photos"));
        });
        assertThat(ChangesText.of(changes, Language.EN))
                .contains(
                        "changed  S-1  Clean-ups  -1\n",
                        "    scale/target: 6 \u2192 8\n",
                        "Points 10 \u2192 9, criteria 3 \u2192 3");
    }

    @Test
    void aKeyThatIsNewOrGoneHasAnEmptySide() throws IOException {
        catalogue(SmallRuleSet.CATALOGUE
                .replace("appliesTo: [hospital]\n                    ", "")
                .replace("        appliesTo: [hospital]\n", ""));
        assertThat(changes().criteria())
                .flatExtracting(CriterionChange::keys)
                .containsExactly(new KeyChange("appliesTo", "[hospital]", ""));
    }

    @Test
    void criteriaThatWereAddedOrRemovedCarryTheirPoints() throws IOException {
        catalogue(SmallRuleSet.CATALOGUE.replace("id: S-1", "id: S-9"));
        assertThat(changes().criteria())
                .extracting(CriterionChange::id, CriterionChange::change, one -> one.points()
                        .intValueExact())
                .containsExactly(tuple("S-9", "added", 6), tuple("S-1", "removed", -6));
    }

    @Test
    void aCriterionInAnotherPlaceIsMovedAndTheOthersAreNot() throws IOException {
        int first = SmallRuleSet.CATALOGUE.indexOf("      - id: S-1");
        int second = SmallRuleSet.CATALOGUE.indexOf("      - id: S-2");
        catalogue(SmallRuleSet.CATALOGUE.substring(0, first)
                + SmallRuleSet.CATALOGUE.substring(second)
                + SmallRuleSet.CATALOGUE.substring(first, second));
        assertThat(changes().criteria())
                .extracting(CriterionChange::id, CriterionChange::change, CriterionChange::moved)
                .containsExactly(tuple("S-1", "moved", true));
    }

    @Test
    void aCriterionInAnotherSectionIsMoved() throws IOException {
        catalogue(
                SmallRuleSet.CATALOGUE.replace(
                        "      - id: S-3",
                        "  - id: \"2\"\n    title: {zh: 二, en: Two}\n    reason: {zh: 举例, en: an example}\n    criteria:\n      - id: S-3"));
        assertThat(changes().criteria())
                .extracting(CriterionChange::id, CriterionChange::change, CriterionChange::keys)
                .containsExactly(tuple("S-3", "moved", List.of(new KeyChange("section", "1", "2"))));
        assertThat(changes().keys()).extracting(KeyChange::key).contains("sections/2/title/en");
    }

    @Test
    void rulesAreComparedByNameWithoutTheirComments() throws IOException {
        changed.with(
                "measure.drl",
                SmallRuleSet.RULES
                        .replace("noSmokingSign == false )", "noSmokingSign == false, kind != \"vehicle\" )")
                        .replace("S-3 events: one happened", "S-3 events: something happened"));
        assertThat(changes().rules())
                .extracting(RuleChange::rule, RuleChange::change)
                .containsExactly(
                        tuple("S-2 signs: there is none", "changed"),
                        tuple("S-3 events: one happened", "removed"),
                        tuple("S-3 events: something happened", "added"));
    }

    @Test
    void aBundledSetIsComparedWithItsFolder() throws IOException {
        Editions none = new Editions(List.of());
        Editions folder = new Editions(List.of(Path.of("rules")));
        Changes changes = Comparison.of(
                none.of("ziyang-2021").orElseThrow().wording(),
                folder.of("ziyang-2021").orElseThrow().wording());
        assertThat(changes.none()).isTrue();
        assertThat(none.nearest("ziyang-2012")).isEqualTo("ziyang-2021");
    }

    @Test
    void aBookThatCameOffAShelfIsComparedAsItsAuthorWroteIt() throws IOException {
        Editions folder = new Editions(List.of(Path.of("rules")));
        Wording served = Wording.of(Library.open(List.of()).book("ziyang-2021").orElseThrow());
        Changes changes =
                Comparison.of(served, folder.of("ziyang-2021").orElseThrow().wording());
        assertThat(changes.none()).isTrue();
        assertThat(changes.before().name()).isEqualTo("ziyang-2021@1.0.0");
    }

    private void catalogue(String text) throws IOException {
        assertThat(text).isNotEqualTo(SmallRuleSet.CATALOGUE);
        changed.with("catalogue.yaml", text);
    }

    private Changes changes() throws IOException {
        Editions editions = new Editions(List.of());
        return Comparison.of(
                editions.of(before.resolve("small").toString()).orElseThrow().wording(),
                editions.of(after.resolve("small").toString()).orElseThrow().wording());
    }
}
