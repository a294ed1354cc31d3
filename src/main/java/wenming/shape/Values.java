package wenming.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenming.model.Answer;
import wenming.model.Hours;

/** The values that records are made of, by their Java type. */
final class Values {
    /** Longest text of one key, in characters. Ours: a report of 2,000 characters fits. */
    static final int LONGEST_TEXT = 4_000;

    /** Largest count. Ours: above it a figure is a slip of the keyboard. */
    static final int LARGEST_COUNT = 1_000_000_000;

    private Values() {}

    static Value of(Type type, String wordList) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                return map(of(of[1], ""));
            }
            Value list = list(of(of[0], wordList));
            return generic.getRawType() == Set.class ? at -> set(list.read(at)) : list;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return at -> text(at, wordList);
        } else if (raw == Integer.class) {
            return Values::count;
        } else if (raw == Boolean.class) {
            return Values::yesNo;
        } else if (raw == LocalDate.class) {
            return Values::day;
        } else if (raw == Hours.class) {
            return Values::hours;
        } else if (raw == BigDecimal.class) {
            return at -> decimal(at, "number");
        } else if (raw == Answer.class) {
            return Values::answer;
        } else if (raw == Object.class) {
            return Values::asItStands;
        } else if (raw.isEnum()) {
            return choice(raw);
        } else if (raw.isRecord()) {
            return new RecordValue(raw);
        }
        throw new IllegalArgumentException("no way to read " + type);
    }

    private static String text(Cursor at, String wordList) throws IOException {
        if (at.parser.currentToken() != JsonToken.VALUE_STRING) {
            at.wrong("text");
            return null;
        }
        String text = at.parser.getText();
        if (text.isBlank()) {
            at.problem("blank-text", at.shown(), "text", "");
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            at.problem("text-too-long", text.length() + "", LONGEST_TEXT + "", "");
            return null;
        } else if (!wordList.isEmpty()) {
            Set<String> known = at.words.words(wordList);
            if (!known.isEmpty() && !known.contains(text)) {
                at.unknown("unknown-word", text, known, at.words.nearest(wordList, text));
                return null;
            }
        }
        return text;
    }

    private static Integer count(Cursor at) throws IOException {
        JsonParser parser = at.parser;
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            at.wrong("whole-number");
        } else if (parser.getNumberType() != JsonParser.NumberType.INT) {
            boolean negative = parser.getBigIntegerValue().signum() < 0;
            at.problem(
                    negative ? "negative" : "too-large",
                    at.shown(),
                    negative ? "whole-number" : LARGEST_COUNT + "",
                    "");
        } else if (parser.getIntValue() < 0) {
            at.problem("negative", at.shown(), "whole-number", "");
        } else if (parser.getIntValue() > LARGEST_COUNT) {
            at.problem("too-large", at.shown(), LARGEST_COUNT + "", "");
        } else {
            return parser.getIntValue();
        }
        return null;
    }

    private static Boolean yesNo(Cursor at) throws IOException {
        return switch (at.parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> {
                at.wrong("true-false");
                yield null;
            }
        };
    }

    private static LocalDate day(Cursor at) throws IOException {
        if (at.parser.currentToken() != JsonToken.VALUE_STRING) {
            at.wrong("day");
            return null;
        }
        JsonParser parser = at.parser; // its characters are read where they stand, without a text of their own
        LocalDate day = parsed(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (day == null) {
            at.problem("no-such-day", at.shown(), "day", "");
        }
        return day;
    }

    /** Parses {@code yyyy-MM-dd}; null if the text has another form or names no day of the calendar. */
    private static LocalDate parsed(char[] text, int start, int length) {
        if (length != 10 || text[start + 4] != '-' || text[start + 7] != '-') {
            return null;
        }
        int[] parts = new int[3];
        for (int i = 0, part = 0; i < 10; i++) {
            char c = text[start + i];
            if (i == 4 || i == 7) {
                part++;
            } else if (c < '0' || c > '9') {
                return null;
            } else {
                parts[part] = parts[part] * 10 + c - '0';
            }
        }
        try {
            return parts[0] < 1900 || parts[0] > 2200 ? null : LocalDate.of(parts[0], parts[1], parts[2]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static BigDecimal decimal(Cursor at, String expected) throws IOException {
        if (!at.parser.currentToken().isNumeric()) {
            at.wrong(expected);
            return null;
        }
        if (isCount(at.parser)) {
            return BigDecimal.valueOf(at.parser.getIntValue());
        }
        // The exponent first: 1e999999999 is legal JSON and must never be written out.
        String text = at.parser.getText();
        int exponent = exponent(text);
        if (exponent < -9) {
            at.problem("number-too-long", at.shown(), expected, "");
            return null;
        }
        BigDecimal number = exponent > 9 ? BigDecimal.valueOf(Long.MAX_VALUE) : at.parser.getDecimalValue();
        if (text.startsWith("-") && number.signum() != 0) {
            at.problem("negative", at.shown(), expected, "");
        } else if (number.compareTo(BigDecimal.valueOf(LARGEST_COUNT)) > 0) {
            at.problem("too-large", at.shown(), LARGEST_COUNT + "", "");
        } else if (number.scale() > 9) {
            at.problem("number-too-long", at.shown(), expected, "");
        } else {
            return number;
        }
        return null;
    }

    /** Whether it is a whole number that needs no further look. */
    private static boolean isCount(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT
                && parser.getIntValue() >= 0
                && parser.getIntValue() <= LARGEST_COUNT;
    }

    /** The exponent as it is written, at most 99 either way; 0 if there is none. */
    private static int exponent(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        String digits = e < 0 ? "" : number.substring(e + 1).replaceFirst("^[+-]?0*", "");
        int size = digits.length() > 2 ? 99 : digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return e >= 0 && number.charAt(e + 1) == '-' ? -size : size;
    }

    private static Hours hours(Cursor at) throws IOException {
        BigDecimal number = decimal(at, "hours");
        if (number == null) {
            return null;
        }
        BigDecimal hundredths = number.movePointRight(2);
        if (hundredths.stripTrailingZeros().scale() > 0) {
            at.problem("wrong-type", at.shown(), "hours", "");
            return null;
        }
        return new Hours(hundredths.longValueExact());
    }

    private static Answer answer(Cursor at) throws IOException {
        JsonToken token = at.parser.currentToken();
        if (token.isBoolean()) {
            return new Answer.YesNo(at.parser.getBooleanValue());
        }
        if (token.isNumeric()) {
            BigDecimal number = decimal(at, "number");
            return number == null ? null : new Answer.Amount(number);
        }
        at.wrong("answer");
        return null;
    }

    /** Any value: a map, a list, a text, a number, true, false, or null. Keys that stand twice are reported. */
    private static Object asItStands(Cursor at) throws IOException {
        return switch (at.parser.currentToken()) {
            case START_OBJECT -> map(Values::asItStands).read(at);
            case START_ARRAY -> {
                List<Object> values = new ArrayList<>();
                while (at.parser.nextToken() != JsonToken.END_ARRAY) {
                    at.push(values.size());
                    values.add(asItStands(at)); // nulls too: whoever reads it on shall find them in their place
                    at.pop();
                }
                yield values;
            }
            case VALUE_STRING -> at.parser.getText();
            case VALUE_NUMBER_INT -> at.parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> at.parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Value choice(Class<?> type) {
        Map<String, Object> choices = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            choices.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return at -> {
            String text = text(at, "");
            Object chosen = text == null
                    ? null
                    : choices.get(text.toLowerCase(Locale.ROOT).replace('_', '-'));
            if (chosen == null && text != null) {
                at.unknown("unknown-word", text, choices.keySet(), Nearest.to(text, choices.keySet()));
            }
            return chosen;
        };
    }

    private static Value list(Value element) {
        return at -> {
            if (at.parser.currentToken() != JsonToken.START_ARRAY) {
                at.wrong("list");
                return null;
            }
            List<Object> values = new ArrayList<>();
            int index = 0;
            while (at.parser.nextToken() != JsonToken.END_ARRAY) {
                at.push(index++);
                Object value = element.read(at);
                at.pop();
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        };
    }

    private static Set<?> set(Object list) {
        return list == null ? null : new LinkedHashSet<>((List<?>) list);
    }

    private static Value map(Value element) {
        return at -> {
            if (at.parser.currentToken() != JsonToken.START_OBJECT) {
                at.wrong("object");
                return null;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            String name;
            while ((name = at.parser.nextFieldName()) != null) {
                at.push(name);
                if (values.containsKey(name)) {
                    at.problem("duplicate-key", name, "", "");
                }
                at.parser.nextToken();
                values.put(name, element.read(at));
                at.pop();
            }
            return values;
        };
    }
}
