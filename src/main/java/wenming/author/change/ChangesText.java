package wenming.author.change;

import java.math.BigDecimal;
import wenming.catalogue.change.Changes;
import wenming.catalogue.change.Changes.CriterionChange;
import wenming.catalogue.change.Changes.KeyChange;
import wenming.catalogue.change.Changes.Side;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.Screen;

/** What differs between two rule sets, as text. */
public final class ChangesText {
    private final Messages messages;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ChangesText(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** The changes as text. */
    public static String of(Changes changes, Language language) {
        ChangesText page = new ChangesText(language);
        page.write(changes);
        return page.text.toString();
    }

    private void write(Changes changes) {
        side("-", changes.before());
        side("+", changes.after());
        if (changes.none()) {
            line(messages.say("diff.same"));
            return;
        }
        changes.keys().forEach(key -> key("", key));
        changes.criteria().forEach(this::criterion);
        changes.rules()
                .forEach(rule -> line(messages.say("diff." + rule.change()) + "  " + messages.say("diff.rule") + " "
                        + rule.rule() + "  (" + rule.file() + ")"));
        line(messages.say(
                "diff.totals",
                Screen.figure(changes.before().visible()),
                Screen.figure(changes.after().visible()),
                changes.before().criteria(),
                changes.after().criteria(),
                changes.rules().size()));
    }

    private void side(String sign, Side side) {
        line(sign + " " + side.name() + "  " + side.id() + " " + side.version() + "  "
                + messages.say("rules.criteria", side.criteria()) + "  " + Screen.figure(side.visible()) + "/"
                + (side.fullMark() == null ? "?" : Screen.figure(side.fullMark())) + "  "
                + side.sha256().substring(0, 12));
    }

    private void criterion(CriterionChange change) {
        line(messages.say("diff." + change.change()) + "  " + change.id() + "  "
                + change.title().in(language)
                + (change.points().signum() == 0 ? "" : "  " + signed(change.points()))
                + (change.moved() && !change.change().equals("moved") ? "  " + messages.say("diff.moved") : ""));
        change.keys().forEach(key -> key("    ", key));
    }

    private void key(String margin, KeyChange change) {
        line(margin + change.key() + ": " + side(change.before()) + " \u2192 " + side(change.after()));
    }

    private String side(String value) {
        return value.isEmpty() ? messages.say("diff.nothing") : Screen.harmless(value);
    }

    /** A difference with its sign: +1.5, -2, 0. */
    static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + Screen.figure(points);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
