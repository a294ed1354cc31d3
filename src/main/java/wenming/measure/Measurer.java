package wenming.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import wenming.catalogue.Book;
import wenming.catalogue.BookProblem;
import wenming.catalogue.Criterion;
import wenming.catalogue.ProofRule;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.Vocabulary;
import wenming.model.Exemption;
import wenming.model.FactKind;
import wenming.model.Measurement;
import wenming.model.Problem;
import wenming.model.Submission;

/** Measures submissions by one rule set. Made once, used by many threads; each submission has a session of its own. */
public final class Measurer {
    /** Rules that fire more often than this do not end. Ours: a submission at every limit fires far fewer. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final RuleSet ruleSet;
    /** Null for a set that others only take rules from: there is nothing to measure. */
    private final Engines engines;

    private final List<Demand> demands;
    /** The same with those Asks alone that the rules which measure still match as facts. */
    private final List<Demand> demandsToMeasure;

    private final Tallies tallies;
    /** Where the criteria stand in the catalogue, by their ids. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Book book;
    private final boolean doubtsOnly;

    /**
     * Makes the rules ready.
     *
     * @throws RuleSetException if the rules do not compile or name what is not there
     */
    public Measurer(Book book, Vocabulary vocabulary) {
        this.ruleSet = book.ruleSet();
        this.demands = ruleSet.criteria().stream().map(Demand::of).toList();
        this.tallies = new Tallies(demands);
        demands.forEach(demand -> places.put(demand.criterion().id(), places.size()));
        if (demands.isEmpty()) {
            this.engines = null;
            this.demandsToMeasure = demands;
        } else {
            List<Ask> asks =
                    demands.stream().flatMap(demand -> demand.asks().stream()).toList();
            Rules rules = Rules.of(book, vocabulary, asks);
            this.engines = new Engines(rules);
            this.demandsToMeasure =
                    demands.stream().map(demand -> demand.only(rules.facts())).toList();
        }
        this.book = book;
        this.doubtsOnly = ruleSet.doubtsOnly();
    }

    /** Makes ready what does not depend on a rule set: for a thread of its own, while catalogues are still being read. */
    public static void prepare() {
        Engines.prepare();
    }

    /**
     * Measures every criterion, in the catalogue's order.
     *
     * @throws RuleSetException if two rules contradict each other about a fact
     */
    public List<Measurement> measure(Submission submission, LocalDate asOf) {
        return measure(demandsToMeasure, submission, asOf, null);
    }

    /** The same by the rules as their authors wrote them; slower. */
    List<Measurement> measureAsWritten(Submission submission, LocalDate asOf) {
        return measure(demands, submission, asOf, new DefaultAgendaEventListener());
    }

    private List<Measurement> measure(
            List<Demand> asked, Submission submission, LocalDate asOf, DefaultAgendaEventListener listener) {
        Measurement[] measurements = new Measurement[asked.size()];
        Inquiry inquiry = new Inquiry(asked, submission, asOf, measurements);
        inquiry.ask(listener);
        for (int i = 0; i < measurements.length; i++) {
            if (measurements[i] == null) {
                Sheet sheet = inquiry.inOrder[i];
                sheet.settle();
                Mention contradiction = sheet.contradiction();
                if (contradiction != null) {
                    throw contradicted(observed(submission, asOf), sheet.criterion, contradiction);
                }
                measurements[i] = new Sum(sheet, inquiry.window, ruleSet.calendar()).measurement();
            }
        }
        return List.of(measurements);
    }

    /** Names of the rules that fire for a submission: for the author, who wants to know what no case reaches. */
    public Set<String> fired(Submission submission, LocalDate asOf) {
        Set<String> names = new java.util.TreeSet<>();
        observed(submission, asOf).ask(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                names.add(event.getMatch().getRule().getName());
            }
        });
        return names;
    }

    /** Names of the rules that speak about one criterion of a submission, sorted. */
    public Set<String> spoke(Submission submission, LocalDate asOf, String criterion) {
        Set<String> names = new java.util.TreeSet<>();
        observed(submission, asOf).ask(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Object of = event.getMatch().getRule().getMetaData().get("criterion");
                boolean speaks = of == null
                        ? event.getMatch().getObjects().stream()
                                .anyMatch(fact -> fact instanceof Ask ask
                                        && ask.criterion().equals(criterion))
                        : of.toString().replace("\"", "").equals(criterion);
                if (speaks) {
                    names.add(event.getMatch().getRule().getName());
                }
            }
        });
        return names;
    }

    /** An inquiry for the rules as they were written. */
    private Inquiry observed(Submission submission, LocalDate asOf) {
        return new Inquiry(demands, submission, asOf, new Measurement[demands.size()]);
    }

    /** Ids of the criteria for which nothing counts that comes after their day. */
    public Set<String> deadlines() {
        return Deadlines.of(book);
    }

    /** Names of all the rules. */
    public Set<String> ruleNames() {
        Set<String> names = new java.util.TreeSet<>();
        if (engines == null) {
            return names;
        }
        Engines.Engine engine = engines.take();
        engine.asWritten().getKiePackages().forEach(part -> part.getRules().forEach(rule -> names.add(rule.getName())));
        engines.give(engine);
        return names;
    }

    private static Measurement withoutRules(Criterion criterion, Submission submission, Proofs proofs) {
        if (!criterion.appliesTo(submission.unit().kind())) {
            return new Measurement.NotAsked(criterion.id(), "not-applicable");
        }
        // Hardly anybody hands in exemptions: no iterator is made for none.
        for (int i = 0; i < submission.exemptions().size(); i++) {
            Exemption exemption = submission.exemptions().get(i);
            if (exemption.criterion().equals(criterion.id()) && objection(criterion, exemption, proofs) == null) {
                return new Measurement.NotAsked(criterion.id(), "exempt");
            }
        }
        List<String> absent = null;
        for (FactKind kind : criterion.reads()) {
            if (!submission.gave(kind)) {
                absent = absent == null ? new ArrayList<>() : absent;
                absent.add(kind.pointer());
            }
        }
        return absent == null ? null : new Measurement.NotTaken(criterion.id(), "not-given", absent);
    }

    /** Why a note does not exempt the unit; null if it does. */
    private static String objection(Criterion criterion, Exemption exemption, Proofs proofs) {
        if (criterion.exemption() == null) {
            return "exemption-not-provided-for";
        }
        return criterion.exemption().isEmpty()
                ? null
                : proofs.objection(exemption, List.of(ProofRule.any(criterion.exemption())));
    }

    /** Lists the notes that exempt nobody. */
    private static void exemptions(Submission submission, Proofs proofs, Sheet sheet) {
        for (int i = 0; i < submission.exemptions().size(); i++) {
            Exemption exemption = submission.exemptions().get(i);
            if (exemption.criterion().equals(sheet.criterion.id())) {
                sheet.aside.add(Mention.of(exemption, "", objection(sheet.criterion, exemption, proofs), 1));
            }
        }
    }

    private void run(List<Object> facts, Measured measured, DefaultAgendaEventListener listener) {
        Engines.Engine engine = engines.take();
        try {
            run(facts, measured, listener, listener == null ? engine.session() : engine.observableSession());
        } finally {
            engines.give(engine);
        }
    }

    private void run(List<Object> facts, Measured measured, DefaultAgendaEventListener listener, KieSession session) {
        try {
            session.setGlobal("measured", measured);
            if (listener != null) {
                session.addEventListener(listener);
            }
            for (Object fact : facts) {
                session.insert(fact);
            }
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new RuleSetException(List.of(problem("rules-do-not-end", "", "")));
            }
        } finally {
            session.dispose();
        }
    }

    /** Runs once more to name the rules that spoke about the fact on both sides. */
    private RuleSetException contradicted(Inquiry inquiry, Criterion criterion, Mention mention) {
        Set<String> names = new java.util.TreeSet<>();
        inquiry.ask(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                // Rules of other criteria may look at the same fact; common rules name no criterion.
                Object of = event.getMatch().getRule().getMetaData().get("criterion");
                boolean speaks = of == null || of.toString().replace("\"", "").equals(criterion.id());
                if (speaks && event.getMatch().getObjects().contains(mention.fact())) {
                    names.add(event.getMatch().getRule().getName());
                }
            }
        });
        return new RuleSetException(List.of(
                problem("rules-contradict", criterion.id() + " " + mention.pointer(), String.join(" | ", names))));
    }

    /** What is asked of one submission: the criteria that need rules, and the facts that rules look at. */
    private final class Inquiry {
        private final Sheet[] inOrder = new Sheet[demands.size()];
        private final Window window;
        private final List<Object> facts;
        private final Proofs proofs;

        /** Fills in the measurements of the criteria that need no rules. */
        Inquiry(List<Demand> demands, Submission submission, LocalDate asOf, Measurement[] withoutRules) {
            window = new Window(submission.period(), asOf);
            proofs = new Proofs(submission, window);
            Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
            List<Demand> asked = new ArrayList<>(demands.size());
            for (int i = 0; i < withoutRules.length; i++) {
                Demand demand = demands.get(i);
                Criterion criterion = demand.criterion();
                withoutRules[i] = withoutRules(criterion, submission, proofs);
                if (withoutRules[i] == null) {
                    Sheet sheet = new Sheet(criterion);
                    inOrder[i] = sheet;
                    exemptions(submission, proofs, sheet);
                    asked.add(demand);
                    kinds.addAll(demand.reads());
                }
            }
            facts = new WorkingFacts(submission, window, proofs).of(asked, tallies, kinds);
            if (doubtsOnly) {
                facts.addAll(new Comparisons(submission, asOf).facts());
            }
        }

        /** Lets the rules speak; the listener, which may be null, hears which of them do. */
        void ask(DefaultAgendaEventListener listener) {
            if (engines != null) {
                run(facts, new Measured(places, inOrder, proofs), listener);
            }
        }
    }

    private BookProblem problem(String code, String found, String expected) {
        return new BookProblem(ruleSet.id() + "/measure.drl", new Problem(code, "", 0, 0, found, expected, ""));
    }
}
