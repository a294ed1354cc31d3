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
    private static final int ORDER_DIGITS = 6;
    private static final String EXEMPTIONS = "/exemptions/";

    /** Reads a place from the fields of a line, the first of which is number {@code at}. */
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

    /** As fields of a line: places sort by unit, period and record, then by {@code order} within the record. */
    Fields writeTo(Fields line, int order) {
        return line.add(unit)
                .add(period.from())
                .add(period.to())
                .number(record, RECORD_DIGITS)
                .number(order, ORDER_DIGITS)
                .add(line())
                .add(source)
                .add(name)
                .add(pointer);
    }

    /** Whether it is of the same submission period of the same unit. */
    boolean besides(Place other) {
        return unit.equals(other.unit) && period.equals(other.period);
    }

    /** Whether it may well stand in every period: that a unit has no canteen stays true. */
    boolean standing() {
        return pointer.startsWith(EXEMPTIONS);
    }
}
