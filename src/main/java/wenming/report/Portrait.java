package wenming.report;

import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Mark;
import wenming.catalogue.Milestone;
import wenming.catalogue.Origin;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.model.Text;

/** A rule set in words, in one language: what pages of it say, without how they look. */
public class Portrait {
    private final RuleSet set;
    private final Vocabulary vocabulary;
    private final Language language;
    private final Messages messages;
    private final MeasureText measures;

    /** Of a rule set, with the words that it may use. */
    public Portrait(RuleSet set, Vocabulary vocabulary, Language language) {
        this.set = set;
        this.vocabulary = vocabulary;
        this.language = language;
        this.messages = Messages.in(language);
        this.measures = new MeasureText(vocabulary, language);
    }

    /** The rule set. */
    public RuleSet set() {
        return set;
    }

    /** The words that it may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** A message in the language. */
    public String say(String key, Object... values) {
        return messages.say(key, values);
    }

    /** The text in the language; empty where there is none. */
    public String in(Text text) {
        return text == null ? "" : text.in(language);
    }

    /** Whether none of its points can be seen, so that nobody can be scored by it. */
    public static boolean isNotScorable(RuleSet set) {
        return set.visible().signum() == 0;
    }

    /** {@code 94 of 100 points}. */
    public String visible() {
        String full = set.fullMark() == null ? "?" : Screen.figure(set.fullMark());
        return isNotScorable(set)
                ? say("page.notScorable", full)
                : say("page.visible", Screen.figure(set.visible()), full);
    }

    /** How many criteria there are of each mark, and how many items of the source are none. */
    public String marks() {
        Map<Mark, Integer> count = new EnumMap<>(Mark.class);
        set.criteria().forEach(criterion -> count.merge(criterion.mark(), 1, Integer::sum));
        String marks = count.entrySet().stream()
                .map(entry -> entry.getKey().name() + " ("
                        + say("mark." + entry.getKey().name()) + ") " + entry.getValue())
                .collect(Collectors.joining(say("join.list")));
        int leftOut = set.leftOut().size();
        return (marks.isEmpty() ? "" : marks + say("join.list")) + "N/A (" + say("page.leftOut") + ") " + leftOut;
    }

    /** Kinds of unit by their names. */
    public String kinds(List<String> kinds) {
        return kinds.isEmpty() ? say("rules.everyKind") : words("unit-kinds", kinds);
    }

    /** Words of a list by their names. */
    public String words(String list, List<String> words) {
        return words.stream()
                .map(word -> in(vocabulary.text(list, word)))
                .collect(Collectors.joining(say("join.list")));
    }

    /** What the criteria of a section bring together, bonus left out. */
    public String points(Section section) {
        return Screen.figure(section.criteria().stream()
                .filter(criterion -> !criterion.isBonus())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What a criterion is worth and how that is earned. */
    public String scale(Criterion criterion) {
        return ScaleText.of(criterion, vocabulary, language);
    }

    /** How a criterion is measured. */
    public String measured(Criterion criterion) {
        return measures.how(criterion);
    }

    /** The lists that a criterion reads, by their keys. */
    public String needs(Criterion criterion) {
        return String.join(", ", measures.needs(criterion));
    }

    /** By when. */
    public String due(Due due) {
        return due.rhythm() == Due.Rhythm.ONCE
                ? due.day().toString()
                : say("due." + due.rhythm().name().toLowerCase(Locale.ROOT));
    }

    /** How a criterion is assessed. */
    public String method(Criterion criterion) {
        return say("method." + criterion.method().name().toLowerCase(Locale.ROOT));
    }

    /** Figures by name that rules of the set's own hold facts against; empty if there are none. */
    public String parameters(Criterion criterion) {
        return criterion.measure().terms().parameters().entrySet().stream()
                .map(limit -> limit.getKey() + " " + Screen.figure(limit.getValue()))
                .collect(Collectors.joining(say("join.list")));
    }

    /** From which set a criterion was taken, and why it was tailored; empty if it is the set's own. */
    public String origin(Criterion criterion) {
        Origin origin = set.origins().get(criterion.id());
        if (origin == null) {
            return "";
        }
        String tailored = origin.reason() == null ? "" : " \u00b7 " + say("rules.tailored") + " " + in(origin.reason());
        return say("rules.from", origin.ruleSet()) + tailored;
    }

    /** From what a day counts and how long, or which day of each year it is. */
    public String when(Milestone date) {
        if (date.after() == null) {
            return say(
                    "rules.date.yearly",
                    String.format(
                            Locale.ROOT,
                            "%02d-%02d",
                            date.yearly().getMonthValue(),
                            date.yearly().getDayOfMonth()));
        }
        Milestone.After after = date.after();
        if (after.problems()) {
            return say("rules.date.problems", span(date.term()));
        } else if (!after.incidents().isEmpty()) {
            return say("rules.date.incidents", words("incident-kinds", after.incidents()), span(date.term()));
        }
        String honours = words("honour-kinds", after.honours());
        String granted = after.level() == null
                ? honours
                : say("rules.date.granted", honours, in(vocabulary.text("levels", after.level())));
        return say("rules.date.honours", granted, span(date.term()));
    }

    private String span(Period term) {
        StringJoiner parts = new StringJoiner(" ");
        part(parts, "rules.span.years", term.getYears());
        part(parts, "rules.span.months", term.getMonths());
        part(parts, "rules.span.days", term.getDays());
        return parts.toString();
    }

    private void part(StringJoiner parts, String key, int many) {
        if (many > 0) {
            parts.add(say(key, many));
        }
    }
}
