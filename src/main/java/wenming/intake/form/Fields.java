package wenming.intake.form;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.FactKind;
import wenming.model.Period;
import wenming.model.Reporter;
import wenming.model.Submission;
import wenming.model.Unit;
import wenming.shape.RecordKey;

/** Makes fields of the keys of the model's records. */
final class Fields {
    private final RuleSet ruleSet;
    private final Asks asks;
    private final Vocabulary vocabulary;

    /** Fields for a rule set; with every word where it is null. */
    Fields(RuleSet ruleSet, Asks asks, Vocabulary vocabulary) {
        this.ruleSet = ruleSet;
        this.asks = asks;
        this.vocabulary = vocabulary;
    }

    /** Unit, period, day and reporter. Version of the form and rule set are not entered: the form knows them. */
    List<Field> head() {
        List<Field> head = new ArrayList<>();
        RecordKey.of(Unit.class).stream()
                .filter(key -> FactKind.of(key.name()).isEmpty())
                .forEach(key -> head.add(field(null, "unit", key)));
        RecordKey.of(Period.class).forEach(key -> head.add(field(null, "period", key)));
        RecordKey.of(Submission.class).stream()
                .filter(key -> key.name().equals("asOf"))
                .forEach(key -> head.add(field(null, "", key)));
        RecordKey.of(Reporter.class).forEach(key -> head.add(field(FactKind.REPORTER, "reporter", key)));
        return head;
    }

    /** The fields of an entry of a list. */
    List<Field> of(FactKind kind) {
        return RecordKey.of(entry(kind)).stream()
                .map(key -> field(kind, kind.key(), key))
                .toList();
    }

    /** The record of a list's entries. */
    private static Class<?> entry(FactKind kind) {
        Class<?> holder = kind == FactKind.CAMPUSES || kind == FactKind.DEPARTMENTS ? Unit.class : Submission.class;
        return RecordKey.of(holder).stream()
                .filter(key -> key.name().equals(kind.key()))
                .map(key -> element(key))
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> element(RecordKey key) {
        return (Class<?>) ((ParameterizedType) key.type()).getActualTypeArguments()[0];
    }

    private Field field(FactKind kind, String list, RecordKey key) {
        String name = list.isEmpty() ? key.name() : list + "." + key.name();
        FieldType type = FieldType.of(key.type(), key.name(), key.wordList());
        List<Field> rows = type != FieldType.ROWS
                ? List.of()
                : RecordKey.of(element(key)).stream()
                        .map(inner -> field(kind, name, inner))
                        .toList();
        return new Field(
                name,
                type,
                key.required(),
                FieldNames.field(name),
                FieldNames.fieldHint(name),
                key.wordList(),
                words(kind, key.wordList()),
                rows);
    }

    private List<Choice> words(FactKind kind, String list) {
        return known(kind, list).stream()
                .map(word -> new Choice(word, vocabulary.text(list, word), asks.names(kind, list, word)))
                .sorted(Comparator.comparing(Choice::asked).reversed())
                .toList();
    }

    /** The words that make sense here: a unit of this rule set, its own questions and criteria, the unit's own findings. */
    private Collection<String> known(FactKind kind, String list) {
        if (ruleSet == null) {
            return vocabulary.words(list);
        }
        return switch (list) {
            case "" -> List.of();
            case "unit-kinds" -> ruleSet.kinds().isEmpty() ? vocabulary.words(list) : ruleSet.kinds();
            case "statement-keys" ->
                ruleSet.asks().stream().map(ask -> ask.key()).toList();
            case "criterion-ids" -> asks.spokenOf(kind);
            case "finding-authors" -> Set.of("self");
            default -> vocabulary.words(list);
        };
    }
}
