package wenming.shape;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import wenming.model.Key;
import wenming.model.Required;
import wenming.model.Word;

/**
 * A key of a record as it stands in the text: what its reader, its schema and its entry form have to agree on.
 *
 * @param name as it stands in the text
 * @param place of the component in its record, from 0
 * @param type of the component
 * @param wordList name of the list of words that it may hold; empty if it may hold any text
 * @param required whether it must be there
 */
public record RecordKey(String name, int place, Type type, String wordList, boolean required) {
    private static final String INDEX = "index";
    private static final String GIVEN = "given";

    /** The keys of a record, in the order of its components; what the reader fills in by itself is none. */
    public static List<RecordKey> of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return java.util.stream.IntStream.range(0, components.length)
                .filter(place -> !isFilledIn(components[place]))
                .mapToObj(place -> of(components[place], place))
                .toList();
    }

    private static RecordKey of(RecordComponent component, int place) {
        Word word = component.getAnnotation(Word.class);
        return new RecordKey(
                name(component),
                place,
                component.getGenericType(),
                word == null ? "" : word.value(),
                component.isAnnotationPresent(Required.class));
    }

    /** Place of the component that holds an entry's place in its list; -1 if there is none. */
    static int indexPlace(Class<?> record) {
        return place(record, RecordKey::isIndex);
    }

    /** Place of the component that holds the names of the keys that were given; -1 if there is none. */
    static int givenPlace(Class<?> record) {
        return place(record, RecordKey::isGiven);
    }

    private static int place(Class<?> record, java.util.function.Predicate<RecordComponent> wanted) {
        List<RecordComponent> components = Arrays.asList(record.getRecordComponents());
        return components.indexOf(components.stream().filter(wanted).findFirst().orElse(null));
    }

    private static boolean isFilledIn(RecordComponent component) {
        return isIndex(component) || isGiven(component);
    }

    private static boolean isIndex(RecordComponent component) {
        return component.getName().equals(INDEX);
    }

    private static boolean isGiven(RecordComponent component) {
        return component.getName().equals(GIVEN) && component.getType() == Set.class;
    }

    private static String name(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? component.getName() : key.value();
    }
}
