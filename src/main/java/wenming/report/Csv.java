package wenming.report;

import java.util.StringJoiner;

/**
 * A table for spreadsheets: RFC 4180, in UTF-8 with the byte order mark without which Excel takes it for something else.
 * A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
public final class Csv {
    /** What a file begins with. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** A line of cells, each as {@link #text} or {@link #plain} made it. */
    public static String line(Iterable<String> cells) {
        StringJoiner line = new StringJoiner(",", "", "\r\n");
        cells.forEach(line::add);
        return line.toString();
    }

    /** A text of somebody's as a cell; null is empty. */
    public static String text(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULAS_BEGIN_WITH.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** A figure or a day as a cell; null is empty. */
    public static String plain(Object value) {
        return value == null
                ? ""
                : value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }
}
