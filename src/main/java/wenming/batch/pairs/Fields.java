package wenming.batch.pairs;

import java.util.ArrayList;
import java.util.List;

/** A line of fields with tabs between them, so written that lines sort by their first field, then by the second, and so on. */
final class Fields {
    private static final char BETWEEN = '\t';
    private static final char ESCAPE = '\\';
    private static final int FIRST_PRINTABLE = ' ';

    private final StringBuilder line = new StringBuilder();
    private boolean begun;

    /** Adds a field; null is an empty one. */
    Fields add(Object field) {
        next();
        escape(field == null ? "" : field.toString());
        return this;
    }

    /** Adds a number so that smaller ones sort first. */
    Fields number(long number, int digits) {
        String text = Long.toString(number);
        return add("0".repeat(Math.max(0, digits - text.length())) + text);
    }

    /** Adds the fields of another line, as they are written there. */
    Fields all(Object fields) {
        next();
        line.append(fields instanceof Fields others ? others.line : fields);
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }

    /** The fields of a line without its line feed. */
    static List<String> of(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(BETWEEN); to >= 0; to = line.indexOf(BETWEEN, from)) {
            fields.add(unescaped(line.substring(from, to)));
            from = to + 1;
        }
        fields.add(unescaped(line.substring(from)));
        return fields;
    }

    /** The line behind its first field. */
    static String afterFirst(String line) {
        return line.substring(line.indexOf(BETWEEN) + 1);
    }

    private void next() {
        if (begun) {
            line.append(BETWEEN);
        }
        begun = true;
    }

    private void escape(String field) {
        if (isPlain(field)) {
            line.append(field);
            return;
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ESCAPE || c < FIRST_PRINTABLE) {
                line.append(ESCAPE).append((char) ('@' + (c == ESCAPE ? ' ' : c)));
            } else {
                line.append(c);
            }
        }
    }

    private static boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == ESCAPE || field.charAt(i) < FIRST_PRINTABLE) {
                return false;
            }
        }
        return true;
    }

    private static String unescaped(String field) {
        if (field.indexOf(ESCAPE) < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ESCAPE) {
                char real = (char) (field.charAt(++i) - '@');
                text.append(real == ' ' ? ESCAPE : real);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
