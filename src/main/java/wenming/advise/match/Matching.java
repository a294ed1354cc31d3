package wenming.advise.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.advise.Explanation;
import wenming.advise.FactNames;
import wenming.advise.match.Match.ApartLine;
import wenming.advise.match.Match.Count;
import wenming.advise.match.Match.FactLine;
import wenming.advise.match.Match.StandardLine;
import wenming.catalogue.Vocabulary;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** Holds one submission against many rule sets. */
public final class Matching {
    private Matching() {}

    /**
     * The cross-walk.
     *
     * @param standards in the order of their ids: whatever the order in which they were found, the answer is the same
     * @param apart likewise
     * @param named id of the rule set that the submission names; empty if it names none
     */
    public static Match of(
            Submission submission,
            String sha256,
            LocalDate asOf,
            String named,
            Vocabulary vocabulary,
            List<Standard> standards,
            List<ApartLine> apart) {
        List<Standard> inOrder = standards.stream()
                .sorted(Comparator.comparing(standard -> standard.ruleSet().id()))
                .toList();
        return new Match(
                Scorecard.CONTRACT,
                new Scorecard.SubmissionLine(sha256),
                new Scorecard.UnitLine(
                        submission.unit().id(),
                        submission.unit().name(),
                        submission.unit().kind(),
                        submission.unit().region(),
                        submission.unit().parent()),
                submission.period(),
                asOf,
                inOrder.stream().map(standard -> line(standard, named)).toList(),
                apart.stream().sorted(Comparator.comparing(ApartLine::id)).toList(),
                facts(submission, inOrder),
                0,
                Crosswalk.additions(submission, asOf, vocabulary, inOrder),
                0);
    }

    private static StandardLine line(Standard standard, String named) {
        Scorecard card = standard.situation().scorecard();
        boolean scorable = card.max().signum() > 0;
        Map<Status, Long> ends = new HashMap<>();
        lines(standard).forEach(line -> ends.merge(line.status(), 1L, Long::sum));
        return new StandardLine(
                card.ruleSet(),
                card.ruleSet().id().equals(named),
                scorable,
                scorable ? card.score() : null,
                scorable ? card.attainable() : null,
                scorable ? card.max() : null,
                standard.ruleSet().fullMark(),
                card.outcome(),
                ends.getOrDefault(Status.MET, 0L),
                ends.getOrDefault(Status.PARTIAL, 0L),
                ends.getOrDefault(Status.UNMET, 0L),
                ends.getOrDefault(Status.NOT_ASSESSED, 0L),
                ends.getOrDefault(Status.NOT_APPLICABLE, 0L));
    }

    private static List<FactLine> facts(Submission submission, List<Standard> standards) {
        Map<String, List<Count>> counts = new LinkedHashMap<>(); // in the order of the submission
        for (FactKind kind : FactKind.values()) {
            for (Fact fact : submission.facts(kind)) {
                counts.put(fact.pointer(), new ArrayList<>());
            }
        }
        for (Standard standard : standards) {
            String id = standard.ruleSet().id();
            for (CriterionLine line : lines(standard)) {
                Count count = new Count(
                        id,
                        line.id(),
                        line.title(),
                        line.origin() == null ? null : line.origin().ruleSet());
                line.counted().forEach(pointer -> counts.computeIfAbsent(pointer, unused -> new ArrayList<>())
                        .add(count));
            }
        }
        FactNames names = new FactNames(submission);
        List<FactLine> facts = new ArrayList<>();
        counts.forEach((pointer, where) -> {
            if (!where.isEmpty()) {
                facts.add(fact(names.line("counted", pointer, null, null), where));
            }
        });
        facts.sort(Comparator.comparingInt(FactLine::standards)
                .thenComparingInt(fact -> fact.counts().size())
                .reversed());
        return facts;
    }

    private static FactLine fact(Explanation.FactLine fact, List<Count> counts) {
        long standards = counts.stream().map(Count::standard).distinct().count();
        return new FactLine(
                fact.pointer(), fact.name(), fact.list(), fact.word(), fact.from(), fact.to(), (int) standards, counts);
    }

    private static List<CriterionLine> lines(Standard standard) {
        return standard.situation().scorecard().sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
    }
}
