package wenming.report;

import java.util.List;
import wenming.advise.Explanation;
import wenming.advise.Explanation.FactLine;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.report.Screen.Ink;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** An explanation as text for a terminal: the arithmetic, the facts on every side, the rules, and the smallest change. */
public final class ExplanationText {
    private static final List<String> ROLES = List.of("counted", "not-counted", "aside", "open");

    private final Explanation explanation;
    private final Vocabulary vocabulary;
    private final Page page;

    private ExplanationText(Explanation explanation, Vocabulary vocabulary, Language language, Screen screen) {
        this.explanation = explanation;
        this.vocabulary = vocabulary;
        this.page = new Page(language, screen);
    }

    /** The explanation in a language; words are named by the vocabulary. */
    public static String of(Explanation explanation, Vocabulary vocabulary, Language language, Screen screen) {
        return new ExplanationText(explanation, vocabulary, language, screen).text();
    }

    private String text() {
        CriterionLine line = explanation.criterion();
        page.title(explanation.unit().name(), explanation.ruleSet());
        page.line(page.ink(Ink.STRONG, line.id() + " " + page.in(line.title())) + "  " + page.say("card.clause") + " "
                + line.clause() + " [" + page.say("mark." + line.mark()) + "]");
        page.line(ended(line) + "  " + page.say("card.asOf", explanation.asOf()));
        if (explanation.arithmetic() != null) {
            page.line(amount(line) + page.colon() + explanation.arithmetic());
        }
        if (line.reason() != null) {
            page.line(page.in(vocabulary.text("reasons", line.reason()))
                    + (line.where().isEmpty()
                            ? ""
                            : "  " + page.say("card.notAssessed.tell", String.join(" ", line.where()))));
        }
        ROLES.forEach(this::facts);
        if (!explanation.rules().isEmpty()) {
            page.heading(page.say("explain.rules"));
            explanation.rules().forEach(rule -> page.line("  " + rule));
        }
        change();
        page.line("");
        page.fingerprint(explanation.ruleSet(), explanation.submission());
        return page.text();
    }

    private String amount(CriterionLine line) {
        var of = line.whole() == null ? line.target() : line.whole();
        String amount = Screen.figure(line.measured());
        return of == null
                ? amount + " " + page.in(line.unit())
                : page.say("explain.amount", amount, Screen.figure(of), page.in(line.unit()));
    }

    private void facts(String role) {
        List<FactLine> facts = explanation.facts().stream()
                .filter(fact -> fact.role().equals(role))
                .toList();
        if (!facts.isEmpty()) {
            page.heading(page.say("explain." + role, facts.size()));
            facts.forEach(this::fact);
        }
    }

    private void fact(FactLine fact) {
        StringBuilder text = new StringBuilder(fact.pointer());
        if (fact.word() != null) {
            text.append("  ").append(page.in(vocabulary.text(fact.list(), fact.word())));
        }
        if (fact.name() != null) {
            text.append("  ").append(page.quoted(fact.name()));
        }
        if (fact.from() != null) {
            text.append("  ").append(fact.from());
            text.append(fact.to().equals(fact.from()) ? "" : " \u2013 " + fact.to());
        }
        if (fact.reason() != null) {
            text.append("  ").append(page.in(vocabulary.text("reasons", fact.reason())));
            text.append(fact.times() > 1 ? " " + page.say("times", fact.times()) : "");
        }
        page.item(text.toString());
    }

    /** How it ended: a veto is hit or not, anything else has points. */
    private String ended(CriterionLine line) {
        if (line.scale().equals("veto")) {
            String end = line.status() == Status.UNMET ? "hit" : line.status() == Status.MET ? "none" : "not-assessed";
            return page.say("card.vetoes") + page.colon() + page.say("card.veto." + end);
        }
        return page.say("status." + line.status().word()) + "  " + line.points().toPlainString() + " / "
                + line.max().toPlainString()
                + (line.attainable() == null
                        ? ""
                        : "  " + page.say("explain.attainable", Screen.figure(line.attainable())));
    }

    private void change() {
        Status status = explanation.criterion().status();
        if (explanation.change() != null) {
            page.heading(page.say("explain.change"));
            new StepText(page, vocabulary).step(explanation.change());
        } else if (status != Status.MET && status != Status.NOT_APPLICABLE) {
            page.heading(page.say("explain.noChange"));
        }
        explanation.lost().forEach(new StepText(page, vocabulary)::loss);
    }
}
