package wenming.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Terms;
import wenming.model.Evidence;
import wenming.model.Finding;
import wenming.model.Findings;
import wenming.model.Submission;

/**
 * Findings of others laid over the unit's own: for the same criterion and place theirs stand. Where a criterion values the
 * unit's marks beside those of others, both are kept.
 *
 * @param submission with the findings that stand
 * @param replaced pointers of the unit's own findings that no longer count
 */
record Reviewing(Submission submission, List<String> replaced) {
    private record Spot(String criterion, String place) {
        static Spot of(Finding finding) {
            return new Spot(finding.criterion(), finding.place() == null ? "" : finding.place());
        }
    }

    static Reviewing of(Submission submission, Findings others, RuleSet ruleSet) {
        Set<String> ofEach = new HashSet<>();
        for (Criterion criterion : ruleSet.criteria()) {
            if (criterion.measure().terms().split() == Terms.Split.AUTHOR) {
                ofEach.add(criterion.id());
            }
        }
        Set<Spot> spots = new HashSet<>();
        others.signed().forEach(finding -> spots.add(Spot.of(finding)));
        List<Finding> standing = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        for (Finding own : submission.findings()) {
            if (spots.contains(Spot.of(own)) && !ofEach.contains(own.criterion())) {
                replaced.add(own.pointer());
            } else {
                standing.add(own);
            }
        }
        standing.addAll(others.signed());
        List<Evidence> evidence = new ArrayList<>(submission.evidence());
        evidence.addAll(others.pieces());
        return new Reviewing(submission.with(standing, evidence), replaced);
    }
}
