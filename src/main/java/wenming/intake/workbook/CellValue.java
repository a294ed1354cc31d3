package wenming.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import wenming.intake.form.FieldType;

/**
 * What stands in a cell, as the value of a key: converted where there is no doubt what is meant. Where there is, the text or
 * number itself is the value, and the reader of submissions says what is wrong with it.
 */
final class CellValue {
    /** Days are counted from here; those before March 1900 are wrong in Excel. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int DAYS_OF_1904 = 1462;

    /** Last day that a submission knows, 2200-12-31. */
    private static final int LAST_SERIAL = 109_938;

    /** Numbers without a form of a date that are one all the same: the years 1954 to 2064. Ours: 2021 is a year, not a day. */
    private static final int FIRST_LIKELY = 20_000;

    private static final int LAST_LIKELY = 60_000;

    /** Excel keeps fifteen digits: 2.3 is stored as 2.2999999999999998. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号]"
                    + "|(\\d{2})(\\d{2}))(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,40}(?:\\.\\d{1,40})?");

    /** How people say yes and no. An x is neither: some tick with it. */
    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("true", true),
            Map.entry("✓", true),
            Map.entry("✔", true),
            Map.entry("√", true),
            Map.entry("☑", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("没有", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("false", false),
            Map.entry("✗", false),
            Map.entry("✘", false),
            Map.entry("×", false),
            Map.entry("☒", false));

    private static final List<String> NONE = List.of("无", "没有", "none", "nil");

    private final Labels labels;
    private final boolean from1904;

    /** Values of a workbook; {@code from1904} where its days are counted from that year. */
    CellValue(Labels labels, boolean from1904) {
        this.labels = labels;
        this.from1904 = from1904;
    }

    /** Whether nothing stands in it. */
    static boolean isBlank(Cell cell) {
        return cell == null
                || cell.getType() == CellType.EMPTY
                || (!hasFault(cell) && clean(text(cell)).isEmpty());
    }

    /** Whether it holds a formula, or the fault of one: what was meant cannot be told for certain. */
    static boolean hasFault(Cell cell) {
        return cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
    }

    /** What a person sees there, but for the form of numbers; without spaces around it. */
    static String shown(Cell cell) {
        return cell == null ? "" : strip(text(cell));
    }

    /** Whether it says that there is nothing. */
    static boolean saysNone(Cell cell) {
        return cell != null && NONE.contains(clean(text(cell)).toLowerCase(Locale.ROOT));
    }

    /** The value of a cell that is not blank: a String, Boolean, BigDecimal, BigInteger, or a list of texts. */
    Object of(Cell cell, FieldType type, String wordList) {
        return switch (type) {
            case TEXT -> asText(cell);
            case WORD -> labels.word(wordList, asText(cell));
            case DAY -> day(cell);
            case COUNT, DECIMAL, HOURS -> number(cell);
            case YES_NO -> yesNo(cell);
            case ANSWER -> yesNo(cell) instanceof Boolean yes ? yes : number(cell);
            case TEXTS -> several(asText(cell), "[;；\n]", saysNone(cell));
            case EVIDENCE -> several(asText(cell), "[;；、,，\n]", saysNone(cell));
            case DAYS -> cell.getType() == CellType.NUMBER ? List.of(day(cell)) : days(asText(cell));
            case ROWS -> throw new IllegalArgumentException("rows stand on a sheet of their own");
        };
    }

    private static List<Object> several(String text, String between, boolean none) {
        List<Object> parts = new ArrayList<>();
        if (!none) {
            Arrays.stream(text.split(between))
                    .map(CellValue::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add);
        }
        return parts;
    }

    private static List<Object> days(String text) {
        List<Object> days = new ArrayList<>();
        for (Object part : several(text, "[;；、,，\n]", false)) {
            days.add(day((String) part));
        }
        return days;
    }

    /** A number or a day in a cell of texts, such as an id, as a person sees it. */
    private String asText(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? isDay(cell) ? day(cell) : plain(cell.asNumber().round(DIGITS))
                : strip(text(cell));
    }

    private String day(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return day(strip(text(cell)));
        }
        BigDecimal number = cell.asNumber().round(DIGITS);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        int serial = number.compareTo(BigDecimal.valueOf(99_999_999)) > 0 ? -1 : number.intValue();
        boolean likely = whole && serial >= FIRST_LIKELY && serial <= LAST_LIKELY;
        if (serial > 60 && serial <= LAST_SERIAL && (isDay(cell) || likely)) {
            return DAY_ZERO.plusDays(serial + (from1904 ? DAYS_OF_1904 : 0L)).toString();
        }
        return whole && serial > 0 ? day(plain(number)) : plain(number);
    }

    /** The day that the text names, as {@code yyyy-MM-dd}; the text itself where it names none, or may name two. */
    private static String day(String text) {
        Matcher parts = DAY.matcher(clean(text));
        if (!parts.matches()) {
            return text;
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= parts.groupCount(); i++) {
            if (parts.group(i) != null) {
                numbers.add(parts.group(i));
            }
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(numbers.get(0)),
                            Integer.parseInt(numbers.get(1)),
                            Integer.parseInt(numbers.get(2)))
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static Object number(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return exact(cell.asNumber().round(DIGITS));
        } else if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean();
        }
        String text = clean(text(cell));
        String digits = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        return PLAIN.matcher(digits).matches() ? exact(new BigDecimal(digits)) : strip(text(cell));
    }

    private static Object yesNo(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean();
        } else if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        Boolean yes = YES_NO.get(clean(text(cell)).toLowerCase(Locale.ROOT));
        return yes == null ? strip(text(cell)) : yes;
    }

    /** Whether the cell shows its number as a day. Forms of Chinese offices have numbers and no text of their own. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
        if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        } else if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d") || letters.contains("m/");
    }

    /** A whole number as such: 12 where the file says 12.0. */
    private static Object exact(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (Math.abs(shortest.scale()) > 40) {
            return plain(shortest);
        }
        return shortest.scale() <= 0 ? (Object) shortest.toBigInteger() : shortest;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > 40 ? shortest.toString() : shortest.toPlainString();
    }

    private static String text(Cell cell) {
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace("_x000D_", "").replace('\r', '\n');
    }

    /** Full-width digits, letters and marks as plain ones, without spaces around. */
    private static String clean(String text) {
        return strip(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
