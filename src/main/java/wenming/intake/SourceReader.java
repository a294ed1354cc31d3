package wenming.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import wenming.intake.workbook.Workbook;
import wenming.intake.workbook.WorkbookReader;
import wenming.model.Problem;
import wenming.sheet.XlsxGate;

/** The entries of one source. Whatever goes wrong is its last entry; it never throws for what a file holds. */
final class SourceReader implements Closeable {
    private static final int LONGEST_FIRST_LINE = 1 << 16;

    private final Found found;
    private final Limits limits;
    private final WorkbookReader workbooks;
    private final LongConsumer meter;
    private final Deque<Entry> units = new ArrayDeque<>();
    private InputStream in;
    private Unpacked unpacked;
    private LineRecords records;
    private boolean any;
    private boolean done;

    SourceReader(Found found, Limits limits, WorkbookReader workbooks, LongConsumer meter) {
        this.found = found;
        this.limits = limits;
        this.workbooks = workbooks;
        this.meter = meter;
    }

    /** The next entry; null behind the last one. */
    Entry next() {
        if (done) {
            return units.poll();
        }
        try {
            Form form = in == null ? open() : Form.LINES;
            done = form == Form.DOCUMENT || form == Form.WORKBOOK;
            return form == Form.DOCUMENT ? document() : form == Form.WORKBOOK ? workbook() : line();
        } catch (NoSuchFileException e) {
            return brokenOff(problem("no-such-file", "", ""));
        } catch (UnreadableException e) {
            return brokenOff(e.problem());
        } catch (IOException e) {
            return brokenOff(problem("unreadable", Inputs.reason(e), ""));
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    private Form open() throws IOException {
        in = new Metered(found.opening().open(), meter);
        if (Form.isPacked(found.name())) {
            unpacked = Unpacked.of(in, limits);
            in = unpacked;
        }
        Form form = Form.of(found.name());
        if (form == Form.EITHER) {
            in = new BufferedInputStream(in, LONGEST_FIRST_LINE);
            form = opensOnFirstLine(in) ? Form.DOCUMENT : Form.LINES;
        }
        records = new LineRecords(in, found.source(), limits.recordBytes());
        return form;
    }

    /**
     * Whether the first line that is not blank begins an object or a list and breaks off where more must come, as
     * indented JSON does. A line of NDJSON is complete and never ends so.
     */
    private static boolean opensOnFirstLine(InputStream in) throws IOException {
        in.mark(LONGEST_FIRST_LINE);
        int first = -1;
        int last = -1;
        for (int i = 0; i < LONGEST_FIRST_LINE; i++) {
            int b = in.read();
            if (b < 0 || (b == '\n' && first >= 0)) {
                break;
            }
            boolean mark = i < 3 && (b == 0xEF || b == 0xBB || b == 0xBF);
            if (b > ' ' && !mark) {
                first = first < 0 ? b : first;
                last = b;
            }
        }
        in.reset();
        return (first == '{' || first == '[') && (last == '{' || last == '[' || last == ',' || last == ':');
    }

    private Entry document() throws IOException {
        byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
        return bytes.length > limits.recordBytes() ? last(tooLarge()) : new Entry.Read(found.source(), 1, bytes);
    }

    /** The first unit of a workbook; the others wait their turn. */
    private Entry workbook() throws IOException {
        if (workbooks == null) {
            throw new UnreadableException("unknown-file-type", found.name(), ".json, .ndjson, .jsonl, .gz");
        }
        byte[] bytes = in.readNBytes(XlsxGate.MOST_BYTES + 1); // one more: the gate says that it is too large
        Workbook workbook = workbooks.read(bytes);
        if (!workbook.problems().isEmpty()) {
            return new Entry.Unreadable(found.source(), 1, workbook.problems());
        }
        workbook.units().forEach(unit -> units.add(new Entry.Read(found.source(), unit)));
        return units.poll();
    }

    private Entry line() throws IOException {
        Entry entry = records.next();
        if (entry == null) {
            done = true;
            return any ? null : last(problem("empty", "", "object"));
        }
        any = true;
        if (unpacked != null) {
            unpacked.recordEnds();
        }
        return entry;
    }

    private Problem tooLarge() {
        return problem("too-large-record", "", limits.recordBytes() + "");
    }

    private static Problem problem(String code, String found, String expected) {
        return new Problem(code, "", 0, 0, found, expected, "");
    }

    private Entry last(Problem problem) {
        done = true;
        return new Entry.Unreadable(found.source(), 1, problem);
    }

    /** On the line that was being read. */
    private Entry brokenOff(Problem problem) {
        done = true;
        return new Entry.Unreadable(found.source(), records == null ? 1 : records.linesRead() + 1, problem);
    }
}
