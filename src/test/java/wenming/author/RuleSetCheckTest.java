package wenming.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.RuleText;

class RuleSetCheckTest {
    @TempDir
    Path rules;

    @Test
    void aSoundSetHasNoRemarks() throws IOException {
        assertThat(new SmallRuleSet(rules).checked()).isEmpty();
    }

    @Test
    void aMisspeltWordInARuleIsFoundBeforeTheRuleIsSilent() throws IOException {
        assertThat(withRule(
                        "Premises( noSmokingSign == false )",
                        "Premises( kind == \"vehicel\", noSmokingSign == false )"))
                .containsExactly("measure.drl:13:1  unknown-word found vehicel; did you mean vehicle?");
    }

    @Test
    void aRuleThatDoesNotCompileIsFoundWithItsLine() throws IOException {
        assertThat(withRule("$i : Incident()", "$i : Incident( colour == \"red\" )"))
                .isNotEmpty()
                .allSatisfy(
                        remark -> assertThat(remark).startsWith("measure.drl:").contains("rule-does-not-compile"));
    }

    @Test
    void rulesHaveNoOrder() throws IOException {
        assertThat(withRule("@criterion(\"S-3\") when", "@criterion(\"S-3\") salience 5 no-loop when"))
                .containsExactly(
                        "measure.drl:16:1  forbidden-in-rules found salience (S-3 events: one happened)",
                        "measure.drl:16:1  forbidden-in-rules found no-loop (S-3 events: one happened)");
    }

    @Test
    void everythingThatHidesLogicOrLeavesTheCollectorIsForbidden() {
        for (String bad : List.of(
                "agenda-group \"a\"",
                "modify",
                "update( $p );",
                "insert( $p );",
                "retract( $p );",
                "delete( $p );",
                "eval( true )",
                "System.out.println();")) {
            String text = "rule \"S-3 x: y\" @criterion(\"S-3\") when " + bad + " then measured.yes(\"S-3\", $p); end";
            assertThat(RuleHabits.ofOwn(new RuleText("small/measure.drl", text)))
                    .as(bad)
                    .extracting(remark -> remark.problem().code())
                    .contains("forbidden-in-rules");
        }
        assertThat(RuleHabits.ofCommon(new RuleText("common/x.drl", "function int f() { return 1; }")))
                .extracting(remark -> remark.problem().found())
                .containsExactly("function");
    }

    @Test
    void commentsAndTextsMaySayWhatRulesMayNot() throws IOException {
        assertThat(withRule(
                        "$i : Incident()", "$i : Incident( note != \"end salience 5\" ) // no salience, no eval( here"))
                .isEmpty();
    }

    @Test
    void aRuleEndsInOneCall() throws IOException {
        assertThat(withRule(
                        "measured.no(\"S-3\", $i, \"falsification\");",
                        "measured.no(\"S-3\", $i, \"falsification\"); measured.no(\"S-3\", $i, \"late\");"))
                .singleElement()
                .asString()
                .startsWith("measure.drl:16:1  then-is-not-one-call");
    }

    @Test
    void aRuleIsNamedByItsCriterionItsWordsAndWhatIsFound() throws IOException {
        assertThat(withRule("S-3 events: one happened", "R17"))
                .containsExactly("measure.drl:16:1  rule-name found R17 expected S-3 <words>: <what is found> (R17)");
        assertThat(withRule("S-3 events: one happened", "S-2 events: one happened"))
                .singleElement()
                .asString()
                .contains("rule-name");
    }

    @Test
    void theKeysOfACriterionStandInOneOrder() throws IOException {
        assertThat(withCatalogue("due: standing\n        effort: 1\n", "effort: 1\n        due: standing\n"))
                .containsExactly(
                        "catalogue.yaml:31:9 /sections/0/criteria/0/due key-out-of-order found due expected effort",
                        "catalogue.yaml:46:9 /sections/0/criteria/1/due key-out-of-order found due expected effort",
                        "catalogue.yaml:60:9 /sections/0/criteria/2/due key-out-of-order found due expected effort");
    }

    @Test
    void theOrderOfKeysIsTheOneThatIsWrittenDown() throws IOException {
        String doc = Files.readString(Path.of("docs/rule-sets.md"));
        String table =
                doc.substring(doc.indexOf("A criterion, keys in this order"), doc.indexOf("### Common measures"));
        List<String> written = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\|")
                .matcher(table)
                .results()
                .flatMap(row -> Pattern.compile("\\w+").matcher(row.group(1)).results())
                .map(MatchResult::group)
                .toList();

        assertThat(written).hasSizeGreaterThan(15);
        assertThat(CatalogueHabits.ORDER).containsSubsequence(written);
    }

    @Test
    void anchorsAndAliasesAreFoundInCataloguesAndCases() throws IOException {
        String cases = SmallRuleSet.SESSIONS.replace("given: {}", "given: &nothing {}");
        assertThat(new SmallRuleSet(rules).with("cases/S-1.yaml", cases).checked())
                .containsExactly("cases/S-1.yaml:14:12  yaml-anchor found &nothing");
        assertThat(withCatalogue("title: {zh: 一, en: One}", "title: &one {zh: 一, en: One}"))
                .containsExactly("catalogue.yaml:16:12  yaml-anchor found &one");
    }

    @Test
    void aRemedyIsAWholeSentenceInBothLanguages() throws IOException {
        assertThat(withCatalogue(
                        "{zh: 如实报告并完成整改, en: Report the event and put it right}", "{zh: 见文件, en: see the file}"))
                .containsExactly(
                        "catalogue.yaml:61:22 /sections/0/criteria/2/remedy/zh not-a-sentence found 见文件 (S-3)",
                        "catalogue.yaml:61:31 /sections/0/criteria/2/remedy/en not-a-sentence found see the file (S-3)");
    }

    @Test
    void noTitleAndNoRemedyIsEmpty() throws IOException {
        assertThat(withCatalogue("{zh: 负面清单, en: Negative list}", "{zh: 负面清单, en: \" \"}"))
                .singleElement()
                .asString()
                .startsWith("catalogue.yaml:49:31 /sections/0/criteria/2/title/en blank-text");
    }

    @Test
    void whatTheReaderRefusesIsARemarkToo() throws IOException {
        assertThat(withCatalogue("effort: 1", "efort: 1"))
                .anyMatch(remark -> remark.contains("catalogue.yaml:31:9 /sections/0/criteria/0/efort unknown-key"));
    }

    @Test
    void mistakesInCasesAreRemarksToo() throws IOException {
        String cases = SmallRuleSet.EVENTS.replace("veto: true", "vetoed: true");
        assertThat(new SmallRuleSet(rules).with("cases/S-3.yaml", cases).checked())
                .singleElement()
                .asString()
                .startsWith("cases/S-3.yaml:10:")
                .contains("unknown-key found vetoed", "(something happened)");
    }

    private List<String> withRule(String was, String is) throws IOException {
        assertThat(SmallRuleSet.RULES).contains(was);
        return new SmallRuleSet(rules)
                .with("measure.drl", SmallRuleSet.RULES.replace(was, is))
                .checked();
    }

    private List<String> withCatalogue(String was, String is) throws IOException {
        assertThat(SmallRuleSet.CATALOGUE).contains(was);
        return new SmallRuleSet(rules)
                .with("catalogue.yaml", SmallRuleSet.CATALOGUE.replace(was, is))
                .checked();
    }
}
