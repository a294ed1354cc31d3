package wenming.intake.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.model.Answer;
import wenming.model.Hours;

/** What may be entered in a field. */
public enum FieldType {
    /** Up to 4,000 characters. */
    TEXT,
    /** One of the field's words. */
    WORD,
    /** A day, {@code yyyy-MM-dd}. */
    DAY,
    /** A whole number from 0. */
    COUNT,
    /** A number from 0, with nine decimals at most. */
    DECIMAL,
    /** A number from 0, with two decimals at most. */
    HOURS,
    /** Yes or no; left empty: not known. */
    YES_NO,
    /** Yes or no, or a number from 0: which of the two, its question says. */
    ANSWER,
    /** Several texts. */
    TEXTS,
    /** Several days. */
    DAYS,
    /** Ids of pieces of evidence. */
    EVIDENCE,
    /** Rows with fields of their own. */
    ROWS;

    static FieldType of(Type type, String key, String wordList) {
        if (type instanceof ParameterizedType list) {
            return ofList((Class<?>) list.getActualTypeArguments()[0], key);
        } else if (type == String.class) {
            return wordList.isEmpty() ? TEXT : WORD;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == Integer.class) {
            return COUNT;
        } else if (type == BigDecimal.class) {
            return DECIMAL;
        } else if (type == Hours.class) {
            return HOURS;
        } else if (type == Boolean.class) {
            return YES_NO;
        } else if (type == Answer.class) {
            return ANSWER;
        }
        throw new IllegalArgumentException("no way to enter " + type);
    }

    private static FieldType ofList(Class<?> element, String key) {
        if (element.isRecord()) {
            return ROWS;
        } else if (element == LocalDate.class) {
            return DAYS;
        }
        return key.equals("evidence") ? EVIDENCE : TEXTS;
    }
}
