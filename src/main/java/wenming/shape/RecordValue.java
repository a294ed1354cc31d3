package wenming.shape;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an object into a record. Always makes the record, with nulls where something was wrong, so that checks can go on. */
final class RecordValue implements Value {
    private record Slot(int place, Value value) {}

    private final Constructor<?> constructor;
    private final int width;
    private final int indexPlace;
    private final int givenPlace;
    private final long required;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Slot> keys = new HashMap<>();

    RecordValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            names.add(components[i].getName());
        }
        long must = 0;
        for (RecordKey key : RecordKey.of(type)) {
            names.set(key.place(), key.name());
            keys.put(key.name(), new Slot(key.place(), Values.of(key.type(), key.wordList())));
            must |= key.required() ? 1L << key.place() : 0;
        }
        width = components.length;
        indexPlace = RecordKey.indexPlace(type);
        givenPlace = RecordKey.givenPlace(type);
        required = must;
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // a form may be private to its room
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object read(Cursor at) throws IOException {
        if (at.parser.currentToken() != JsonToken.START_OBJECT) {
            at.wrong("object");
            return null;
        }
        var start = at.parser.currentTokenLocation();
        Object[] values = new Object[width];
        if (indexPlace >= 0) {
            values[indexPlace] = at.index();
        }
        long seen = 0;
        String name;
        while ((name = at.parser.nextFieldName()) != null) {
            Slot slot = keys.get(name);
            at.push(name);
            if (slot == null) {
                List<String> known = keys.keySet().stream().sorted().toList();
                at.unknown("unknown-key", name, known, Nearest.to(name, known));
                at.parser.nextToken();
                at.parser.skipChildren();
            } else {
                long bit = 1L << slot.place();
                if ((seen & bit) != 0) {
                    // Refused, not overwritten: a reader could be shown one value and scored by the other.
                    at.problem("duplicate-key", name, "", "");
                }
                seen |= bit;
                at.parser.nextToken();
                values[slot.place()] = slot.value().read(at);
            }
            at.pop();
        }
        long missing = required & ~seen;
        for (int i = 0; missing != 0 && i < width; i++) {
            if ((missing & 1L << i) != 0) {
                at.push(names.get(i));
                at.problemAt(start, "missing-key", "", names.get(i), "");
                at.pop();
            }
        }
        if (givenPlace >= 0) {
            values[givenPlace] = given(seen);
        }
        return make(values);
    }

    private Set<String> given(long seen) {
        Set<String> given = new LinkedHashSet<>();
        for (int i = 0; i < width; i++) {
            if ((seen & 1L << i) != 0) {
                given.add(names.get(i));
            }
        }
        return given;
    }

    private Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a record that is read must accept what its types allow", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
