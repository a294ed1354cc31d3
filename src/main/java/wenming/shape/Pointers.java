package wenming.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.model.Problem;

/** Gives problems that were found after reading their place in the text, by a second walk over it. */
public final class Pointers {
    private Pointers() {}

    /** The problems in the order of the text, each with line and column; a pointer that is not there gets its parent's. */
    public static List<Problem> place(List<Problem> problems, JsonParser parser, Place.Finder places)
            throws IOException {
        Set<String> wanted = new HashSet<>();
        for (Problem problem : problems) {
            for (String pointer = problem.pointer(); wanted.add(pointer) && !pointer.isEmpty(); ) {
                pointer = parent(pointer);
            }
        }
        Map<String, Place> found = new HashMap<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token != JsonToken.FIELD_NAME && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                String pointer = token.isStructStart()
                        ? parser.getParsingContext().getParent().pathAsPointer().toString()
                        : parser.getParsingContext().pathAsPointer().toString();
                if (wanted.contains(pointer)) {
                    found.putIfAbsent(pointer, places.of(parser.currentTokenLocation()));
                }
            }
        }
        List<Problem> placed = new ArrayList<>();
        for (Problem problem : problems) {
            String pointer = problem.pointer();
            while (!found.containsKey(pointer) && !pointer.isEmpty()) {
                pointer = parent(pointer);
            }
            Place place = found.getOrDefault(pointer, new Place(1, 1));
            placed.add(problem.at(place.line(), place.column()));
        }
        return placed;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
