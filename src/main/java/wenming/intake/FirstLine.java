package wenming.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * How a text begins.
 *
 * @param first the first character that is not blank; -1 if there is none
 * @param last the last one of that line
 */
record FirstLine(int first, int last) {
    /**
     * Looks at it, as far as so many bytes; the stream stands where it stood.
     *
     * @param whole whether the end of the line matters, and not only how it begins
     */
    static FirstLine of(InputStream in, int longest, boolean whole) throws IOException {
        in.mark(longest);
        int first = -1;
        int last = -1;
        for (int i = 0; i < longest; i++) {
            int b = in.read();
            if (b < 0 || (b == '\n' && first >= 0)) {
                break;
            }
            boolean mark = i < 3 && (b == 0xEF || b == 0xBB || b == 0xBF);
            if (b > ' ' && !mark) {
                first = first < 0 ? b : first;
                last = b;
            }
            if (first == '[' || (first >= 0 && !whole)) {
                break; // an array is one, however its line goes on
            }
        }
        in.reset();
        return new FirstLine(first, last);
    }

    /**
     * Whether it begins an object and breaks off where more must come, as indented JSON does. A line of NDJSON is complete
     * and never ends so.
     */
    boolean opens() {
        return first == '{' && (last == '{' || last == '[' || last == ',' || last == ':');
    }
}
