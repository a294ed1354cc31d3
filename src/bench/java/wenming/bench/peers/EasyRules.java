package wenming.bench.peers;

import java.util.List;
import org.jeasy.rules.api.Condition;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import wenming.model.Submission;

/**
 * Easy Rules: a rule for each criterion, condition and action compiled lambdas, one engine and one set of rules for all
 * submissions, a {@code Facts} for each. Its rules see named facts and never a list's entries one by one, so the loop over
 * a list stands in the action. Two facts only, since each put and each get of one costs: the facts, and where to note.
 */
public final class EasyRules implements Engine {
    private final Spec spec;
    private final FactMaker maker;
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    /** Makes the rules. */
    public EasyRules(Spec spec) {
        this.spec = spec;
        this.maker = new FactMaker(spec.tallies());
        Lambdas lambdas = new Lambdas();
        for (int i = 0; i < spec.criteria().size(); i++) {
            int criterion = i;
            List<Lambdas.Summed> summed = lambdas.summed().stream()
                    .filter(one -> one.criterion() == criterion)
                    .toList();
            lambdas.each().stream().filter(one -> one.criterion() == criterion).forEach(this::each);
            if (!summed.isEmpty()) {
                rule(criterion, facts -> true, (facts, sheets) -> {
                    for (Lambdas.Summed one : summed) {
                        one.note(sheets, facts.tallies().get(one.tally()));
                    }
                });
            }
        }
        rule(Lambdas.stationsInTime(), facts -> !facts.campuses().isEmpty(), EasyRules::campuses);
    }

    private <F extends Facts.Fact> void each(Lambdas.Each<F> one) {
        boolean slots = spec.criteria().get(one.criterion()).measure().kind().equals("slots");
        rule(one.criterion(), facts -> !one.list().apply(facts).isEmpty(), (facts, sheets) -> {
            if (slots) {
                sheets.add(one.criterion(), 0, facts.months());
            }
            for (F fact : one.list().apply(facts)) {
                if (one.concerns().test(fact)) {
                    one.note(sheets, fact, one.objection().apply(fact));
                }
            }
        });
    }

    private static void campuses(Facts facts, Sheets sheets) {
        int criterion = Lambdas.stationsInTime();
        for (Facts.Campus campus : facts.campuses()) {
            boolean inTime = false;
            for (Facts.Station station : facts.stations()) {
                inTime |= Lambdas.inTime(campus, station);
            }
            sheets.add(criterion, inTime ? 1 : 0, 1);
            sheets.name(criterion, campus, inTime ? null : "no-station");
        }
    }

    private void rule(
            int criterion,
            java.util.function.Predicate<Facts> when,
            java.util.function.BiConsumer<Facts, Sheets> then) {
        Condition condition = named -> when.test(named.get("facts"));
        rules.register(new RuleBuilder()
                .name(spec.criteria().get(criterion).id())
                .priority(criterion)
                .when(condition)
                .then(named -> then.accept(named.get("facts"), named.get("sheets")))
                .build());
    }

    @Override
    public long[] points(Submission submission) {
        return fired(submission, false).points();
    }

    @Override
    public Line[] explained(Submission submission) {
        return fired(submission, true).lines();
    }

    private Sheets fired(Submission submission, boolean explain) {
        Sheets sheets = new Sheets(spec, explain);
        org.jeasy.rules.api.Facts named = new org.jeasy.rules.api.Facts();
        named.put("facts", maker.of(submission));
        named.put("sheets", sheets);
        engine.fire(rules, named);
        return sheets;
    }
}
