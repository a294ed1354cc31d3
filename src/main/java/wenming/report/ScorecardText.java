package wenming.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.model.NotCounted;
import wenming.report.Screen.Ink;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.DateLine;
import wenming.score.Scorecard.DoubtLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Status;

/** A scorecard as text for a terminal: the score, the sections, what is missing, and what is not known. */
public final class ScorecardText {
    /** Facts named for one criterion before the rest is only counted. */
    private static final int MOST_FACTS = 5;

    private final Scorecard card;
    private final Vocabulary vocabulary;
    private final Language language;
    private final Page page;
    private final Screen screen;

    private ScorecardText(Scorecard card, Vocabulary vocabulary, Language language, Screen screen) {
        this.card = card;
        this.vocabulary = vocabulary;
        this.language = language;
        this.page = new Page(language, screen);
        this.screen = screen;
    }

    /** The scorecard in a language; words are named by the vocabulary. */
    public static String of(Scorecard card, Vocabulary vocabulary, Language language, Screen screen) {
        return new ScorecardText(card, vocabulary, language, screen).text();
    }

    private String text() {
        ScorecardHead head = new ScorecardHead(card, page, screen);
        head.head();
        head.review();
        head.parts();
        head.sections();
        missing();
        dates();
        notAssessed();
        notApplicable();
        aside("card.open", CriterionLine::open);
        aside("card.notCounted", CriterionLine::notCounted);
        doubts();
        page.line(page.ink(
                Ink.FAINT,
                page.say(
                                "card.fingerprint",
                                card.ruleSet().sha256().substring(0, 12),
                                card.submission().sha256().substring(0, 12))
                        + (card.integrity() == null
                                ? ""
                                : " \u00b7 " + card.integrity().id() + " "
                                        + card.integrity().version() + " "
                                        + card.integrity().sha256().substring(0, 12))));
        return page.text();
    }

    private void missing() {
        if (card.missing().isEmpty()) {
            if (!card.sections().isEmpty()) {
                page.heading(page.say("card.nothingMissing"));
            }
            return;
        }
        page.heading(page.say("card.missing", card.missing().size()));
        card.missing().forEach(this::missing);
    }

    private void missing(MissingLine missing) {
        String amount = missing.shortBy() == null
                ? ""
                : List.of("fault-found", "points-lost").contains(missing.cause())
                                && (missing.lacking().isEmpty() || countsFaults(missing))
                        ? page.say("card.faults", Screen.figure(missing.shortBy()), page.in(missing.unit()))
                        : page.say("card.short", Screen.figure(missing.shortBy()), page.in(missing.unit()));
        page.block(
                "+" + missing.points().toPlainString(), Ink.GOOD, missing.criterion() + " " + page.in(missing.title()));
        detail(page.say("cause." + missing.cause())
                + (amount.isEmpty()
                        ? ""
                        : "\uff0c".repeat(language == Language.ZH ? 1 : 0)
                                + (language == Language.EN ? ", " : "")
                                + amount));
        labelled("card.do", page.in(missing.remedy()));
        labelled(
                "card.by",
                due(missing) + "   " + page.say("card.who") + " " + page.in(missing.owner()) + "   "
                        + page.say("card.clause") + " " + missing.clause() + " ["
                        + page.say("mark." + missing.mark()) + "]");
        if (!missing.evidence().isEmpty()) {
            labelled(
                    "card.handIn",
                    missing.evidence().stream()
                            .map(kind -> page.in(vocabulary.text("evidence-kinds", kind)))
                            .collect(Collectors.joining(page.comma())));
        }
        missing.evidenceRules().forEach(rule -> labelled("card.evidenceRule", page.in(rule.words())));
        if (!missing.lacking().isEmpty()) {
            labelled(
                    "card.lacking",
                    missing.lacking().stream().map(this::word).collect(Collectors.joining(page.comma())));
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
            detail(page.say("card.more", facts.size() - MOST_FACTS));
        }
    }

    private String due(MissingLine missing) {
        if (missing.days() == null) {
            return page.say("due." + missing.due());
        }
        boolean today = missing.days() == 0;
        String state = page.say("state." + (today ? "today" : missing.state()), missing.days());
        return missing.due() + " " + page.ink(missing.state().equals("overdue") ? Ink.BAD : Ink.WARNING, state);
    }

    private void dates() {
        if (!card.dates().isEmpty()) {
            page.heading(page.say("card.dates", card.dates().size()));
        }
        for (DateLine date : card.dates()) {
            Ink ink = date.state().equals("past") ? Ink.BAD : Ink.WARNING;
            page.line("  " + date.day() + "  " + page.ink(ink, page.say("card.date." + date.state(), date.days())));
            String fact = date.fact() == null ? "" : "   " + date.fact();
            detail(date.id() + " " + page.in(date.title()) + fact);
        }
    }

    private void notAssessed() {
        List<CriterionLine> lines = criteria(Status.NOT_ASSESSED);
        if (lines.isEmpty()) {
            return;
        }
        page.heading(page.say("card.notAssessed", lines.size(), Screen.figure(card.notAssessed())));
        for (CriterionLine line : lines) {
            String points = Screen.right(line.max().toPlainString(), 8);
            String reason =
                    line.reason().equals("not-given") ? "" : page.in(vocabulary.text("reasons", line.reason())) + "  ";
            String tell = reason + page.say("card.notAssessed.tell", shortened(line.where()));
            String title = line.id() + " " + page.in(line.title());
            if (Screen.width(title) + Screen.width(tell) + 13 <= screen.columns()) {
                page.line(points + "  " + page.ink(Ink.STRONG, title) + "   " + tell);
            } else {
                page.block(line.max().toPlainString(), Ink.PLAIN, title);
                detail(tell);
            }
        }
    }

    private String shortened(List<String> pointers) {
        String some = pointers.stream().limit(MOST_FACTS).collect(Collectors.joining(" "));
        return pointers.size() > MOST_FACTS ? some + " " + page.say("card.more", pointers.size() - MOST_FACTS) : some;
    }

    private void notApplicable() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (CriterionLine line : criteria(Status.NOT_APPLICABLE)) {
            ids.computeIfAbsent(line.reason(), reason -> new ArrayList<>()).add(line.id());
        }
        ids.forEach((reason, lines) -> {
            String listed = String.join(" ", lines);
            page.heading(
                    reason.equals("not-applicable")
                            ? page.say("card.notApplicable", listed)
                            : page.in(vocabulary.text("reasons", reason)) + page.colon() + listed);
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
        page.heading(page.say(key, lines.size()));
        lines.stream().limit(4 * MOST_FACTS).forEach(line -> page.line("  " + line));
        if (lines.size() > 4 * MOST_FACTS) {
            page.line("  " + page.say("card.more", lines.size() - 4 * MOST_FACTS));
        }
    }

    private void doubts() {
        if (card.integrity() == null) {
            return;
        }
        page.heading(page.say(
                card.doubts().isEmpty() ? "card.noDoubts" : "card.doubts",
                card.doubts().size()));
        for (DoubtLine doubt : card.doubts()) {
            page.line("  " + page.ink(Ink.WARNING, doubt.id()) + "  " + page.in(doubt.title()));
            facts(doubt.places());
            labelled("card.look", page.in(doubt.look()));
        }
    }

    private List<CriterionLine> criteria(Status status) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.status() == status)
                .toList();
    }

    private String reason(NotCounted fact) {
        String reason = page.in(vocabulary.text("reasons", fact.reason()));
        String told = fact.other() == null ? reason : reason + "  " + fact.other();
        return fact.times() > 1 ? told + " " + page.say("times", fact.times()) : told;
    }

    private String word(String word) {
        return vocabulary.lists().values().stream()
                .filter(words -> words.containsKey(word))
                .findFirst()
                .map(words -> page.in(words.get(word)))
                .orElse(word);
    }

    private void labelled(String key, String value) {
        detail(page.say(key) + " " + value);
    }

    private void detail(String value) {
        Screen.wrapped(value, screen.columns() - 10).forEach(part -> page.line(" ".repeat(10) + part));
    }
}
