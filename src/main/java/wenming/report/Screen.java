package wenming.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * Where text is shown: how many columns, and whether colours are. Chinese characters take two columns.
 *
 * @param columns of the terminal, at least 40
 * @param colour whether to colour; colour never says anything that words do not
 */
public record Screen(int columns, boolean colour) {
    private static final String CLOSING = "\uff0c\u3002\uff1b\u3001\uff1a\uff09\u201d\u300b";

    /** For files and pipes. */
    public static final Screen PLAIN = new Screen(100, false);

    /** Colours by what they mean. */
    public enum Ink {
        GOOD("32"),
        WARNING("33"),
        BAD("31"),
        FAINT("2"),
        STRONG("1"),
        PLAIN("0");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    public Screen {
        columns = Math.max(40, columns);
    }

    /** The text in a colour, where there are any. */
    public String ink(Ink ink, String text) {
        return colour ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    /** Where the last Chinese character or the last Latin word of a line begins; of a line that is one word, its last letter. */
    private static int lastUnit(StringBuilder line) {
        int last = line.offsetByCodePoints(line.length(), -1);
        int start = last;
        while (start > 0
                && WCWidth.wcwidth(line.codePointAt(start)) < 2
                && line.charAt(start - 1) != ' '
                && WCWidth.wcwidth(line.codePointBefore(start)) < 2) {
            start = line.offsetByCodePoints(start, -1);
        }
        return start > 0 ? start : last;
    }

    /** A figure without blank decimals: 100, 6.5. */
    public static String figure(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** The text without control characters, which could tell a terminal to do things. */
    public static String harmless(String text) {
        return text.codePoints()
                .map(at -> Character.isISOControl(at) ? '\uFFFD' : at)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How many columns the text takes. */
    public static int width(String text) {
        return text.codePoints()
                .map(WCWidth::wcwidth)
                .map(width -> Math.max(0, width))
                .sum();
    }

    /** The text, filled up with blanks to so many columns; cut with an ellipsis if it takes more. */
    public static String padded(String text, int columns) {
        String fitting = cut(text, columns);
        return fitting + " ".repeat(columns - width(fitting));
    }

    /** The text, filled up with blanks on its left. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** The text in lines of so many columns: broken at blanks, and anywhere between Chinese characters. */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int lastBlank = -1;
        for (int at : text.codePoints().toArray()) {
            String next = Character.toString(at);
            if (width(line.toString()) + width(next) > columns) {
                // Latin words stay whole; a Chinese line may end anywhere but before a closing mark.
                boolean breakable = lastBlank > 0 && at != ' ' && WCWidth.wcwidth(at) < 2;
                // A closing mark takes the character or the word before it along to the next line.
                int end = breakable
                        ? lastBlank
                        : CLOSING.contains(next) && line.length() > 1 ? lastUnit(line) : line.length();
                String rest = line.substring(breakable ? end + 1 : end);
                lines.add(
                        breakable
                                ? line.substring(0, end)
                                : line.substring(0, end).stripTrailing());
                line = new StringBuilder(rest);
                lastBlank = -1;
                if (at == ' ' && line.isEmpty()) {
                    continue;
                }
            }
            if (at == ' ') {
                lastBlank = line.length();
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        for (int at : text.codePoints().toArray()) {
            if (width(fitting.toString()) + Math.max(0, WCWidth.wcwidth(at)) > columns - 1) {
                break;
            }
            fitting.appendCodePoint(at);
        }
        return fitting.append("\u2026").toString();
    }
}
