package wenming.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.ProofRule;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.FactKind;
import wenming.model.Text;

/** What the criteria of a rule set ask for: lists, words, and questions; those of a composite's components by their full ids. */
final class Asks {
    /** Nothing is asked for. */
    static final Asks NONE = new Asks();

    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    /** Words of criteria with rules of their own, which do not say of which list they are. */
    private final Map<FactKind, Set<String>> ofOwnRules = new EnumMap<>(FactKind.class);

    private Asks() {}

    static Asks of(RuleSet ruleSet) {
        Asks asks = new Asks();
        asks.collect("", ruleSet);
        asks.criteria.values().forEach(asks::wordsOf);
        return asks;
    }

    private void collect(String prefix, RuleSet ruleSet) {
        ruleSet.criteria().stream()
                .filter(criterion -> !criterion.isDoubt())
                .forEach(criterion -> criteria.put(prefix + criterion.id(), criterion));
        for (Component component : ruleSet.components()) {
            collect(prefix + component.id() + ":", component.ruleSet());
        }
    }

    private void wordsOf(Criterion criterion) {
        if (criterion.measure().kind() == MeasureKind.OWN) {
            criterion.reads().forEach(kind -> ofOwnRules
                    .computeIfAbsent(kind, unused -> new HashSet<>())
                    .addAll(criterion.measure().words()));
        } else {
            name(criterion.measure().wordList(), criterion.measure().words());
        }
        Stream.concat(Stream.of(criterion.measure().filter()), criterion.tallies().stream())
                .forEach(this::filter);
        name("honour-results", criterion.measure().terms().results());
        name("evidence-kinds", criterion.evidence());
        name("evidence-kinds", criterion.exemption() == null ? List.of() : criterion.exemption());
        for (ProofRule rule : criterion.proof()) {
            name("evidence-kinds", rule.kinds());
            name("evidence-kinds", rule.instead());
        }
    }

    private void filter(ActivityFilter filter) {
        name("activity-categories", List.of(filter.category()));
        name("activity-themes", List.of(filter.theme()));
        name("levels", List.of(filter.level()));
    }

    private void name(String list, List<String> named) {
        words.computeIfAbsent(list, unused -> new HashSet<>()).addAll(named);
    }

    /** Whether a criterion names the word of the list, asked in facts of this kind; null for the head. */
    boolean names(FactKind kind, String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word)
                || (kind != null && ofOwnRules.getOrDefault(kind, Set.of()).contains(word));
    }

    /** Ids of the criteria that read the list. */
    List<String> readers(FactKind kind) {
        return ids(criterion -> switch (kind) {
            case EXEMPTIONS -> criterion.exemption() != null;
            case EVIDENCE -> !criterion.proof().isEmpty() || criterion.reads().contains(kind);
            default -> criterion.reads().contains(kind);
        });
    }

    /** Ids of the criteria that look at the answer to a question: those that name it, else those whose own rules may. */
    List<String> askers(String key) {
        List<String> naming = ids(criterion -> criterion.reads().contains(FactKind.STATEMENTS)
                && (criterion.measure().words().contains(key)
                        || criterion.measure().terms().numbers().contains(key)
                        || criterion.measure().terms().register().equals(key)));
        return naming.isEmpty()
                ? ids(criterion -> criterion.measure().kind() == MeasureKind.OWN
                        && criterion.reads().contains(FactKind.STATEMENTS))
                : naming;
    }

    private List<String> ids(java.util.function.Predicate<Criterion> wanted) {
        return criteria.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Ids of criteria by themselves, as findings and exemptions name them, with their titles. */
    Vocabulary criterionTitles() {
        Map<String, Text> titles = criteria.values().stream()
                .collect(Collectors.toMap(Criterion::id, Criterion::title, (one, same) -> one, LinkedHashMap::new));
        return new Vocabulary(Map.of("criterion-ids", titles));
    }

    /** Ids of the criteria of which a list of findings or exemptions may speak. */
    List<String> spokenOf(FactKind kind) {
        List<String> readers = readers(kind);
        List<String> ids = new ArrayList<>();
        criteria.forEach((full, criterion) -> {
            if (readers.contains(full) && !ids.contains(criterion.id())) {
                ids.add(criterion.id());
            }
        });
        return ids;
    }
}
