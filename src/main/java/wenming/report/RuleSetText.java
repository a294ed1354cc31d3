package wenming.report;

import java.util.List;
import java.util.Locale;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.Mark;
import wenming.catalogue.Milestone;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.catalogue.Source;
import wenming.catalogue.Vocabulary;
import wenming.catalogue.Weights;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Screen.Ink;

/** A rule set as text: a line of a list, or a page for the person who wants to know what is asked and why. */
public final class RuleSetText {
    private final RuleSet ruleSet;
    private final Portrait portrait;
    private final Language language;
    private final Messages messages;
    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    private RuleSetText(RuleSet ruleSet, Vocabulary vocabulary, Language language, Screen screen) {
        this.ruleSet = ruleSet;
        this.portrait = new Portrait(ruleSet, vocabulary, language);
        this.language = language;
        this.messages = Messages.in(language);
        this.screen = screen;
    }

    /** One line each: id, version, criteria, points, title; ids are never shortened, for people type them. */
    public static String list(List<RuleSet> sets, Language language) {
        int widest = sets.stream().mapToInt(set -> Screen.width(set.id())).max().orElse(0);
        Messages messages = Messages.in(language);
        StringBuilder lines = new StringBuilder();
        for (RuleSet set : sets) {
            lines.append(Screen.padded(set.id(), widest))
                    .append(' ')
                    .append(Screen.padded(set.version(), 6))
                    .append(' ')
                    .append(Screen.right(messages.say("rules.criteria", set.size()), 12))
                    .append("  ")
                    .append(Screen.right(Screen.figure(set.visible()) + "/" + fullMark(set), 9))
                    .append("  ")
                    .append(set.title().in(language))
                    .append(Portrait.isNotScorable(set) ? " (" + messages.say("rules.notScorable") + ")" : "")
                    .append('\n');
        }
        return lines.toString();
    }

    /** The whole rule set as a page. */
    public static String page(RuleSet ruleSet, Vocabulary vocabulary, Language language, Screen screen) {
        return new RuleSetText(ruleSet, vocabulary, language, screen).page();
    }

    private String page() {
        line(screen.ink(Ink.STRONG, in(ruleSet.title())));
        line(ruleSet.id() + " " + ruleSet.version() + " \u00b7 " + in(ruleSet.issuer()) + " \u00b7 " + ruleSet.year());
        line(messages.say("rules.for") + " " + portrait.kinds(ruleSet.kinds()));
        if (ruleSet.period() != null) {
            line(messages.say("rules.period") + " " + ruleSet.period().from() + " \u2013 "
                    + ruleSet.period().to());
        }
        if (ruleSet.inForce() != null) {
            line(messages.say("rules.inForce") + " " + ruleSet.inForce().from() + " \u2013 "
                    + (ruleSet.inForce().to() == null ? "" : ruleSet.inForce().to()));
        }
        line(messages.say("card." + ruleSet.weights().name().toLowerCase(Locale.ROOT)));
        if (ruleSet.weights() == Weights.OFFICIAL) {
            line(
                    ruleSet.fullMark() == null
                            ? messages.say("card.fullMarkUnknown", Screen.figure(ruleSet.visible()))
                            : messages.say("card.visible", Screen.figure(ruleSet.visible()), fullMark(ruleSet)));
        }
        line("SHA-256 " + ruleSet.sha256());
        rules();
        ruleSet.sources().forEach(this::source);
        if (ruleSet.isComposite()) {
            line("");
            line(screen.ink(Ink.STRONG, messages.say("rules.parts")));
            ruleSet.components().forEach(this::part);
        }
        ruleSet.sections().forEach(this::section);
        if (!ruleSet.leftOut().isEmpty()) {
            line("");
            line(screen.ink(Ink.STRONG, messages.say("rules.leftOut")));
            ruleSet.leftOut().forEach(item -> wrapped("  ", item.id() + "  " + in(item.reason())));
        }
        return text.toString();
    }

    private void rules() {
        if (!ruleSet.evidenceRules().isEmpty()) {
            line("");
            line(screen.ink(Ink.STRONG, messages.say("rules.evidenceRules")));
            ruleSet.evidenceRules()
                    .forEach(rule -> wrapped("   ", ruled(rule.id(), rule.title(), rule.clause(), rule.mark())));
        }
        if (!ruleSet.dates().isEmpty()) {
            line("");
            line(screen.ink(Ink.STRONG, messages.say("rules.dates")));
        }
        for (Milestone date : ruleSet.dates()) {
            wrapped("   ", ruled(date.id(), date.title(), date.clause(), date.mark()));
            wrapped("        ", portrait.when(date));
        }
    }

    private String ruled(String id, Text title, String clause, Mark mark) {
        return screen.ink(Ink.STRONG, id) + "  " + in(title) + " \u00b7 " + messages.say("card.clause") + " " + clause
                + " [" + messages.say("mark." + mark.name()) + "]";
    }

    private void source(Source source) {
        line("");
        wrapped(
                "",
                messages.say("rules.source") + " " + source.title() + " \u00b7 " + in(source.issuer())
                        + (source.date() == null ? "" : " \u00b7 " + source.date()));
        wrapped("  ", messages.say("rules.known") + " " + in(source.known()));
        wrapped("  ", messages.say("rules.ours") + " " + in(source.ours()));
    }

    private void part(Component part) {
        String days = part.period() != null
                ? part.period().from() + " \u2013 " + part.period().to()
                : part.year() != null ? messages.say("rules.year", part.year()) : "";
        wrapped(
                "   ",
                messages.say(
                                "rules.part",
                                part.id(),
                                part.ruleSet().reference(),
                                part.weight().toPlainString(),
                                in(part.title()))
                        + "  " + days);
    }

    private void section(Section section) {
        line("");
        line(screen.ink(Ink.STRONG, section.id() + "  " + in(section.title()) + "  " + portrait.points(section)));
        if (section.reason() != null) {
            wrapped("   ", in(section.reason()));
        }
        section.criteria().forEach(this::criterion);
    }

    private void criterion(Criterion criterion) {
        wrapped("   ", screen.ink(Ink.STRONG, criterion.id()) + "  " + in(criterion.title()));
        wrapped(
                "        ",
                portrait.scale(criterion) + " \u00b7 " + messages.say("card.clause") + " " + criterion.clause() + " ["
                        + messages.say("mark." + criterion.mark().name()) + "] \u00b7 " + in(criterion.owner())
                        + " \u00b7 " + portrait.due(criterion.due())
                        + (criterion.appliesTo().size() < ruleSet.kinds().size()
                                ? " \u00b7 " + messages.say("rules.for") + " " + portrait.kinds(criterion.appliesTo())
                                : ""));
        String parameters = portrait.parameters(criterion);
        if (!parameters.isEmpty()) {
            wrapped("        ", messages.say("rules.parameters") + " " + parameters);
        }
        String origin = portrait.origin(criterion);
        if (!origin.isEmpty()) {
            wrapped("        ", origin);
        }
    }

    private static String fullMark(RuleSet ruleSet) {
        return ruleSet.fullMark() == null ? "?" : Screen.figure(ruleSet.fullMark());
    }

    private void wrapped(String margin, String value) {
        Screen.wrapped(value, screen.columns() - margin.length()).forEach(part -> line(margin + part));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private String in(Text both) {
        return both.in(language);
    }
}
