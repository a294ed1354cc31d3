package wenming.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenming.batch.board.ParentLine;
import wenming.batch.board.Standing;
import wenming.batch.rank.WeakPoint;
import wenming.report.Csv;

/** What a ranking adds up to, as tables for spreadsheets. */
final class BatchTables {
    private final Visit visit;

    BatchTables(Visit visit) {
        this.visit = visit;
    }

    String weakPoints(Standing standing) {
        List<String> head = heads("criterion", "title", "clause", "asked", "missed", "share", "notAssessed", "lost");
        StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
        for (WeakPoint point : standing.weak()) {
            List<String> cells = new ArrayList<>(Stream.of(point.criterion(), visit.say(point.title()), point.clause())
                    .map(Csv::text)
                    .toList());
            cells.addAll(
                    Stream.of(point.asked(), point.missed(), point.share(), point.notAssessed(), point.lostOnAverage())
                            .map(Csv::plain)
                            .toList());
            table.append(Csv.line(cells));
        }
        return table.toString();
    }

    String parents(Standing standing) {
        List<String> head = heads("parent", "name", "units", "mean", "lowest", "highest", "vetoed");
        StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK).append(Csv.line(head));
        for (ParentLine line : standing.parents()) {
            List<String> cells = new ArrayList<>(
                    Stream.of(line.parent(), line.name()).map(Csv::text).toList());
            cells.addAll(Stream.of(line.units(), line.mean(), line.lowest(), line.highest(), line.vetoed())
                    .map(Csv::plain)
                    .toList());
            table.append(Csv.line(cells));
        }
        return table.toString();
    }

    private List<String> heads(String... columns) {
        return Stream.of(columns)
                .map(column -> Csv.text(visit.say("ui.batch.column." + column)))
                .toList();
    }
}
