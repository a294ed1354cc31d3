package wenming.advise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Gate;
import wenming.catalogue.Section;
import wenming.model.Measurement;

/** What the gates of a rule set ask of a plan: sections that must not end with nothing, and criteria that must be met. */
final class Barriers {
    private final Situation situation;
    private final List<Gate> counting;
    private final boolean noSectionAtZero;

    /** Those of the rule set, or none. */
    Barriers(Situation situation, boolean any) {
        List<Gate> gates = any ? situation.ruleSet().gates() : List.of();
        this.situation = situation;
        this.counting =
                gates.stream().filter(gate -> gate.kind() == Gate.Kind.MOST_MET).toList();
        this.noSectionAtZero = gates.stream().anyMatch(gate -> gate.kind() == Gate.Kind.NO_SECTION_AT_ZERO);
    }

    boolean noSectionAtZero() {
        return noSectionAtZero;
    }

    /** How many criteria must be met, for each gate that counts them. */
    List<Integer> needed() {
        List<Integer> needed = new ArrayList<>();
        for (Gate gate : counting) {
            long asked = 0;
            List<Criterion> criteria = situation.ruleSet().criteria();
            for (int i = 0; i < criteria.size(); i++) {
                boolean applies = situation
                        .scorer()
                        .asks(criteria.get(i), situation.measurements().get(i));
                asked += applies && means(gate, criteria.get(i)) ? 1 : 0;
            }
            needed.add(gate.atLeast()
                    .multiply(BigDecimal.valueOf(asked))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                    .intValueExact());
        }
        return needed;
    }

    /** For each gate that counts, 1 if the criterion would count as met, else 0. */
    List<Integer> met(Criterion criterion, Measurement measurement) {
        boolean met = situation.scorer().met(criterion, measurement);
        return counting.stream()
                .map(gate -> met && means(gate, criterion) ? 1 : 0)
                .toList();
    }

    /** Whether a section has points of its own to lose. */
    boolean hasPoints(Section section) {
        List<Criterion> criteria = situation.ruleSet().criteria();
        return section.criteria().stream()
                .filter(Criterion::isScored)
                .anyMatch(criterion -> criterion.points().signum() > 0
                        && situation
                                .scorer()
                                .asks(criterion, situation.measurements().get(criteria.indexOf(criterion))));
    }

    private static boolean means(Gate gate, Criterion criterion) {
        return gate.criteria() == null
                ? criterion.points().signum() > 0
                : gate.criteria().contains(criterion.id());
    }
}
