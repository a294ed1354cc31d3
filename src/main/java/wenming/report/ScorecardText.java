package wenming.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.model.NotCounted;
import wenming.model.Text;
import wenming.report.Screen.Ink;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.DoubtLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Status;

/** A scorecard as text for a terminal: the score, the sections, what is missing, and what is not known. */
public final class ScorecardText {
    /** Facts named for one criterion before the rest is only counted. */
    private static final int MOST_FACTS = 5;

    private final Scorecard card;
    private final Vocabulary vocabulary;
    private final Language language;
    private final Messages messages;
    private final Screen screen;
    private final StringBuilder text = new StringBuilder();

    private ScorecardText(Scorecard card, Vocabulary vocabulary, Language language, Screen screen) {
        this.card = card;
        this.vocabulary = vocabulary;
        this.language = language;
        this.messages = Messages.in(language);
        this.screen = screen;
    }

    /** The scorecard in a language; words are named by the vocabulary. */
    public static String of(Scorecard card, Vocabulary vocabulary, Language language, Screen screen) {
        return new ScorecardText(card, vocabulary, language, screen).text();
    }

    private String text() {
        head();
        review();
        if (!card.parts().isEmpty()) {
            parts();
        }
        sections();
        missing();
        notAssessed();
        notApplicable();
        aside("card.open", CriterionLine::open);
        aside("card.notCounted", CriterionLine::notCounted);
        doubts();
        line(screen.ink(
                Ink.FAINT,
                messages.say(
                                "card.fingerprint",
                                card.ruleSet().sha256().substring(0, 12),
                                card.submission().sha256().substring(0, 12))
                        + (card.integrity() == null
                                ? ""
                                : " \u00b7 " + card.integrity().id() + " "
                                        + card.integrity().version() + " "
                                        + card.integrity().sha256().substring(0, 12))));
        return text.toString();
    }

    private void head() {
        line(screen.ink(Ink.STRONG, Screen.harmless(card.unit().name())));
        line(in(card.ruleSet().title()) + " \u00b7 " + card.ruleSet().id() + " "
                + card.ruleSet().version());
        line("");
        boolean scorable =
                card.max().signum() > 0 || card.sections().stream().anyMatch(section -> section.bonus() != null);
        line(scorable ? score() : messages.say("card.notScorable") + "  " + messages.say("card.asOf", card.asOf()));
        line(messages.say("card.grade") + "  " + grade());
        vetoes();
        gates();
        line(messages.say("card." + card.ruleSet().weights()));
        if (card.asked().compareTo(card.max()) != 0) {
            line(messages.say(
                    "card." + card.ruleSet().notApplicable(), Screen.figure(card.asked()), Screen.figure(card.max())));
        }
        if (card.bonus().signum() > 0) {
            line(messages.say("card.bonus", Screen.figure(card.bonus())));
        }
        if (card.deducted() != null && card.deducted().signum() > 0) {
            line(screen.ink(Ink.BAD, messages.say("card.deducted", Screen.figure(card.deducted()))));
        }
        if (card.fullMark() == null && scorable) {
            line(messages.say("card.fullMarkUnknown", Screen.figure(card.visible())));
        } else if (card.fullMark() != null && card.visible().compareTo(card.fullMark()) != 0) {
            line(messages.say("card.visible", Screen.figure(card.visible()), Screen.figure(card.fullMark())));
        }
    }

    private String score() {
        String score = Screen.figure(card.score()) + " / " + Screen.figure(card.max());
        String bar = new Bar(30).of(card.score(), card.attainable(), card.max());
        return messages.say("card.score") + "  " + screen.ink(Ink.STRONG, score) + "  "
                + screen.ink(tone(card.score(), card.max()), bar)
                + "  " + messages.say("card.range", Screen.figure(card.lowest()), Screen.figure(card.attainable()))
                + "  " + messages.say("card.asOf", card.asOf());
    }

    private String grade() {
        if (card.grade() == null) {
            return messages.say("card.noGrade", card.noGrade() == null ? "\u2013" : in(card.noGrade()));
        }
        return in(card.grade().title()) + (card.grade().provisional() ? " " + messages.say("card.provisional") : "");
    }

    private void vetoes() {
        boolean any = card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .anyMatch(line -> line.scale().equals("veto"));
        if (!any) {
            return;
        }
        if (card.vetoes().isEmpty()) {
            line(messages.say("card.vetoes") + "  " + messages.say("card.veto.none"));
        }
        card.vetoes()
                .forEach(veto -> line(messages.say("card.vetoes") + "  "
                        + screen.ink(
                                veto.status().equals("hit") ? Ink.BAD : Ink.WARNING,
                                messages.say("card.veto." + veto.status()) + colon() + in(veto.title()))
                        + "  " + String.join(" ", veto.facts())));
    }

    private void gates() {
        card.gates()
                .forEach(gate -> line(messages.say("card.gates") + "  "
                        + screen.ink(
                                gate.status().equals("failed")
                                        ? Ink.BAD
                                        : gate.status().equals("passed") ? Ink.GOOD : Ink.WARNING,
                                messages.say("card.gate." + gate.status()) + colon() + in(gate.title()))
                        + "  " + gate.items().stream().map(this::item).collect(Collectors.joining(comma()))));
    }

    private void review() {
        if (card.review() == null) {
            return;
        }
        var review = card.review();
        heading(messages.say(
                "review.title",
                Screen.figure(review.self()),
                Screen.figure(review.reviewed()),
                signed(review.difference())));
        for (var line : review.criteria()) {
            block(
                    Screen.right(signed(line.difference()), 8),
                    Screen.right(signed(line.difference()), 8),
                    line.id() + " " + in(line.title()));
            detail(messages.say(
                    "review.line",
                    line.self().toPlainString(),
                    messages.say("status." + line.selfStatus().word()),
                    line.reviewed().toPlainString(),
                    messages.say("status." + line.reviewedStatus().word())));
        }
        if (review.criteria().isEmpty()) {
            detail(messages.say("review.same"));
        }
        if (!review.replaced().isEmpty()) {
            detail(messages.say("review.replaced", String.join(" ", review.replaced())));
        }
    }

    private static String signed(BigDecimal points) {
        return points.signum() > 0
                ? "+" + points.toPlainString()
                : points.toPlainString().replace('-', '\u2212');
    }

    private void parts() {
        heading(messages.say("card.parts"));
        for (PartLine part : card.parts()) {
            String figures = messages.say(
                    "card.part", Screen.figure(part.score()), part.weight().toPlainString());
            line(Screen.right(part.weighted().toPlainString(), 8) + "  " + screen.ink(Ink.STRONG, part.id()) + " "
                    + in(part.title()) + "  " + figures + "  " + part.period().from() + " \u2013 "
                    + part.period().to() + "  " + part.ruleSet().id() + " "
                    + part.ruleSet().version());
        }
    }

    private void sections() {
        heading(messages.say("card.sections"));
        int widest = card.sections().stream()
                .mapToInt(section -> Screen.width(title(section)))
                .max()
                .orElse(0);
        int columns = Math.min(widest, Math.max(16, screen.columns() - 46));
        for (SectionLine section : card.sections()) {
            BigDecimal attainable = section.criteria().stream()
                    .filter(line -> section.max().signum() > 0)
                    .map(line -> line.attainable() == null ? line.points() : line.attainable())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (section.max().signum() == 0) { // points on top, or off the total
                String points = beside(section);
                line("  " + Screen.padded(title(section), columns) + " ".repeat(22) + Screen.right(points, 8));
                continue;
            }
            line("  " + Screen.padded(title(section), columns) + "  "
                    + screen.ink(
                            tone(section.score(), section.max()),
                            new Bar(20).of(section.score(), attainable, section.max()))
                    + Screen.right(section.score().toPlainString(), 8) + " / "
                    + Screen.right(section.max().toPlainString(), 6));
        }
    }

    /** In a composite the sections of its parts may have the same titles. */
    private String title(SectionLine section) {
        return card.parts().isEmpty() ? in(section.title()) : section.id() + " " + in(section.title());
    }

    /** Points on top and points off the total, each with its sign. */
    private static String beside(SectionLine section) {
        List<String> points = new ArrayList<>();
        if (section.bonus() != null) {
            points.add("+" + section.bonus().toPlainString());
        }
        section.criteria().stream()
                .filter(line -> line.scale().equals("total-deduction"))
                .map(CriterionLine::points)
                .reduce(BigDecimal::add)
                .ifPresent(off -> points.add((off.signum() == 0 ? "-" : "") + off.toPlainString()));
        return points.isEmpty() ? section.score().toPlainString() : String.join(" ", points);
    }

    private void missing() {
        if (card.missing().isEmpty()) {
            heading(messages.say("card.nothingMissing"));
            return;
        }
        heading(messages.say("card.missing", card.missing().size()));
        card.missing().forEach(this::missing);
    }

    private void missing(MissingLine missing) {
        String gain = Screen.right("+" + missing.points().toPlainString(), 8);
        String amount = missing.shortBy() == null
                ? ""
                : List.of("fault-found", "points-lost").contains(missing.cause())
                                && (missing.lacking().isEmpty() || countsFaults(missing))
                        ? messages.say("card.faults", Screen.figure(missing.shortBy()), in(missing.unit()))
                        : messages.say("card.short", Screen.figure(missing.shortBy()), in(missing.unit()));
        block(gain, screen.ink(Ink.GOOD, gain), missing.criterion() + " " + in(missing.title()));
        detail(messages.say("cause." + missing.cause())
                + (amount.isEmpty()
                        ? ""
                        : "\uff0c".repeat(language == Language.ZH ? 1 : 0)
                                + (language == Language.EN ? ", " : "")
                                + amount));
        labelled("card.do", in(missing.remedy()));
        labelled(
                "card.by",
                due(missing) + "   " + messages.say("card.who") + " " + in(missing.owner()) + "   "
                        + messages.say("card.clause") + " " + missing.clause() + " ["
                        + messages.say("mark." + missing.mark()) + "]");
        if (!missing.evidence().isEmpty()) {
            labelled(
                    "card.handIn",
                    missing.evidence().stream()
                            .map(kind -> in(vocabulary.text("evidence-kinds", kind)))
                            .collect(Collectors.joining(comma())));
        }
        missing.evidenceRules().forEach(rule -> labelled("card.evidenceRule", in(rule.words())));
        if (!missing.lacking().isEmpty()) {
            labelled("card.lacking", missing.lacking().stream().map(this::word).collect(Collectors.joining(comma())));
        }
        facts(missing.facts());
    }

    private boolean countsFaults(MissingLine missing) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .anyMatch(line ->
                        line.id().equals(missing.criterion()) && line.scale().equals("deduct"));
    }

    private void facts(List<NotCounted> facts) {
        facts.stream().limit(MOST_FACTS).forEach(fact -> detail(fact.pointer() + "  " + reason(fact)));
        if (facts.size() > MOST_FACTS) {
            detail(messages.say("card.more", facts.size() - MOST_FACTS));
        }
    }

    private String due(MissingLine missing) {
        if (missing.days() == null) {
            return messages.say("due." + missing.due());
        }
        boolean today = missing.days() == 0;
        String state = messages.say("state." + (today ? "today" : missing.state()), missing.days());
        return missing.due() + " " + screen.ink(missing.state().equals("overdue") ? Ink.BAD : Ink.WARNING, state);
    }

    private void notAssessed() {
        List<CriterionLine> lines = criteria(Status.NOT_ASSESSED);
        if (lines.isEmpty()) {
            return;
        }
        heading(messages.say("card.notAssessed", lines.size(), Screen.figure(card.notAssessed())));
        for (CriterionLine line : lines) {
            String points = Screen.right(line.max().toPlainString(), 8);
            String reason =
                    line.reason().equals("not-given") ? "" : in(vocabulary.text("reasons", line.reason())) + "  ";
            String tell = reason + messages.say("card.notAssessed.tell", shortened(line.where()));
            String title = line.id() + " " + in(line.title());
            if (Screen.width(title) + Screen.width(tell) + 13 <= screen.columns()) {
                line(points + "  " + screen.ink(Ink.STRONG, title) + "   " + tell);
            } else {
                block(points, points, title);
                detail(tell);
            }
        }
    }

    private String shortened(List<String> pointers) {
        String some = pointers.stream().limit(MOST_FACTS).collect(Collectors.joining(" "));
        return pointers.size() > MOST_FACTS
                ? some + " " + messages.say("card.more", pointers.size() - MOST_FACTS)
                : some;
    }

    private void notApplicable() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (CriterionLine line : criteria(Status.NOT_APPLICABLE)) {
            ids.computeIfAbsent(line.reason(), reason -> new ArrayList<>()).add(line.id());
        }
        ids.forEach((reason, lines) -> {
            String listed = String.join(" ", lines);
            heading(
                    reason.equals("not-applicable")
                            ? messages.say("card.notApplicable", listed)
                            : in(vocabulary.text("reasons", reason)) + colon() + listed);
        });
    }

    /** Facts of criteria that are not listed as missing, so that none goes unsaid and none is said twice. */
    private void aside(String key, java.util.function.Function<CriterionLine, List<NotCounted>> facts) {
        List<String> missing =
                card.missing().stream().map(MissingLine::criterion).toList();
        List<String> lines = new ArrayList<>();
        for (SectionLine section : card.sections()) {
            for (CriterionLine line : section.criteria()) {
                boolean said = key.equals("card.notCounted") && missing.contains(line.id());
                facts.apply(line).stream()
                        .filter(fact -> !said)
                        .forEach(fact -> lines.add(line.id() + "  " + fact.pointer() + "  " + reason(fact)));
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        heading(messages.say(key, lines.size()));
        lines.stream().limit(4 * MOST_FACTS).forEach(line -> line("  " + line));
        if (lines.size() > 4 * MOST_FACTS) {
            line("  " + messages.say("card.more", lines.size() - 4 * MOST_FACTS));
        }
    }

    private void doubts() {
        if (card.integrity() == null) {
            return;
        }
        heading(messages.say(
                card.doubts().isEmpty() ? "card.noDoubts" : "card.doubts",
                card.doubts().size()));
        for (DoubtLine doubt : card.doubts()) {
            line("  " + screen.ink(Ink.WARNING, doubt.id()) + "  " + in(doubt.title()));
            facts(doubt.places());
            labelled("card.look", in(doubt.look()));
        }
    }

    private List<CriterionLine> criteria(Status status) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.status() == status)
                .toList();
    }

    private String reason(NotCounted fact) {
        String reason = in(vocabulary.text("reasons", fact.reason()));
        String told = fact.other() == null ? reason : reason + "  " + fact.other();
        return fact.times() > 1 ? told + " " + messages.say("times", fact.times()) : told;
    }

    private String word(String word) {
        return vocabulary.lists().values().stream()
                .filter(words -> words.containsKey(word))
                .findFirst()
                .map(words -> in(words.get(word)))
                .orElse(word);
    }

    /** A section that fails a gate by its title, a criterion by its id. */
    private String item(String id) {
        return card.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> in(section.title()))
                .orElse(id);
    }

    private String colon() {
        return language == Language.ZH ? "\uff1a" : ": ";
    }

    private String comma() {
        return language == Language.ZH ? "\u3001" : ", ";
    }

    private void heading(String heading) {
        line("");
        line(screen.ink(Ink.STRONG, heading));
    }

    private void labelled(String key, String value) {
        detail(messages.say(key) + " " + value);
    }

    private void detail(String value) {
        Screen.wrapped(value, screen.columns() - 10).forEach(part -> line(" ".repeat(10) + part));
    }

    /** A line that begins with a figure; what follows is wrapped beside it. */
    private void block(String width, String figure, String value) {
        List<String> parts = Screen.wrapped(value, screen.columns() - Screen.width(width) - 2);
        line(figure + "  " + screen.ink(Ink.STRONG, parts.get(0)));
        parts.stream().skip(1).forEach(part -> line(" ".repeat(Screen.width(width) + 2) + part));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private String in(Text both) {
        return both.in(language);
    }

    private static Ink tone(BigDecimal points, BigDecimal max) {
        if (points.compareTo(max) >= 0) {
            return Ink.GOOD;
        }
        return points.add(points).compareTo(max) >= 0 ? Ink.WARNING : Ink.BAD;
    }
}
