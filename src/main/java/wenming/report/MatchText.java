package wenming.report;

import java.util.List;
import wenming.advise.match.Match;
import wenming.advise.match.Match.Addition;
import wenming.advise.match.Match.ApartLine;
import wenming.advise.match.Match.FactLine;
import wenming.advise.match.Match.Gain;
import wenming.advise.match.Match.StandardLine;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.report.Screen.Ink;

/** A cross-walk as text for a terminal: every standard, what counts in many, what would serve several. */
public final class MatchText {
    private static final int BAR = 20;

    private final Match match;
    private final int most;
    private final MatchWords words;
    private final Page page;

    private MatchText(Match match, int most, Vocabulary vocabulary, Language language, Screen screen) {
        this.match = match;
        this.most = most;
        this.words = new MatchWords(vocabulary, language);
        this.page = new Page(language, screen);
    }

    /** The cross-walk in a language, with so many kinds of facts and additions; words are named by the vocabulary. */
    public static String of(Match match, int most, Vocabulary vocabulary, Language language, Screen screen) {
        return new MatchText(match, most, vocabulary, language, screen).text();
    }

    private String text() {
        page.line(page.ink(Ink.STRONG, Screen.harmless(match.unit().name())));
        page.line(page.say("match.head", match.standards().size(), match.asOf()));
        match.touched().forEach(this::standard);
        if (!match.untouched().isEmpty()) {
            page.heading(page.say("match.untouched", match.untouched().size()));
            match.untouched().forEach(this::untouched);
        }
        if (!match.apart().isEmpty()) {
            page.heading(page.say("match.apart", match.apart().size()));
            match.apart().forEach(this::apart);
        }
        page.heading(page.say(match.facts().isEmpty() ? "match.noFacts" : "match.facts"));
        List<List<FactLine>> alike = match.alike();
        alike.stream().limit(most).forEach(this::facts);
        more(alike.size() - most);
        page.heading(page.say(match.additions().isEmpty() ? "match.noAdditions" : "match.additions"));
        match.additions().stream().limit(most).forEach(this::addition);
        more(match.additions().size() - most);
        page.line("");
        page.line(page.ink(
                Ink.FAINT,
                page.say("match.fingerprint", match.submission().sha256().substring(0, 12))));
        return page.text();
    }

    private void more(int leftOut) {
        if (leftOut > 0) {
            page.detail(page.say("card.more", leftOut));
        }
    }

    private void standard(StandardLine standard) {
        page.line("");
        page.item(page.in(standard.ruleSet().title()) + " \u00b7 "
                + standard.ruleSet().id() + (standard.named() ? " " + page.say("match.named") : ""));
        String bar = standard.scorable()
                ? new Bar(BAR).of(standard.score(), standard.attainable(), standard.max()) + "  "
                : "";
        page.detail(bar + words.points(standard));
        page.detail(words.ends(standard));
    }

    private void untouched(StandardLine standard) {
        page.item(page.in(standard.ruleSet().title()) + " \u00b7 "
                + standard.ruleSet().id() + page.colon() + words.asks(standard));
    }

    private void apart(ApartLine apart) {
        page.item(page.in(apart.title()) + " \u00b7 " + apart.id() + page.colon() + words.apart(apart));
    }

    private void facts(List<FactLine> alike) {
        FactLine first = alike.get(0);
        page.block(page.say("times", first.standards()), Ink.GOOD, Screen.harmless(words.names(alike)));
        page.detail(first.pointer() + "   " + words.where(first, id -> id));
    }

    private void addition(Addition addition) {
        page.block(page.say("times", addition.standards()), Ink.GOOD, Screen.harmless(words.what(addition)));
        for (Gain gain : addition.inPoints()) {
            page.detail("+" + gain.points().toPlainString() + "  " + gain.ruleSet() + " " + gain.criterion() + " "
                    + page.in(gain.title())
                    + (gain.by() == null ? "" : " \u00b7 " + page.say("plan.latest", gain.by())));
        }
        String settled = words.settled(addition, id -> id);
        if (!settled.isEmpty()) {
            page.detail(settled);
        }
    }
}
