package wenming.web.pages.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import wenming.batch.rank.Placed;
import wenming.desk.Filed;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.intake.Entry;
import wenming.intake.Records;
import wenming.intake.ShownName;
import wenming.model.Language;
import wenming.report.paper.Dossier;
import wenming.report.paper.Paper;
import wenming.report.paper.UnitPaper;

/**
 * One paper for each of many units of a batch, as an archive. The submissions are read once more, one after the other, and
 * each paper goes out before the next one is made: it takes no more memory for a thousand than for one.
 *
 * @param paper what is made for each unit
 * @param ending of each file, without its dot
 * @param render makes the file
 */
public record UnitPapers(UnitPaper paper, String ending, Function<Paper, byte[]> render) {
    private static final int LONGEST_NAME = 60;

    /**
     * Writes the archive.
     *
     * @param units whose papers are wanted; the files are numbered in this order
     * @throws IOException if nobody takes it any more, or the batch is gone
     */
    public void write(BatchJob job, List<Placed> units, Language language, OutputStream out) throws IOException {
        Map<Long, Integer> numbers = new HashMap<>();
        for (Placed placed : units) {
            numbers.put(placed.row().record(), numbers.size() + 1);
        }
        int left = numbers.size();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Records records = job.records()) {
            for (long record = 1; left > 0 && records.hasNext(); record++) {
                Entry entry = records.next();
                Integer number = numbers.get(record);
                if (number != null) {
                    left--;
                    put(zip, job, entry, number, language);
                }
            }
        }
    }

    private void put(ZipOutputStream zip, BatchJob job, Entry entry, int number, Language language) throws IOException {
        if (!(entry instanceof Entry.Read read)) {
            throw new IOException("no longer what was scored: " + number);
        }
        Order order = job.order();
        Reply<Filed> reply = order.desk().file(Request.of(read, order.ruleSet(), order.asOf()));
        if (!reply.given()) {
            throw new IOException("no longer scored: " + number);
        }
        Filed filed = reply.value();
        Paper made = paper.of(
                new Dossier(filed.scorecard(), filed.ruleSet(), filed.submission(), filed.vocabulary(), language));
        zip.putNextEntry(new ZipEntry(name(number, filed.scorecard().unit().name(), made.title()) + "." + ending));
        zip.write(render.apply(made));
        zip.closeEntry();
        zip.flush();
    }

    /** A name that every system can unpack, whatever the unit calls itself; the number makes it the only one. */
    static String name(int number, String unit, String title) {
        StringBuilder kept = new StringBuilder();
        ShownName.seen(unit)
                .codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> kept.appendCodePoint("\\/:*?\"<>|".indexOf(c) < 0 ? c : '_'));
        return String.format(Locale.ROOT, "%04d-%s-%s", number, kept, title);
    }
}
