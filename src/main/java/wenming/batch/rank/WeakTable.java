package wenming.batch.rank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import wenming.model.Language;
import wenming.report.Messages;

/** The criteria that units miss, as a table for spreadsheets. */
public final class WeakTable {
    /** Its name. */
    public static final String FILE = "weak-points.csv";

    private static final List<String> COLUMNS = List.of(
            "ruleSet",
            "version",
            "criterion",
            "title",
            "clause",
            "asked",
            "missed",
            "share",
            "notAssessed",
            "lost",
            "lostOnAverage");

    private final Language language;
    private final OutputStream out;

    /** A table that begins with its head. */
    public WeakTable(Language language, OutputStream out) throws IOException {
        this.language = language;
        this.out = out;
        Messages messages = Messages.in(language);
        out.write(CsvTable.head(
                COLUMNS.stream().map(column -> messages.say("weak." + column)).toList()));
    }

    /** What those who were scored by this version miss, the most missed first. */
    public void add(String ruleSet, String version, WeakPoints points) throws IOException {
        for (WeakPoint point : points.worstFirst()) {
            out.write(CsvTable.line(Arrays.asList(
                    ruleSet,
                    version,
                    point.criterion(),
                    point.title().in(language),
                    point.clause(),
                    point.asked(),
                    point.missed(),
                    point.share(),
                    point.notAssessed(),
                    point.lost(),
                    point.lostOnAverage())));
        }
    }
}
