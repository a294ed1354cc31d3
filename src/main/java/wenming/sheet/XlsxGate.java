package wenming.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenming.model.Problem;

/**
 * Looks into a spreadsheet before it is read: the library that reads it would inflate anything. Whatever could run or
 * could fetch something is refused too; links that a person would have to click are not.
 */
public final class XlsxGate {
    /** Ours: a catalogue of 300 criteria has 100 KB and 15 entries, a form 60 KB, and text shrinks to a tenth. */
    public static final int MOST_BYTES = 16 << 20;

    static final int MOST_ENTRIES = 500;
    static final long MOST_INFLATED = 64L << 20;

    /** Cells, rows and texts. Ours: ten thousand units with some eighty filled cells each. */
    static final int MOST_CELLS = 1_000_000;

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

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern OUTSIDE = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    private static final Pattern CELL = Pattern.compile("<(?:\\w+:)?(?:c|row|si)[\\s>/]");

    private final int packed;
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[8192];
    private long inflated;
    private long cells;

    private XlsxGate(int packed) {
        this.packed = packed;
    }

    /** Whether the bytes begin as a zip file does, and as no text does. */
    public static boolean looksLikeOne(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Why it is not read; null if it may be. */
    public static Problem objection(byte[] xlsx) {
        if (xlsx.length > MOST_BYTES) {
            return problem("too-large-record", "", Integer.toString(MOST_BYTES));
        } else if (!looksLikeOne(xlsx)) {
            return problem("not-a-spreadsheet", "", ".xlsx");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            return new XlsxGate(xlsx.length).objection(zip);
        } catch (IOException | IllegalArgumentException e) {
            return problem("not-a-spreadsheet", String.valueOf(e.getMessage()), ".xlsx");
        }
    }

    private Problem objection(ZipFile zip) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            Problem objection = objection(zip, entry);
            if (objection != null) {
                return objection;
            }
        }
        return names.contains("xl/workbook.xml") ? null : problem("not-a-spreadsheet", "", ".xlsx");
    }

    private Problem objection(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (!names.add(name) || names.size() > MOST_ENTRIES) {
            return problem("not-a-spreadsheet", entry.getName(), ".xlsx");
        } else if (REFUSED.stream().anyMatch(name::contains)) {
            return problem("spreadsheet-with-macros", entry.getName(), "");
        }
        InputStream in = zip.getInputStream(entry);
        ByteArrayOutputStream relations = new ByteArrayOutputStream();
        String tail = "";
        for (int read = in.readNBytes(buffer, 0, buffer.length); read > 0; ) {
            inflated += read;
            long most = Math.min(MOST_INFLATED, Math.max(SMALL, MOST_RATIO * (packed + 1L) - 1));
            if (inflated > most) {
                return problem("inflates-too-much", Long.toString(inflated), Long.toString(most));
            }
            if (name.endsWith(".rels")) {
                relations.write(buffer, 0, read);
            }
            String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            Problem objection = objection(entry.getName(), text, tail.isEmpty(), tail.length());
            if (objection != null) {
                return objection;
            }
            tail = text.substring(Math.max(0, text.length() - 32)); // a word may lie across two pieces
            read = in.readNBytes(buffer, 0, buffer.length);
        }
        return reachesOut(relations.toString(StandardCharsets.ISO_8859_1))
                ? problem("spreadsheet-with-macros", entry.getName(), "")
                : null;
    }

    /** What a piece of a part holds; {@code known} characters of it were looked at before. */
    private Problem objection(String entry, String text, boolean first, int known) {
        String name = entry.toLowerCase(Locale.ROOT);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        if (xml && first && isWide(text)) {
            return problem("spreadsheet-with-macros", entry + " UTF-16", "");
        } else if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            return problem("spreadsheet-with-macros", entry + " DOCTYPE", "");
        } else if (text.contains("macroEnabled")) {
            return problem("spreadsheet-with-macros", entry, "");
        }
        if (name.startsWith("xl/")) {
            for (Matcher cell = CELL.matcher(text); cell.find(); ) {
                cells += cell.end() > known ? 1 : 0;
            }
        }
        return cells > MOST_CELLS ? problem("too-many-cells", "", Integer.toString(MOST_CELLS)) : null;
    }

    /** A part in UTF-16 would hide words from this search. */
    private static boolean isWide(String text) {
        return text.startsWith("\u00fe\u00ff")
                || text.startsWith("\u00ff\u00fe")
                || text.startsWith("<\0")
                || text.startsWith("\0<");
    }

    /** Whether a part belongs to this one that lies elsewhere; links to click are none. */
    private static boolean reachesOut(String relations) {
        return RELATION.matcher(relations)
                .results()
                .map(match -> match.group())
                .anyMatch(relation -> OUTSIDE.matcher(relation).find()
                        && !LINK.matcher(relation).find());
    }

    private static Problem problem(String code, String found, String expected) {
        return new Problem(code, "", 0, 0, Problem.shortened(found), expected, "");
    }
}
