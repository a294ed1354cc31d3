package wenming.advise.match;

import static org.assertj.core.api.Assertions.assertThat;
import static wenming.advise.match.Several.briefs;
import static wenming.advise.match.Several.criterion;
import static wenming.advise.match.Several.one;
import static wenming.advise.match.Several.share;
import static wenming.advise.match.Several.year;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.advise.match.Match.FactLine;
import wenming.advise.match.Match.StandardLine;
import wenming.report.Json;

/** Small standards beside each other, worked by hand: what counts in several, and what one more would bring in each. */
class MatchingTest {
    private static final String PAPER = "kind: count, of: documents, words: [leading-group]";
    private static final String CLEAN_UP = "kind: sum, of: sessions, category: clean-up";
    private static final String ASK = "  - {key: smoke-group-there, type: yes-no, title: {zh: \u95ee, en: Asked}}\n";
    private static final String ANSWER = "kind: cover, of: statements, words: [smoke-group-there]";

    @TempDir
    private Path folder;

    /** Eight points for four sessions, three for the first one, a point for each ten of a hundred hours. */
    private Several activities() throws IOException {
        return new Several(folder)
                .set("a", "8", "", share("A-1", "8", CLEAN_UP, "4"))
                .set("b", "3", "", one("B-1", "3", CLEAN_UP, ""))
                .set("c", "10", "", share("C-1", "10", "kind: sum, of: hours, category: clean-up", "100"));
    }

    private static String cleanUp(String more) {
        return ", \"activities\": [{\"id\": \"1\", \"title\": \"T\", \"category\": \"clean-up\", \"date\": \"2021-03-05\""
                + more + "}]";
    }

    @Test
    void oneActivityServesThreeStandardsAndBringsEachItsOwnPoints() throws IOException {
        Match match = activities().match(year(", \"activities\": []"));
        // One session of four: 2 of 8. The first: 3 of 3. No hours are known of any session: one hour, 0.10.
        assertThat(briefs(match))
                .containsExactly("more activities clean-up: 3 sets, 5.10 [a/A-1 +2.00, b/B-1 +3.00, c/C-1 +0.10]");
        assertThat(match.additions().get(0).key()).isEqualTo("category");
    }

    @Test
    void oneMoreActivityIsAsLargeAsThoseThatThereAre() throws IOException {
        Match match = activities().match(year(cleanUp(", \"sessions\": 2, \"hours\": 13, \"participants\": 5")));
        // Two sessions of 13 hours: six each, 0.60. The threshold of b is reached already.
        assertThat(briefs(match)).containsExactly("more activities clean-up: 2 sets, 2.60 [a/A-1 +2.00, c/C-1 +0.60]");
        assertThat(match.additions().get(0).figures()).isEqualTo(new Match.Figures(2, 1, 6, 1));
    }

    @Test
    void aFactThatCountsInSeveralStandardsIsToldWithEachOfThem() throws IOException {
        Match match = activities().match(year(cleanUp(", \"hours\": 13")));
        assertThat(match.facts()).hasSize(1);
        FactLine fact = match.facts().get(0);
        assertThat(fact.pointer()).isEqualTo("/activities/0");
        assertThat(fact.name()).isEqualTo("T");
        assertThat(fact.word()).isEqualTo("clean-up");
        assertThat(fact.standards()).isEqualTo(3);
        assertThat(fact.counts()).extracting(Match.Count::criterion).containsExactly("A-1", "B-1", "C-1");
    }

    @Test
    void aStandardSaysWhatIsSecuredAndHowItsCriteriaEnded() throws IOException {
        Match match = activities().match(year(cleanUp("")));
        StandardLine a = match.standards().get(0);
        assertThat(a.score()).isEqualByComparingTo("2");
        assertThat(a.max()).isEqualByComparingTo("8");
        assertThat(a.scorable()).isTrue();
        assertThat(a.named()).isTrue();
        assertThat(List.of(a.met(), a.partial(), a.unmet(), a.notAssessed())).containsExactly(0L, 1L, 0L, 0L);
        assertThat(match.standards().get(1).met()).isEqualTo(1);
        assertThat(match.standards().get(2).notAssessed()).isEqualTo(1); // its hours are not stated
    }

    @Test
    void aSetWithoutPointsIsKnownAndNotScorable() throws IOException {
        String veto = one("V-1", "0", "kind: faults, of: incidents, words: [falsification]", "")
                .replace("kind: threshold, target: 1, unit: {zh: \u4ef6, en: things}", "kind: veto");
        Match match = new Several(folder)
                .set("a", "8", "", share("A-1", "8", CLEAN_UP, "4"))
                .set("v", "100", "", veto)
                .set("w", "100", "", veto)
                .match(year(""));
        StandardLine v = match.standards().get(1);
        assertThat(v.scorable()).isFalse();
        assertThat(v.score()).isNull();
        assertThat(v.notAssessed()).isEqualTo(1);
        assertThat(briefs(match)).containsExactly("state incidents : 2 sets, 0.00 [v/V-1 +0.00, w/V-1 +0.00]");
        assertThat(match.additions().get(0).gains())
                .allSatisfy(gain -> assertThat(gain.statusAfter()).isEqualTo("met"));
    }

    @Test
    void aPaperThatComesTooLateForOneStandardIsOfferedForTheOthersOnly() throws IOException {
        Several sets = new Several(folder)
                .set("a", "5", "", one("A-1", "5", PAPER, ""))
                .set("b", "4", "", one("B-1", "4", PAPER + ", by: 2021-06-30", ""))
                .set("c", "3", "", one("C-1", "3", PAPER, ""));
        assertThat(briefs(sets.match(year(", \"documents\": []"))))
                .containsExactly("more documents leading-group: 2 sets, 8.00 [a/A-1 +5.00, c/C-1 +3.00]");
        assertThat(briefs(sets.match(year(", \"documents\": []").replace("2021-09-30", "2021-06-30"))))
                .containsExactly("more documents leading-group: 3 sets, 12.00 [a/A-1 +5.00, b/B-1 +4.00, c/C-1 +3.00]");
    }

    @Test
    void whatOnlyOneStandardLacksIsNotOffered() throws IOException {
        Several sets = new Several(folder)
                .set("a", "5", "", one("A-1", "5", PAPER, ""))
                .set("b", "4", "", one("B-1", "4", PAPER.replace("leading-group", "creation-plan"), ""));
        assertThat(sets.match(year(", \"documents\": []")).additions()).isEmpty();
    }

    @Test
    void onceThePeriodIsOverNothingWithADayOfItsOwnIsOffered() throws IOException {
        Several sets = new Several(folder)
                .set("a", "5", "", one("A-1", "5", PAPER, ""))
                .set("b", "4", "", one("B-1", "4", PAPER, ""));
        String year = year(", \"documents\": []").replace("2021-09-30", "2022-01-31");
        assertThat(sets.match(year).additions()).isEmpty();
    }

    @Test
    void whoAddsAFactIsTakenToHandInTheEvidenceThatEachStandardAsks() throws IOException {
        String proof = "proofs: [{kinds: [report], minCharacters: 200}, {kinds: [photo], atLeast: 2, lastMonths: 3}], ";
        Several sets = new Several(folder)
                .set("a", "5", "", one("A-1", "5", PAPER, proof))
                .set("b", "4", "", one("B-1", "4", PAPER, ""));
        assertThat(briefs(sets.match(year(", \"documents\": []"))))
                .containsExactly("more documents leading-group: 2 sets, 9.00 [a/A-1 +5.00, b/B-1 +4.00]");
    }

    @Test
    void anAnswerCountsWhereverTheSameKeyIsAsked() throws IOException {
        Several sets = new Several(folder)
                .set("a", "5", ASK, one("A-1", "5", ANSWER, ""))
                .set("b", "4", ASK, one("B-1", "4", ANSWER, ""));
        assertThat(briefs(sets.match(year(""))))
                .containsExactly("state statements smoke-group-there: 2 sets, 9.00 [a/A-1 +5.00, b/B-1 +4.00]");
        String no = year(", \"statements\": [{\"key\": \"smoke-group-there\", \"value\": false}]");
        assertThat(briefs(sets.match(no)))
                .containsExactly("mend statements smoke-group-there: 2 sets, 9.00 [a/A-1 +5.00, b/B-1 +4.00]");
        assertThat(sets.match(no).additions().get(0).facts()).containsExactly("/statements/0");
        Match yes = sets.match(no.replace("false", "true"));
        assertThat(yes.additions()).isEmpty();
        assertThat(yes.facts().get(0).standards()).isEqualTo(2);
    }

    @Test
    void ofANumberTheFigureIsTakenThatServesMost() throws IOException {
        String ask = ASK.replace("yes-no", "number");
        String value = "kind: value, of: statements, words: [smoke-group-there]";
        Several sets = new Several(folder)
                .set("a", "5", ask, criterion("A-1", "5", value, "kind: threshold, target: 80", ""))
                .set("b", "4", ask, criterion("B-1", "4", value, "kind: threshold, target: 90", ""));
        Match match = sets.match(year(""));
        assertThat(briefs(match))
                .containsExactly("state statements smoke-group-there: 2 sets, 9.00 [a/A-1 +5.00, b/B-1 +4.00]");
        assertThat(match.additions().get(0).answer()).isEqualTo("90");
    }

    @Test
    void anActivityHasBothAThemeAndACategory() throws IOException {
        Several sets = new Several(folder)
                .set("a", "8", "", share("A-1", "8", CLEAN_UP, "4"))
                .set("b", "3", "", one("B-1", "3", "kind: cover, of: themes, words: [national-day]", ""));
        Match match = sets.match(year(", \"activities\": []"));
        assertThat(briefs(match))
                .containsExactly("more activities national-day: 2 sets, 5.00 [a/A-1 +2.00, b/B-1 +3.00]");
        assertThat(match.additions().get(0).category()).isEqualTo("clean-up");
    }

    @Test
    void wordsThatBringTheSameAreOneAddition() throws IOException {
        String any = "kind: count, of: documents, words: [leading-group, creation-plan]";
        Several sets = new Several(folder)
                .set("a", "5", "", one("A-1", "5", any, ""))
                .set("b", "4", "", one("B-1", "4", any, ""));
        // In the order of the vocabulary.
        assertThat(briefs(sets.match(year(", \"documents\": []"))))
                .containsExactly("more documents creation-plan|leading-group: 2 sets, 9.00 [a/A-1 +5.00, b/B-1 +4.00]");
    }

    @Test
    void whatServesMoreStandardsStandsFirstThenWhatBringsMore() throws IOException {
        Several sets = new Several(folder)
                .set("a", "20", "", one("A-1", "5", PAPER, ""), share("A-2", "15", CLEAN_UP, "4"))
                .set("b", "31", "", share("B-2", "30", CLEAN_UP, "1"), one("B-1", "1", PAPER, ""))
                .set("c", "1", "", one("C-1", "1", PAPER, ""));
        List<String> briefs = briefs(sets.match(year(", \"documents\": [], \"activities\": []")));
        assertThat(briefs).hasSize(2);
        assertThat(briefs.get(0)).startsWith("more documents leading-group: 3 sets, 7.00");
        assertThat(briefs.get(1)).startsWith("more activities clean-up: 2 sets, 33.75");
    }

    @Test
    void theOrderInWhichRuleSetsAreFoundDoesNotMatter() throws IOException {
        Several sets = activities()
                .set("d", "9", "", one("D-1", "5", PAPER, ""), share("D-2", "4", CLEAN_UP, "2"))
                .set("e", "5", ASK, one("E-1", "5", PAPER, ""));
        String text = year(cleanUp("") + ", \"documents\": []");
        Match one = sets.match(text, List.of("a", "b", "c", "d", "e"));
        Match other = sets.match(text, List.of("a", "e", "d", "c", "b"));
        assertThat(Json.pretty(other)).isEqualTo(Json.pretty(one));
        assertThat(Json.pretty(sets.match(text, List.of("a", "b", "c", "d", "e"))))
                .isEqualTo(Json.pretty(one));
    }

    @Test
    void aSetAndAProfileThatTakesItsCriterionAreOneStandard() throws IOException {
        Several sets = new Several(folder)
                .set("a", "5", "", one("A-1", "5", PAPER, ""))
                .profile("p", "5", "a", "A-1");
        assertThat(sets.match(year(", \"documents\": []")).additions()).isEmpty();
        Match match = sets.set("b", "4", "", one("B-1", "4", PAPER, "")).match(year(", \"documents\": []"));
        assertThat(briefs(match))
                .containsExactly("more documents leading-group: 2 sets, 14.00 [a/A-1 +5.00, b/B-1 +4.00, p/A-1 +5.00]");
        assertThat(match.additions().get(0).gains().get(2).origin()).isEqualTo("a");
    }

    @Test
    void theTopLeavesOutTheRestAndSaysHowMuch() throws IOException {
        Match match = activities().match(year(cleanUp(", \"hours\": 13")));
        Match none = match.top(1);
        assertThat(none.facts()).hasSize(1);
        assertThat(none.factsLeftOut()).isZero();
        assertThat(none.top(0).factsLeftOut()).isEqualTo(1);
        assertThat(none.top(0).additionsLeftOut()).isEqualTo(1);
    }

    @Test
    void aProblemThatIsStillOpenIsClosedOnce() throws IOException {
        String closure = "kind: closure, of: rectifications";
        String ratio = "kind: ratio, empty: not-assessed";
        Several sets = new Several(folder)
                .set("a", "8", "", criterion("A-1", "8", closure, ratio, ""))
                .set("b", "4", "", criterion("B-1", "4", closure, ratio, ""));
        String problem = "{\"id\": \"%s\", \"what\": \"W\", \"foundOn\": \"2021-03-01\"}";
        String year = year(", \"rectifications\": [" + problem.formatted("1") + ", " + problem.formatted("2") + "]");
        Match match = sets.match(year);
        assertThat(briefs(match)).containsExactly("mend rectifications : 2 sets, 6.00 [a/A-1 +4.00, b/B-1 +2.00]");
        assertThat(match.additions().get(0).facts()).containsExactly("/rectifications/0", "/rectifications/1");
    }
}
