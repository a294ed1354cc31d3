package wenming.web.pages.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import wenming.advise.Plan;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.model.NotCounted;
import wenming.model.Period;
import wenming.model.Text;
import wenming.report.Messages;
import wenming.report.Screen;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;

/** Figures, words and places of one result, in the visitor's language. */
public record Wording(Language language, Vocabulary vocabulary, Places places) {
    private static final String MINUS = "\u2212";

    /** The message in this language. */
    public String say(String key, Object... values) {
        return Messages.in(language).say(key, values);
    }

    /** The text in this language; empty where there is none. */
    public String say(Text text) {
        return text == null ? "" : text.in(language);
    }

    /** A figure without blank decimals; empty where there is none. */
    public static String figure(BigDecimal number) {
        return number == null ? "" : Screen.figure(number);
    }

    /** A figure with its sign, the places as they are. */
    public static String signed(BigDecimal number) {
        return switch (number.signum()) {
            case 1 -> "+" + number.toPlainString();
            case -1 -> MINUS + number.negate().toPlainString();
            default -> number.toPlainString();
        };
    }

    /** What somebody calls a word of a list. */
    public String word(String list, String word) {
        return say(vocabulary.text(list, word));
    }

    /** What somebody calls words that may stand in any list, with the marks of the language between. */
    public String words(List<String> words) {
        return words.stream().map(this::word).collect(Collectors.joining(say("join.list")));
    }

    private String word(String word) {
        return vocabulary.lists().values().stream()
                .filter(list -> list.containsKey(word))
                .findFirst()
                .map(list -> say(list.get(word)))
                .orElse(word);
    }

    /** The kinds of evidence to hand in. */
    public String evidence(List<String> kinds) {
        return kinds.stream().map(kind -> word("evidence-kinds", kind)).collect(Collectors.joining(say("join.list")));
    }

    /** Why a fact does not count, and how often. */
    public String reason(NotCounted fact) {
        return reason(fact.reason(), fact.times());
    }

    /** The same of a reason; {@code times} may be null. */
    public String reason(String reason, Integer times) {
        String told = word("reasons", reason);
        return times != null && times > 1 ? told + " " + say("times", times) : told;
    }

    /** What was measured, and of how much. */
    public String amount(CriterionLine line) {
        BigDecimal of = line.whole() == null ? line.target() : line.whole();
        String amount = figure(line.measured());
        return of == null
                ? amount + " " + say(line.unit())
                : say("explain.amount", amount, figure(of), say(line.unit()));
    }

    /** Why something is missing, and how much of it. */
    public String cause(MissingLine missing, boolean faults) {
        String cause = say("cause." + missing.cause());
        if (missing.shortBy() == null) {
            return cause;
        }
        boolean counted = faults || List.of("fault-found", "points-lost").contains(missing.cause());
        return say(
                "ui.result.cause",
                cause,
                say(counted ? "card.faults" : "card.short", figure(missing.shortBy()), say(missing.unit())));
    }

    /** The day, or how often. */
    public String due(MissingLine missing) {
        return missing.days() == null ? say("due." + missing.due()) : missing.due();
    }

    /** Days left or late; empty where there is no day. */
    public String left(MissingLine missing) {
        return missing.days() == null
                ? ""
                : say("state." + (missing.days() == 0 ? "today" : missing.state()), missing.days());
    }

    /** From how many to how many. */
    public String amounts(Plan.Step step) {
        String from = step.from() == null ? "?" : figure(step.from());
        String to = step.to() == null ? "?" : figure(step.to());
        String whole = step.whole() == null ? "" : " / " + figure(step.whole());
        return say("action." + step.action()) + " " + from + " \u2192 " + to + whole + " " + say(step.unit());
    }

    /** Why points are lost for good. */
    public String loss(Plan.Loss loss) {
        return say(
                "lost." + loss.reason(),
                loss.units() == null ? "" : loss.units(),
                loss.day() == null ? "" : loss.day());
    }

    /** Days or spans, with the marks of the language between. */
    public String spans(List<Period> spans) {
        return spans.stream()
                .map(span ->
                        span.from().equals(span.to()) ? span.from().toString() : span.from() + " \u2013 " + span.to())
                .collect(Collectors.joining(say("join.list")));
    }
}
