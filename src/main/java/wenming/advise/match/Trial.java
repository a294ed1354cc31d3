package wenming.advise.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.advise.Plan;
import wenming.advise.Planner;
import wenming.advise.match.Match.Gain;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Question;
import wenming.model.Evidence;
import wenming.model.FactKind;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** Adds facts to a submission and has it measured and scored again by one rule set: what is promised is what would be given. */
final class Trial {
    private final Standard standard;
    private final Planner planner;
    private final Map<String, Criterion> open = new HashMap<>();
    private final Map<FactKind, List<Evidence>> pieces = new EnumMap<>(FactKind.class);
    private final Map<String, Plan.Step> changes = new HashMap<>();
    private final List<CriterionLine> before;

    Trial(Standard standard) {
        this.standard = standard;
        this.planner = new Planner(standard.situation(), null);
        this.before = lines(standard.situation().scorecard());
        for (Criterion criterion : standard.ruleSet().criteria()) {
            if (open(criterion)) {
                open.put(criterion.id(), criterion);
            }
        }
    }

    /** Criteria of which something can still be won: no deadline has passed, and nothing has happened that cannot be undone. */
    Iterable<Criterion> open() {
        return standard.ruleSet().criteria().stream()
                .filter(criterion -> open.containsKey(criterion.id()))
                .toList();
    }

    /** What the rule set asks. */
    List<Question> asks() {
        return standard.ruleSet().asks();
    }

    private boolean open(Criterion criterion) {
        boolean unsaid = criterion.isVeto()
                && before.stream()
                        .anyMatch(line -> line.id().equals(criterion.id()) && line.status() == Status.NOT_ASSESSED);
        // A plan never counts on a veto about which nothing is said; saying that nothing happened settles it.
        return unsaid ? planner.lost(criterion.id()).isEmpty() : planner.reach(criterion.id()) > 0;
    }

    /** What the proposal brings here; empty if nothing, or if it costs more elsewhere than it brings. */
    List<Gain> gains(Proposal proposal) {
        if (!cares(proposal)) {
            return List.of();
        }
        List<Evidence> with = pieces.computeIfAbsent(proposal.list(), list -> Proven.pieces(standard, list));
        Scorecard then = standard.situation()
                .scored(standard.measuring()
                        .apply(proposal.in(standard.situation().submission(), with)));
        if (then.score().compareTo(standard.situation().scorecard().score()) < 0) {
            return List.of();
        }
        List<Gain> gains = new ArrayList<>();
        List<CriterionLine> after = lines(then);
        for (int i = 0; i < before.size(); i++) {
            Criterion criterion = open.get(before.get(i).id());
            if (criterion != null && better(before.get(i), after.get(i))) {
                gains.add(gain(criterion, before.get(i), after.get(i)));
            }
        }
        return gains;
    }

    /** Whether it may bring anything here, as far as the catalogue tells: measuring is the dear part. */
    boolean cares(Proposal proposal) {
        return answerable(proposal) && open.values().stream().anyMatch(criterion -> cares(criterion, proposal));
    }

    private static boolean better(CriterionLine before, CriterionLine after) {
        int points = after.points().compareTo(before.points());
        return points > 0 || (points == 0 && before.status() != Status.MET && after.status() == Status.MET);
    }

    private Gain gain(Criterion criterion, CriterionLine before, CriterionLine after) {
        return new Gain(
                standard.ruleSet().id(),
                after.origin() == null ? null : after.origin().ruleSet(),
                criterion.id(),
                criterion.title(),
                criterion.clause(),
                before.status().word(),
                after.status().word(),
                after.points().subtract(before.points()),
                by(criterion),
                criterion.owner(),
                criterion.evidence(),
                criterion.remedy());
    }

    private LocalDate by(Criterion criterion) {
        Plan.Step change = changes.computeIfAbsent(criterion.id(), planner::change);
        return change == null ? null : change.by();
    }

    /** Whether the rule set asks the question for such an answer; other lists are alike everywhere. */
    private boolean answerable(Proposal proposal) {
        return proposal.answer() == null
                || standard.ruleSet().asks().stream()
                        .anyMatch(question ->
                                question.key().equals(proposal.word()) && Answers.fits(question, proposal.answer()));
    }

    /** Whether the criterion may look at such a fact; what the rules of a set look at by themselves cannot be seen. */
    private static boolean cares(Criterion criterion, Proposal proposal) {
        Measure measure = criterion.measure();
        if (!criterion.reads().contains(proposal.list())) {
            return false;
        } else if (proposal.list() == FactKind.ACTIVITIES) {
            return measure.kind() == MeasureKind.OWN
                    ? criterion.tallies().isEmpty()
                            || criterion.tallies().stream().anyMatch(filter -> admits(filter, proposal))
                    : Proposals.filters(measure).anyMatch(filter -> admits(filter, proposal));
        }
        return measure.kind() == MeasureKind.OWN
                || proposal.word().isEmpty()
                || measure.words().isEmpty()
                || measure.words().contains(proposal.word());
    }

    private static boolean admits(ActivityFilter filter, Proposal proposal) {
        boolean themed = proposal.key().equals("theme");
        return fits(filter.theme(), themed ? proposal.word() : "")
                && fits(filter.category(), themed ? proposal.category() : proposal.word())
                && fits(filter.level(), proposal.level());
    }

    private static boolean fits(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static List<CriterionLine> lines(Scorecard card) {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
    }

    /** Points of gains together. */
    static BigDecimal points(List<Gain> gains) {
        return gains.stream().map(Gain::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
