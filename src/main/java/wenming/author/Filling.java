package wenming.author;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Period;
import wenming.model.Required;
import wenming.model.Submission;
import wenming.model.Word;

/**
 * Makes a whole submission of the part that a case tells: contract, unit, period, and the plain texts that a fact must
 * have (id, title, name, what) but that no rule looks at. Words, days and figures are never filled in: those are what a
 * case is about.
 */
final class Filling {
    private static final String ANY_TEXT = "—";

    private final String unitKind;
    private final Period period;

    /** Fills in this kind of unit and this period; a null period is left out. */
    Filling(String unitKind, Period period) {
        this.unitKind = unitKind;
        this.period = period;
    }

    /** The whole submission; what is given stays as it stands, right or wrong. */
    Map<String, Object> whole(Map<String, Object> given) {
        Map<String, Object> whole = new LinkedHashMap<>(given);
        whole.putIfAbsent("contract", Submission.CONTRACT);
        whole.putIfAbsent("unit", Map.of());
        if (period != null) {
            whole.putIfAbsent(
                    "period",
                    Map.of("from", period.from().toString(), "to", period.to().toString()));
        }
        Map<String, Object> filled = record(Submission.class, whole, "");
        filled.computeIfPresent("unit", (key, unit) -> withKind(unit));
        return filled;
    }

    private Object withKind(Object unit) {
        if (unit instanceof Map<?, ?> map) {
            Map<Object, Object> withKind = new LinkedHashMap<>(map);
            withKind.putIfAbsent("kind", unitKind);
            return withKind;
        }
        return unit;
    }

    private static Map<String, Object> record(Class<?> type, Map<?, ?> given, String id) {
        Map<String, Object> filled = new LinkedHashMap<>();
        given.forEach((key, value) -> filled.put(String.valueOf(key), value));
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component.getName();
            if (filled.containsKey(key)) {
                filled.put(key, value(component.getGenericType(), filled.get(key), key));
            } else if (component.getType() == String.class
                    && component.isAnnotationPresent(Required.class)
                    && !component.isAnnotationPresent(Word.class)) {
                filled.put(key, key.equals("id") ? id : ANY_TEXT);
            }
        }
        return filled;
    }

    private static Object value(Type type, Object given, String id) {
        if (type instanceof ParameterizedType list && given instanceof List<?> elements) {
            List<Object> filled = new ArrayList<>();
            for (Object element : elements) {
                filled.add(value(list.getActualTypeArguments()[0], element, id + "-" + (filled.size() + 1)));
            }
            return filled;
        }
        return type instanceof Class<?> raw && raw.isRecord() && given instanceof Map<?, ?> map
                ? record(raw, map, id)
                : given;
    }
}
