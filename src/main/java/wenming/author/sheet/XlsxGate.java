package wenming.author.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenming.model.Problem;

/**
 * Looks into a spreadsheet before it is read: the library that reads it would inflate anything. Whatever could run or
 * could fetch something is refused too.
 */
final class XlsxGate {
    /** Ours: a catalogue of 300 criteria has 100 KB and 15 entries, and text shrinks to a tenth. */
    static final int MOST_BYTES = 16 << 20;

    static final int MOST_ENTRIES = 500;
    static final long MOST_INFLATED = 64L << 20;
    private static final int MOST_RATIO = 100;

    /** What so little inflates to harms nobody. */
    private static final int SMALL = 1 << 20;

    private static final List<String> REFUSED = List.of(
            "vbaproject",
            "externallinks/",
            "embeddings/",
            "activex/",
            "customui",
            "macrosheets/",
            "connections.xml",
            "dialogsheets/");

    private XlsxGate() {}

    /** Why it is not read; null if it may be. */
    static Problem objection(byte[] xlsx) {
        if (xlsx.length > MOST_BYTES) {
            return problem("too-large-record", "", Integer.toString(MOST_BYTES));
        } else if (xlsx.length < 4 || xlsx[0] != 'P' || xlsx[1] != 'K') {
            return problem("not-a-spreadsheet", "", ".xlsx");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            return objection(zip, xlsx.length);
        } catch (IOException | IllegalArgumentException e) {
            return problem("not-a-spreadsheet", String.valueOf(e.getMessage()), ".xlsx");
        }
    }

    private static Problem objection(ZipFile zip, int packed) throws IOException {
        Set<String> names = new HashSet<>();
        long inflated = 0;
        boolean book = false;
        byte[] buffer = new byte[8192];
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || names.size() > MOST_ENTRIES) {
                return problem("not-a-spreadsheet", entry.getName(), ".xlsx");
            } else if (REFUSED.stream().anyMatch(name::contains)) {
                return problem("spreadsheet-with-macros", entry.getName(), "");
            }
            book |= name.equals("xl/workbook.xml");
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            InputStream in = zip.getInputStream(entry);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflated += read;
                if (inflated > MOST_INFLATED || (inflated > SMALL && inflated / MOST_RATIO > packed)) {
                    return problem("inflates-too-much", Long.toString(inflated), Long.toString(MOST_INFLATED));
                }
                part.write(buffer, 0, read);
            }
            String text = part.toString(StandardCharsets.ISO_8859_1);
            boolean wide = text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe");
            if (wide || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
                return problem("spreadsheet-with-macros", entry.getName() + " DOCTYPE", "");
            } else if (text.contains("macroEnabled") || text.contains("TargetMode=\"External\"")) {
                return problem("spreadsheet-with-macros", entry.getName(), "");
            }
        }
        return book ? null : problem("not-a-spreadsheet", "", ".xlsx");
    }

    private static Problem problem(String code, String found, String expected) {
        return new Problem(code, "", 0, 0, Problem.shortened(found), expected, "");
    }
}
