package wenming.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Gate;
import wenming.catalogue.RuleSet;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.GateLine;
import wenming.score.Scorecard.SectionLine;

/** Says of each gate whether the unit passes it; what is open or not visible leaves a gate open. */
final class Gates {
    private final RuleSet ruleSet;

    Gates(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    List<GateLine> lines(List<SectionLine> sections) {
        List<GateLine> lines = new ArrayList<>();
        for (Gate gate : ruleSet.gates()) {
            lines.add(
                    switch (gate.kind()) {
                        case NO_SECTION_AT_ZERO -> noSectionAtZero(gate, sections);
                        case MOST_MET -> mostMet(gate, sections);
                    });
        }
        return lines;
    }

    private GateLine noSectionAtZero(Gate gate, List<SectionLine> sections) {
        List<String> empty = new ArrayList<>();
        boolean open = !ruleSet.complete();
        for (SectionLine section : sections) {
            if (section.max().signum() > 0 && section.score().signum() == 0) {
                if (best(section).signum() == 0) {
                    empty.add(section.id());
                } else {
                    open = true;
                }
            }
        }
        return line(gate, !empty.isEmpty() ? "failed" : open ? "open" : "passed", empty);
    }

    private static BigDecimal best(SectionLine section) {
        return section.criteria().stream()
                .map(line -> line.attainable() == null ? line.points() : line.attainable())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static GateLine mostMet(Gate gate, List<SectionLine> sections) {
        List<String> unmet = new ArrayList<>();
        int met = 0;
        int open = 0;
        int asked = 0;
        for (SectionLine section : sections) {
            for (CriterionLine line : section.criteria()) {
                boolean meant = gate.criteria() == null
                        ? line.max().signum() > 0
                        : gate.criteria().contains(line.id());
                if (!meant || line.status() == Status.NOT_APPLICABLE) {
                    continue;
                }
                asked++;
                if (line.status() == Status.MET) {
                    met++;
                } else if (line.attainable() != null && line.attainable().compareTo(line.max()) == 0) {
                    open++;
                } else {
                    unmet.add(line.id());
                }
            }
        }
        String status = reaches(gate, met, asked) ? "passed" : reaches(gate, met + open, asked) ? "open" : "failed";
        return line(gate, status, status.equals("passed") ? List.of() : unmet);
    }

    private static boolean reaches(Gate gate, int met, int asked) {
        return BigDecimal.valueOf(100L * met).compareTo(gate.atLeast().multiply(BigDecimal.valueOf(asked))) >= 0;
    }

    private static GateLine line(Gate gate, String status, List<String> items) {
        return new GateLine(gate.id(), gate.title(), gate.clause(), status, items);
    }
}
