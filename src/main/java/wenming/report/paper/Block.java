package wenming.report.paper;

import java.util.ArrayList;
import java.util.List;

/** A part of a paper, below its head. */
public sealed interface Block {
    /**
     * A table.
     *
     * @param title above it; empty where the title of the paper says enough
     * @param grouped what its groups are, the title of their column in a spreadsheet; empty where there are none
     * @param total the last line; empty where there is none
     */
    record Table(String title, List<Column> columns, String grouped, List<Group> groups, List<Cell> total)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
            total = List.copyOf(total);
            int shares = columns.stream().mapToInt(Column::share).sum();
            if (shares != 100) {
                throw new IllegalArgumentException("the columns of a table take 100 hundredths, were " + shares);
            }
            int width = columns.size();
            List<List<Cell>> all = new ArrayList<>(total.isEmpty() ? List.of() : List.of(total));
            groups.forEach(group -> all.addAll(group.rows()));
            if (all.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("every row of a table has " + width + " cells");
            }
        }

        /** A table without groups and total. */
        public static Table of(String title, List<Column> columns, List<List<Cell>> rows) {
            return new Table(title, columns, "", List.of(new Group("", rows)), List.of());
        }

        /** How its cells are shown. */
        public Shown shown() {
            return new Shown(this);
        }

        /** Every row, the total among them. */
        List<List<Cell>> rows() {
            List<List<Cell>> all = new ArrayList<>();
            groups.forEach(group -> all.addAll(group.rows()));
            if (!total.isEmpty()) {
                all.add(total);
            }
            return all;
        }
    }

    /** Rows that belong together; {@code title} is empty where the table has no groups. */
    record Group(String title, List<List<Cell>> rows) {
        public Group {
            title = Cell.Words.printable(title);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Sentences; {@code title} is empty where there is none. */
    record Note(String title, List<String> sentences) implements Block {
        public Note {
            title = Cell.Words.printable(title);
            sentences = sentences.stream().map(Cell.Words::printable).toList();
        }
    }

    /** Where it is signed and sealed, side by side: what is to be written in, each with a line for the day. */
    record Signatures(List<String> places, String day) implements Block {
        public Signatures {
            places = List.copyOf(places);
        }
    }
}
