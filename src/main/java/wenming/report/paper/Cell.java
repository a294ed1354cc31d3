package wenming.report.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stands in one cell of a table. */
public sealed interface Cell {
    /** Nothing: there is nothing to say, or it is left free to be written in by hand. */
    Cell BLANK = new Blank();

    /** Words in one or several lines, as whoever wrote them wrote them; what no paper can show is replaced. */
    record Words(List<String> lines) implements Cell {
        public Words {
            lines = lines.stream().map(Words::printable).toList();
        }

        /** Controls, halves of characters and what XML forbids would break a form of the paper. */
        static String printable(String line) {
            return line.codePoints()
                    .map(at -> isPrintable(at) ? at : '\uFFFD')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean isPrintable(int at) {
            int type = Character.getType(at);
            return !Character.isISOControl(at)
                    && type != Character.SURROGATE
                    && type != Character.UNASSIGNED
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
        }
    }

    /** An exact number. */
    record Figure(BigDecimal value) implements Cell {}

    /** A day. */
    record Day(LocalDate value) implements Cell {}

    /** Boxes to be ticked by hand, each with what it means; an empty text where the column says it. */
    record Tick(List<String> labels) implements Cell {
        public Tick {
            labels = labels.stream().map(Words::printable).toList();
        }
    }

    /** See {@link #BLANK}. */
    record Blank() implements Cell {}

    /** Words; null and empty ones are blank, and each line feed begins a line. */
    static Cell words(String text) {
        return text == null || text.isEmpty() ? BLANK : new Words(text.lines().toList());
    }

    /** Words, each in lines of its own; empty ones are left out. */
    static Cell lines(List<String> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> text.lines().filter(line -> !line.isBlank()).forEach(lines::add));
        return lines.isEmpty() ? BLANK : new Words(lines);
    }

    /** A number; null is blank. */
    static Cell figure(BigDecimal value) {
        return value == null ? BLANK : new Figure(value);
    }

    /** A number. */
    static Cell figure(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }

    /** A day; null is blank. */
    static Cell day(LocalDate value) {
        return value == null ? BLANK : new Day(value);
    }

    /** Boxes to be ticked, one for each label. */
    static Cell tick(String... labels) {
        return new Tick(List.of(labels));
    }
}
