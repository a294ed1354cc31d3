package wenming.report;

import wenming.advise.Plan;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.report.Screen.Ink;

/** A plan as text for a terminal: whether the score can be reached, what to do, and what is lost for good. */
public final class PlanText {
    private final Plan plan;
    private final Page page;
    private final StepText steps;

    private PlanText(Plan plan, Vocabulary vocabulary, Language language, Screen screen) {
        this.plan = plan;
        this.page = new Page(language, screen);
        this.steps = new StepText(page, vocabulary);
    }

    /** The plan in a language; words are named by the vocabulary. */
    public static String of(Plan plan, Vocabulary vocabulary, Language language, Screen screen) {
        return new PlanText(plan, vocabulary, language, screen).text();
    }

    private String text() {
        page.title(plan.unit().name(), plan.ruleSet());
        page.line(verdict());
        page.line(page.say("plan.today", Screen.figure(plan.score()), plan.asOf())
                + (plan.by() == null ? "" : page.say("plan.by", plan.by())));
        plan.vetoes()
                .forEach(veto -> page.line(page.say("card.vetoes") + "  "
                        + page.ink(
                                veto.status().equals("hit") ? Ink.BAD : Ink.WARNING,
                                page.say("card.veto." + veto.status()) + page.colon() + page.in(veto.title()))
                        + "  " + String.join(" ", veto.facts())));
        plan.gates().stream()
                .filter(gate -> !gate.status().equals("passed"))
                .forEach(gate -> page.line(page.say("card.gates") + "  " + page.say("card.gate." + gate.status())
                        + page.colon() + page.in(gate.title())));
        if (!plan.steps().isEmpty()) {
            page.heading(page.say("plan.steps", plan.steps().size(), plan.effort()));
            plan.steps().forEach(steps::step);
        }
        if (!plan.lost().isEmpty()) {
            page.heading(page.say("plan.lost"));
            plan.lost().forEach(steps::loss);
        }
        page.fingerprint(plan.ruleSet(), plan.submission());
        return page.text();
    }

    private String verdict() {
        String target = plan.target() == null ? "" : Screen.figure(plan.target());
        String sentence = page.say(
                "plan." + plan.outcome(),
                target,
                Screen.figure(plan.promised()),
                Screen.figure(plan.best()),
                plan.until() == null ? "" : plan.until());
        boolean bad = plan.outOfReach();
        return page.ink(bad ? Ink.BAD : Ink.GOOD, sentence);
    }
}
