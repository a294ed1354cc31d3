package wenming.report;

import java.util.List;
import wenming.advise.Plan;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Screen.Ink;
import wenming.score.Scorecard;

/** The lines of one answer on a terminal: figures on the left, what they are about wrapped beside them. */
final class Page {
    private static final int LEFT = 10;

    private final Language language;
    private final Messages messages;
    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    Page(Language language, Screen screen) {
        this.language = language;
        this.messages = Messages.in(language);
        this.screen = screen;
    }

    String text() {
        return text.toString();
    }

    String say(String key, Object... values) {
        return messages.say(key, values);
    }

    String in(Text both) {
        return both.in(language);
    }

    String ink(Ink ink, String words) {
        return screen.ink(ink, words);
    }

    String comma() {
        return language == Language.ZH ? "\u3001" : ", ";
    }

    String colon() {
        return language == Language.ZH ? "\uff1a" : ": ";
    }

    /** Whose answer it is, and by which rules. */
    void title(String unit, Scorecard.RuleSetLine ruleSet) {
        line(ink(Ink.STRONG, Screen.harmless(unit)));
        line(in(ruleSet.title()) + " \u00b7 " + ruleSet.id() + " " + ruleSet.version());
        line("");
    }

    void fingerprint(Scorecard.RuleSetLine ruleSet, Scorecard.SubmissionLine submission) {
        line(ink(
                Ink.FAINT,
                say(
                        "card.fingerprint",
                        ruleSet.sha256().substring(0, 12),
                        submission.sha256().substring(0, 12))));
    }

    void heading(String heading) {
        line("");
        line(ink(Ink.STRONG, heading));
    }

    /** A line that begins with a figure; what follows is wrapped beside it. */
    void block(String figure, Ink ink, String value) {
        String left = Screen.right(figure, LEFT - 2);
        List<String> parts = Screen.wrapped(value, screen.columns() - LEFT);
        line(ink(ink, left) + "  " + ink(Ink.STRONG, parts.get(0)));
        parts.stream().skip(1).forEach(part -> line(" ".repeat(LEFT) + part));
    }

    /** The text in the quotation marks of the language. */
    String quoted(String words) {
        return language == Language.ZH ? "\u201c" + words + "\u201d" : "\"" + words + "\"";
    }

    /** A line of a list. */
    void item(String value) {
        List<String> parts = Screen.wrapped(Screen.harmless(value), screen.columns() - 4);
        line("  " + parts.get(0));
        parts.stream().skip(1).forEach(part -> line("    " + part));
    }

    void detail(String value) {
        Screen.wrapped(Screen.harmless(value), screen.columns() - LEFT).forEach(part -> line(" ".repeat(LEFT) + part));
    }

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** Why points are lost for good. */
    String loss(Plan.Loss loss) {
        return say(
                "lost." + loss.reason(),
                loss.units() == null ? "" : loss.units(),
                loss.day() == null ? "" : loss.day());
    }
}
