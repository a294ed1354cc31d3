package wenming.bench.peers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;
import wenming.model.Submission;

/**
 * Evrete: facts inserted one by one, and for each criterion a rule for facts that count and one for those that do not;
 * conditions and actions are compiled Java lambdas. The knowledge is built once; each submission has a stateless session,
 * the form that its makers name as the fastest. What a rule finds goes to sheets that the session carries.
 */
public final class Evrete implements Engine, AutoCloseable {
    private static final String SHEETS = "sheets";
    private static final String IN_TIME = "campuses with a station in time";

    private final Spec spec;
    private final FactMaker maker;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final List<Integer> slots = new ArrayList<>();

    /** A tally under its name, as a fact. */
    public record Named(String name, Facts.Tally tally) {}

    /** Builds the knowledge. */
    public Evrete(Spec spec) {
        this.spec = spec;
        this.maker = new FactMaker(spec.tallies());
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        Lambdas lambdas = new Lambdas();
        for (Lambdas.Summed one : lambdas.summed()) {
            builder.newRule(name(one.criterion()) + " " + one.tally())
                    .forEach("$t", Named.class)
                    .where(when(values -> ((Named) values.apply(0)).name().equals(one.tally())), "$t")
                    .execute(context -> one.note(sheets(context), ((Named) context.getObject("$t")).tally()));
        }
        lambdas.each().forEach(one -> each(builder, one));
        builder.newRule(name(Lambdas.stationsInTime()) + " in time")
                .forEach("$c", Facts.Campus.class, "$s", Facts.Station.class)
                .where(
                        when(values -> Lambdas.inTime((Facts.Campus) values.apply(0), (Facts.Station) values.apply(1))),
                        "$c",
                        "$s")
                .execute(context -> inTime(context).add(context.getObject("$c")));
        knowledge = builder.build();
        for (int i = 0; i < spec.criteria().size(); i++) {
            if (spec.criteria().get(i).measure().kind().equals("slots")) {
                slots.add(i);
            }
        }
    }

    private String name(int criterion) {
        return spec.criteria().get(criterion).id();
    }

    private <F extends Facts.Fact> void each(RuleSetBuilder<Knowledge> builder, Lambdas.Each<F> one) {
        builder.newRule(name(one.criterion()) + " counts")
                .forEach("$f", one.type())
                .where(
                        when(values -> {
                            F fact = one.type().cast(values.apply(0));
                            return one.concerns().test(fact) && one.objection().apply(fact) == null;
                        }),
                        "$f")
                .execute(context -> one.note(sheets(context), one.type().cast(context.getObject("$f")), null));
        builder.newRule(name(one.criterion()) + " does not count")
                .forEach("$f", one.type())
                .where(
                        when(values -> {
                            F fact = one.type().cast(values.apply(0));
                            return one.concerns().test(fact) && one.objection().apply(fact) != null;
                        }),
                        "$f")
                .execute(context -> {
                    F fact = one.type().cast(context.getObject("$f"));
                    one.note(sheets(context), fact, one.objection().apply(fact));
                });
    }

    /** Says which of its two kinds of lambda is meant: the one for which Evrete makes no array. */
    private static ValuesPredicate when(ValuesPredicate condition) {
        return condition;
    }

    private static Sheets sheets(RhsContext context) {
        return context.getRuntime().get(SHEETS);
    }

    private static Set<Object> inTime(RhsContext context) {
        return context.getRuntime().get(IN_TIME);
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
        Facts facts = maker.of(submission);
        Sheets sheets = new Sheets(spec, explain);
        Set<Object> inTime = new HashSet<>();
        List<Object> all = new ArrayList<>(256);
        facts.tallies().forEach((name, tally) -> all.add(new Named(name, tally)));
        for (List<? extends Facts.Fact> some : List.of(
                facts.places(),
                facts.stations(),
                facts.campuses(),
                facts.documents(),
                facts.meetings(),
                facts.trainings(),
                facts.inspections(),
                facts.rectifications(),
                facts.posts(),
                facts.notices(),
                facts.teams(),
                facts.answers())) {
            all.addAll(some);
        }
        StatelessSession session = knowledge.newStatelessSession();
        session.set(SHEETS, sheets);
        session.set(IN_TIME, inTime);
        session.insert(all);
        session.fire();
        for (int criterion : slots) {
            sheets.add(criterion, 0, facts.months());
        }
        // Evrete's rules know no "not": what no rule found is told here.
        for (Facts.Campus campus : facts.campuses()) {
            boolean found = inTime.contains(campus);
            sheets.add(Lambdas.stationsInTime(), found ? 1 : 0, 1);
            sheets.name(Lambdas.stationsInTime(), campus, found ? null : "no-station");
        }
        return sheets;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
