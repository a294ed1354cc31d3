package wenming.shape;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wenming.model.Problem;

/** Where the reading stands: the parser, the path from the root, and the problems so far. */
final class Cursor {
    private static final int MOST_LISTED = 40;

    final JsonParser parser;
    final WordLists words;
    final List<Problem> problems = new ArrayList<>();
    private final Place.Finder places;
    private Object[] path = new Object[16];
    private int depth;

    Cursor(JsonParser parser, WordLists words, Place.Finder places) {
        this.parser = parser;
        this.words = words;
        this.places = places;
    }

    void push(Object step) {
        if (depth == path.length) {
            path = java.util.Arrays.copyOf(path, depth * 2);
        }
        path[depth++] = step;
    }

    void pop() {
        depth--;
    }

    /** The place in the list that is being read; 0 outside of lists. */
    int index() {
        return depth > 0 && path[depth - 1] instanceof Integer index ? index : 0;
    }

    /** Reports the current value: it should have been something else. */
    void wrong(String expected) throws IOException {
        problem("wrong-type", shown(), expected, "");
        parser.skipChildren();
    }

    /** Reports the current text: it is none of the known ones, which are listed where they are few enough to choose from. */
    void unknown(String code, String found, Collection<String> known, String nearest) throws IOException {
        problem(code, Problem.shortened(found), known.size() <= MOST_LISTED ? String.join(", ", known) : "", nearest);
    }

    void problem(String code, String found, String expected, String nearest) throws IOException {
        problemAt(parser.currentTokenLocation(), code, found, expected, nearest);
    }

    /** Beyond the most that are listed, one problem stands for all further ones. */
    void problemAt(JsonLocation location, String code, String found, String expected, String nearest) {
        if (problems.size() > Reading.MOST_PROBLEMS) {
            return;
        }
        Place place = places.of(location);
        problems.add(
                problems.size() == Reading.MOST_PROBLEMS
                        ? new Problem(
                                "too-many-problems",
                                "",
                                place.line(),
                                place.column(),
                                "",
                                Reading.MOST_PROBLEMS + "",
                                "")
                        : new Problem(code, pointer(), place.line(), place.column(), found, expected, nearest));
    }

    /** The current value as a person would recognise it. */
    String shown() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "{…}";
        }
        if (token == JsonToken.START_ARRAY) {
            return "[…]";
        }
        return token == JsonToken.VALUE_STRING
                ? '"' + Problem.shortened(parser.getText()) + '"'
                : Problem.shortened(parser.getText());
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            pointer.append('/').append(path[i].toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
