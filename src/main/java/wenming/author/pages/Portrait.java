package wenming.author.pages;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.author.DrlRule;
import wenming.author.Edition;
import wenming.author.pages.Situations.Situation;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Mark;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.MeasureText;
import wenming.report.Messages;
import wenming.report.ScaleText;
import wenming.report.Screen;

/** A rule set in words, in one language: what a page of it says, without how the page looks. */
final class Portrait {
    private final Edition edition;
    private final Language language;
    private final Messages messages;
    private final MeasureText measures;
    private final Map<String, List<Situation>> situations;

    Portrait(Edition edition, Language language) throws IOException {
        this.edition = edition;
        this.language = language;
        this.messages = Messages.in(language);
        this.measures = new MeasureText(edition.vocabulary(), language);
        this.situations = Situations.of(edition.folder());
    }

    RuleSet set() {
        return edition.book().ruleSet();
    }

    Language language() {
        return language;
    }

    String say(String key, Object... values) {
        return messages.say(key, values);
    }

    String in(Text text) {
        return text == null ? "" : text.in(language);
    }

    /** Whether none of its points can be seen, so that nobody can be scored by it. */
    static boolean isNotScorable(RuleSet set) {
        return set.visible().signum() == 0;
    }

    /** {@code 94 of 100 points}. */
    String visible() {
        RuleSet set = set();
        String full = set.fullMark() == null ? "?" : Screen.figure(set.fullMark());
        return isNotScorable(set)
                ? say("page.notScorable", full)
                : say("page.visible", Screen.figure(set.visible()), full);
    }

    /** How many criteria there are of each mark, and how many do not apply to every kind of unit. */
    String marks() {
        Map<Mark, Integer> count = new EnumMap<>(Mark.class);
        set().criteria().forEach(criterion -> count.merge(criterion.mark(), 1, Integer::sum));
        String marks = count.entrySet().stream()
                .map(entry -> entry.getKey().name() + " ("
                        + say("mark." + entry.getKey().name()) + ") " + entry.getValue())
                .collect(Collectors.joining(say("join.list")));
        int leftOut = set().leftOut().size();
        return marks + say("join.list") + "N/A (" + say("page.leftOut") + ") " + leftOut;
    }

    String kinds(List<String> kinds) {
        if (kinds.isEmpty()) {
            return messages.say("rules.everyKind");
        }
        return words("unit-kinds", kinds);
    }

    String words(String list, List<String> words) {
        return words.stream()
                .map(word -> in(edition.vocabulary().text(list, word)))
                .collect(Collectors.joining(say("join.list")));
    }

    String points(Section section) {
        return Screen.figure(section.criteria().stream()
                .filter(criterion -> !criterion.isBonus())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    String scale(Criterion criterion) {
        return ScaleText.of(criterion, edition.vocabulary(), language);
    }

    String measured(Criterion criterion) {
        return measures.how(criterion);
    }

    String needs(Criterion criterion) {
        return String.join(", ", measures.needs(criterion));
    }

    String due(Due due) {
        return due.rhythm() == Due.Rhythm.ONCE
                ? due.day().toString()
                : say("due." + due.rhythm().name().toLowerCase(Locale.ROOT));
    }

    /** Names of the rules that measure a criterion; empty if a common measure does. */
    List<String> rules(Criterion criterion) {
        if (criterion.measure().kind() != MeasureKind.OWN) {
            return List.of();
        }
        return edition.book().own().stream()
                .flatMap(text -> DrlRule.of(text).stream())
                .filter(rule -> rule.criterion().equals(criterion.id()))
                .map(rule -> rule.name()
                        .substring(Math.min(rule.name().length(), criterion.id().length()))
                        .strip())
                .distinct()
                .toList();
    }

    List<Situation> situations(Criterion criterion) {
        return situations.getOrDefault(criterion.id(), List.of());
    }

    /** What must come out: {@code met, measured 6, points 6}. */
    String outcome(Situation situation) {
        return situation.then().entrySet().stream()
                .map(entry -> entry.getKey().equals("status")
                        ? say("status." + entry.getValue())
                        : key(entry.getKey()) + " " + value(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(say("join.list")));
    }

    private String key(String key) {
        return say("page.then." + key).replace("page.then.", "");
    }

    private String value(String key, String value) {
        boolean reasons = key.equals("notCounted") || key.equals("open") || key.equals("reason");
        if (!reasons) {
            return value;
        }
        List<String> words = List.of(value.replaceAll("^\\[|]$", "").split(", "));
        return words("reasons", words);
    }
}
