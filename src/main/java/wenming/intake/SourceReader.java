package wenming.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import wenming.intake.workbook.Workbook;
import wenming.model.Problem;
import wenming.sheet.XlsxGate;

/** The entries of one file, or of standard input. Whatever goes wrong is its last entry. */
final class SourceReader implements Entries {
    private static final int LONGEST_FIRST_LINE = 1 << 16;

    private final Found found;
    private final Opener opener;
    private final Limits limits;
    private final MessageDigest digest;
    private final Deque<Entry> units = new ArrayDeque<>();
    private Metered packed;
    private InputStream in;
    private Unpacked unpacked;
    private LineRecords lines;
    private ArrayRecords elements;
    private long given;
    private boolean done;
    private boolean broke;

    SourceReader(Found found, Opener opener) {
        this.found = found;
        this.opener = opener;
        this.limits = opener.limits();
        this.digest = opener.digests() ? Digests.sha256() : null;
    }

    @Override
    public Entry next() {
        Entry entry = done ? units.poll() : read(this::entry);
        given += entry == null ? 0 : 1;
        return entry;
    }

    /** Whether it holds a single record, or something that cannot be read; only to be asked before anything else is. */
    boolean isOne() {
        try (this) {
            return open() == Form.DOCUMENT;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public SourceRead read() {
        if (packed == null) {
            return new SourceRead(found.source(), 0, "", given, false);
        } else if (!broke) {
            read(this::rest);
        }
        return new SourceRead(found.source(), packed.count(), Digests.hex(digest), given, !broke);
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }

    /** Reads something; whatever goes wrong is an entry on the line that was being read. */
    private Entry read(Step step) {
        try {
            return step.take();
        } catch (UnreadableException e) {
            return brokenOff(e.problem());
        } catch (NoSuchFileException e) {
            return brokenOff(problem("vanished", ""));
        } catch (IOException e) {
            return brokenOff(problem("unreadable", Inputs.reason(e)));
        }
    }

    /** Something that may go wrong. */
    @FunctionalInterface
    private interface Step {
        Entry take() throws IOException;
    }

    private Entry entry() throws IOException {
        if (in != null) {
            return record();
        }
        switch (open()) {
            case WORKBOOK -> {
                return workbook();
            }
            case DOCUMENT -> {
                return document();
            }
            default -> {
                return record();
            }
        }
    }

    private Form open() throws IOException {
        packed = new Metered(found.opening().open(), opener.meter(), digest);
        in = packed;
        Form form = Form.of(found.name());
        Packing packing = Packing.of(found.name());
        if (form == Form.EITHER && packing == Packing.NONE) {
            in = new BufferedInputStream(in);
            packing = Packing.of(peeked(Packing.TELLING));
        }
        if (packing != Packing.NONE) {
            unpacked = Unpacked.of(in, packed, packing, limits);
            in = unpacked;
        }
        if (form == Form.EITHER || form == Form.DOCUMENT) {
            in = new BufferedInputStream(in);
            return text(form);
        } else if (form == Form.LINES) {
            lines = new LineRecords(in, found.source(), limits.recordBytes());
        }
        return form;
    }

    /** Looks at how a text begins. */
    private Form text(Form form) throws IOException {
        byte[] first = peeked(Packing.TELLING);
        if (form == Form.EITHER && XlsxGate.looksLikeOne(first)) {
            throw new UnreadableException("unknown-file-type", ".zip, .xlsx", ".json, .ndjson, .gz, .zst");
        }
        FirstLine line = FirstLine.of(in, LONGEST_FIRST_LINE, form == Form.EITHER);
        if (line.first() == '[' && !Encodings.isUtf16(first)) {
            elements = new ArrayRecords(in, found.source(), limits.recordBytes());
            return Form.LINES;
        } else if (form == Form.EITHER && !line.opens()) {
            lines = new LineRecords(in, found.source(), limits.recordBytes());
            return Form.LINES;
        }
        return Form.DOCUMENT;
    }

    private byte[] peeked(int count) throws IOException {
        in.mark(count);
        byte[] first = new byte[count];
        int read = in.readNBytes(first, 0, count);
        in.reset();
        return Arrays.copyOf(first, read);
    }

    private Entry document() throws IOException {
        done = true;
        byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
        if (bytes.length > limits.recordBytes()) {
            broke = true;
            return new Entry.Unreadable(found.source(), 1, problem("too-large-record", "", limits.recordBytes() + ""));
        }
        return new Entry.Read(found.source(), 1, bytes);
    }

    /** The first unit of a workbook; the others wait their turn. */
    private Entry workbook() throws IOException {
        done = true;
        if (opener.workbooks() == null) {
            throw new UnreadableException("unknown-file-type", found.name(), ".json, .ndjson, .jsonl, .gz, .zst, .zip");
        }
        byte[] bytes = in.readNBytes(XlsxGate.MOST_BYTES + 1); // one more: the gate says that it is too large
        Workbook workbook = opener.workbooks().read(bytes);
        if (!workbook.problems().isEmpty()) {
            return new Entry.Unreadable(found.source(), 1, workbook.problems());
        }
        workbook.units().forEach(unit -> units.add(new Entry.Read(found.source(), unit)));
        return units.poll();
    }

    private Entry record() throws IOException {
        Entry entry = lines == null ? elements.next() : lines.next();
        if (entry == null) {
            done = true;
            return given > 0 ? null : new Entry.Unreadable(found.source(), 1, problem("empty", "", "object"));
        }
        if (unpacked != null) {
            unpacked.recordEnds();
        }
        return entry;
    }

    /** Takes what stands behind the end, so that the sum is that of the file. */
    private Entry rest() throws IOException {
        if (digest != null) {
            packed.transferTo(OutputStream.nullOutputStream());
        }
        return null;
    }

    private static Problem problem(String code, String found) {
        return problem(code, found, "");
    }

    private static Problem problem(String code, String found, String expected) {
        return new Problem(code, "", 0, 0, found, expected, "");
    }

    private Entry brokenOff(Problem problem) {
        done = true;
        broke = true;
        int line = lines != null ? lines.linesRead() + 1 : elements != null ? elements.line() : 1;
        return new Entry.Unreadable(found.source(), line, problem);
    }
}
