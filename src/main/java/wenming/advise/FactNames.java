package wenming.advise;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.advise.Explanation.FactLine;
import wenming.model.DatedFact;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Submission;
import wenming.model.Word;

/** What a person calls the facts of a submission: by their own title or name, their kind and their day. */
public final class FactNames {
    /** Keys that name a fact, the better ones first. */
    private static final List<String> NAMES = List.of("title", "name", "what", "place", "note", "id");

    private final Map<String, Fact> facts = new HashMap<>();

    /** Names of the facts of a submission; of one that is not at hand (null) none has a name. */
    public FactNames(Submission submission) {
        if (submission == null) {
            return;
        }
        for (FactKind kind : FactKind.values()) {
            submission.facts(kind).forEach(fact -> facts.put(fact.pointer(), fact));
        }
    }

    /** The fact at a pointer, which may also be that of a list or of a part of a fact: of these only the pointer is known. */
    public FactLine line(String role, String pointer, String reason, Integer times) {
        Fact fact = facts.get(pointer);
        if (fact == null) {
            return new FactLine(role, pointer, null, null, null, null, null, reason, times);
        }
        DatedFact dated = fact instanceof DatedFact one ? one : null;
        String name = null;
        for (String key : NAMES) {
            name = name == null ? text(fact, key) : name;
        }
        RecordComponent word = word(fact);
        return new FactLine(
                role,
                pointer,
                name,
                word == null ? null : word.getAnnotation(Word.class).value(),
                word == null ? null : (String) value(fact, word),
                dated == null ? null : dated.first(),
                dated == null ? null : dated.last(),
                reason,
                times);
    }

    private static String text(Fact fact, String key) {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (component.getName().equals(key) && component.getType() == String.class) {
                return (String) value(fact, component);
            }
        }
        return null;
    }

    /** The first key that takes a word of a list and has one. */
    private static RecordComponent word(Fact fact) {
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            boolean word = component.isAnnotationPresent(Word.class) && component.getType() == String.class;
            if (word && value(fact, component) != null) {
                return component;
            }
        }
        return null;
    }

    private static Object value(Fact fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("facts are public records", e);
        }
    }
}
