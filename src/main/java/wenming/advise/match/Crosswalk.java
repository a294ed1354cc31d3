package wenming.advise.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wenming.advise.match.Match.Addition;
import wenming.advise.match.Match.Gain;
import wenming.catalogue.Vocabulary;
import wenming.model.Answer;
import wenming.model.FactKind;
import wenming.model.Submission;

/** Finds what one more fact would bring in several rule sets at once, by trying it in each. */
final class Crosswalk {
    /** Fewest rule sets that a fact must serve to be told. */
    private static final int SEVERAL = 2;

    private final List<Trial> trials;
    private final Specimens specimens;
    private final Map<Proposal, List<Gain>> gains = new LinkedHashMap<>();

    private Crosswalk(List<Trial> trials, Specimens specimens) {
        this.trials = trials;
        this.specimens = specimens;
    }

    /** Additions that serve several rule sets: most of them first, then most points, then in the order of the proposals. */
    static List<Addition> additions(
            Submission submission, LocalDate asOf, Vocabulary vocabulary, List<Standard> standards) {
        List<Trial> trials = standards.parallelStream().map(Trial::new).toList();
        Specimens specimens = new Specimens(submission, asOf);
        Crosswalk crosswalk = new Crosswalk(trials, specimens);
        crosswalk.attempt(Proposals.of(submission, asOf, specimens, vocabulary, trials).stream()
                .filter(crosswalk::promising)
                .toList());
        crosswalk.placeThemes();
        crosswalk.chooseAnswers();
        return crosswalk.told();
    }

    /** Whether several rule sets may want it; of an activity, theme and category may be wanted by one each. */
    private boolean promising(Proposal proposal) {
        return proposal.list() == FactKind.ACTIVITIES
                || trials.stream()
                                .filter(trial -> trial.cares(proposal))
                                .limit(SEVERAL)
                                .count()
                        == SEVERAL;
    }

    /** Tries them in each rule set, each rule set in one thread: rules are made ready once for each thread. */
    private void attempt(List<Proposal> proposals) {
        List<List<List<Gain>>> bySet = trials.parallelStream()
                .map(trial -> proposals.stream().map(trial::gains).toList())
                .toList();
        for (int i = 0; i < proposals.size(); i++) {
            List<Gain> together = new ArrayList<>();
            for (List<List<Gain>> set : bySet) {
                together.addAll(set.get(i));
            }
            if (!together.isEmpty()) {
                gains.put(proposals.get(i), together);
            }
        }
    }

    /** An activity has a category beside its theme: the one that serves most rule sets together with the theme. */
    private void placeThemes() {
        List<Proposal> themes = gains.keySet().stream()
                .filter(proposal ->
                        proposal.key().equals("theme") && proposal.category().isEmpty())
                .toList();
        List<Proposal> categories = gains.keySet().stream()
                .filter(proposal ->
                        proposal.key().equals("category") && proposal.level().isEmpty())
                .toList();
        Map<Proposal, Proposal> placed = new LinkedHashMap<>();
        for (Proposal theme : themes) {
            categories.stream()
                    .filter(category -> union(theme, category) > standards(gains.get(theme)))
                    .max(Comparator.<Proposal>comparingInt(category -> union(theme, category))
                            .thenComparing(category -> Trial.points(gains.get(category)))
                            .thenComparing(categories::indexOf, Comparator.reverseOrder()))
                    .ifPresent(category -> placed.put(
                            theme,
                            theme.with(
                                    category.word(),
                                    specimens.activity(category.word(), theme.word(), theme.level()))));
        }
        placed.keySet().forEach(gains::remove);
        attempt(List.copyOf(placed.values()));
    }

    private int union(Proposal one, Proposal other) {
        List<Gain> both = new ArrayList<>(gains.get(one));
        both.addAll(gains.get(other));
        return standards(both);
    }

    /** Of several answers to one question the one that serves most. */
    private void chooseAnswers() {
        Map<String, List<Proposal>> byKey = gains.keySet().stream()
                .filter(proposal -> proposal.list() == FactKind.STATEMENTS)
                .collect(Collectors.groupingBy(Proposal::word));
        byKey.values().forEach(proposals -> {
            Proposal best = proposals.stream()
                    .min(Comparator.<Proposal>comparingInt(proposal -> -standards(gains.get(proposal)))
                            .thenComparing(proposal -> Trial.points(gains.get(proposal)), Comparator.reverseOrder()))
                    .orElseThrow();
            proposals.stream().filter(other -> !other.equals(best)).forEach(gains::remove);
        });
    }

    /** What brings the same in the same places is told once, with all its words. */
    private List<Addition> told() {
        Map<Object, List<Proposal>> alike = new LinkedHashMap<>();
        gains.forEach((proposal, brings) -> {
            if (standards(brings) >= SEVERAL) {
                Object same = List.of(
                        proposal.list(),
                        proposal.action(),
                        proposal.key(),
                        proposal.category(),
                        proposal.level(),
                        proposal.answer() + "",
                        brings);
                alike.computeIfAbsent(same, unused -> new ArrayList<>()).add(proposal);
            }
        });
        List<Addition> additions = new ArrayList<>();
        alike.values().forEach(proposals -> additions.add(addition(proposals)));
        additions.sort(Comparator.comparingInt(Addition::standards)
                .thenComparing(Addition::points)
                .reversed());
        return additions;
    }

    private Addition addition(List<Proposal> alike) {
        Proposal first = alike.get(0);
        List<Gain> brings = gains.get(first);
        return new Addition(
                first.action(),
                first.list().key(),
                none(first.key()),
                none(first.wordList()),
                alike.stream()
                        .map(Proposal::word)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                none(first.category()),
                none(first.level()),
                answer(first.answer()),
                first.list() == FactKind.ACTIVITIES ? specimens.figures() : null,
                alike.stream().flatMap(proposal -> proposal.facts().stream()).toList(),
                standards(brings),
                Trial.points(brings),
                brings.stream()
                        .map(Gain::by)
                        .filter(day -> day != null)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                brings);
    }

    private static String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String answer(Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            BigDecimal figure = amount.amount().stripTrailingZeros();
            return (figure.scale() < 0 ? figure.setScale(0) : figure).toPlainString();
        }
        return answer instanceof Answer.YesNo yesNo ? yesNo.yes() + "" : null;
    }

    private static int standards(List<Gain> gains) {
        Set<String> sets = new TreeSet<>();
        gains.forEach(gain -> sets.add(gain.standard()));
        return sets.size();
    }
}
