package wenming.batch.pairs;

import java.time.LocalDate;
import java.util.List;
import wenming.model.Period;

/**
 * A place of a submission.
 *
 * @param record counts what was handed in, from 1
 * @param line of the source on which the record begins
 * @param pointer into the record; empty for the whole of it
 */
public record Place(long record, String source, int line, String unit, String name, Period period, String pointer) {
    /** How many fields a place takes in a line. */
    static final int FIELDS = 9;

    private static final int RECORD_DIGITS = 12;
    /** Of the number by which places sort within a record. */
    static final int ORDER_DIGITS = 6;

    private static final String EXEMPTIONS = "/exemptions/";

    /** Reads a place from the fields of a line, beginning with number {@code at}. */
    static Place of(List<String> fields, int at) {
        return new Place(
                Long.parseLong(fields.get(at + 3)),
                fields.get(at + 6),
                Integer.parseInt(fields.get(at + 5)),
                fields.get(at),
                fields.get(at + 7),
                new Period(LocalDate.parse(fields.get(at + 1)), LocalDate.parse(fields.get(at + 2))),
                fields.get(at + 8));
    }

    /** Adds the place to a line of fields. */
    Fields writeTo(Fields fields) {
        return head(fields).number(0, ORDER_DIGITS).all(tail(new Fields())).add(pointer);
    }

    /** The fields by which places sort: unit, period and record; then follows the order within the record. */
    Fields head(Fields fields) {
        return fields.add(unit).add(period.from()).add(period.to()).number(record, RECORD_DIGITS);
    }

    /** The fields behind the order within the record; then follows the pointer. */
    Fields tail(Fields fields) {
        return fields.add(line).add(source).add(name);
    }

    /** Whether it is of the same unit and period. */
    boolean besides(Place other) {
        return unit.equals(other.unit) && period.equals(other.period);
    }

    /** Whether it may well be the same in every period: that a unit has no canteen stays true. */
    boolean standing() {
        return pointer.startsWith(EXEMPTIONS);
    }
}
