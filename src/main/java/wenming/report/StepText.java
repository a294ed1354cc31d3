package wenming.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import wenming.advise.Plan;
import wenming.catalogue.Vocabulary;
import wenming.model.NotCounted;
import wenming.model.Period;
import wenming.model.Text;
import wenming.report.Screen.Ink;

/** What is to be done, and what is lost, on a page. */
final class StepText {
    /** Facts, words and slots named for one step before the rest is only counted. */
    private static final int MOST = 5;

    private final Page page;
    private final Vocabulary vocabulary;

    StepText(Page page, Vocabulary vocabulary) {
        this.page = page;
        this.vocabulary = vocabulary;
    }

    void step(Plan.Step step) {
        page.block("+" + step.points().toPlainString(), Ink.GOOD, step.criterion() + " " + page.in(step.title()));
        page.detail(page.say("action." + step.action()) + page.colon() + amounts(step) + "   "
                + page.say("plan.effort", step.effort())
                + (step.by() == null ? "" : "   " + page.say("plan.latest", step.by())));
        page.detail(page.say("card.do") + " " + page.in(step.remedy()));
        String handIn = step.evidence().stream()
                .map(kind -> page.in(vocabulary.text("evidence-kinds", kind)))
                .collect(Collectors.joining(page.comma()));
        page.detail(page.say("card.who") + " " + page.in(step.owner())
                + (handIn.isEmpty() ? "" : "   " + page.say("card.handIn") + " " + handIn));
        named("plan.slots", step.slots().stream().map(StepText::slot).toList());
        named("card.lacking", step.lacking().stream().map(this::word).toList());
        named("card.facts", step.facts().stream().map(this::fact).toList());
        named("card.notAssessed.where", step.where());
    }

    private static String slot(Period slot) {
        return slot.from().equals(slot.to()) ? slot.from().toString() : slot.from() + " \u2013 " + slot.to();
    }

    private String fact(NotCounted fact) {
        return fact.pointer() + " " + page.in(vocabulary.text("reasons", fact.reason()));
    }

    private String amounts(Plan.Step step) {
        String from = step.from() == null ? "?" : Screen.figure(step.from());
        String whole = step.whole() == null ? "" : " / " + Screen.figure(step.whole());
        return from + " \u2192 " + (step.to() == null ? "?" : Screen.figure(step.to())) + whole + " "
                + page.in(step.unit());
    }

    private void named(String key, List<String> names) {
        if (!names.isEmpty()) {
            String some = names.stream().limit(MOST).collect(Collectors.joining(page.comma()));
            String more = names.size() > MOST ? " " + page.say("card.more", names.size() - MOST) : "";
            page.detail(page.say(key) + " " + some + more);
        }
    }

    void loss(Plan.Loss loss) {
        BigDecimal points = loss.points();
        String figure = points.signum() == 0 ? "" : "\u2212" + points.toPlainString();
        page.block(figure, Ink.BAD, loss.criterion() + " " + page.in(loss.title()));
        page.detail(page.loss(loss));
    }

    private String word(String word) {
        Text text = vocabulary.lists().values().stream()
                .filter(words -> words.containsKey(word))
                .findFirst()
                .map(words -> words.get(word))
                .orElse(new Text(word, word));
        return page.in(text);
    }
}
