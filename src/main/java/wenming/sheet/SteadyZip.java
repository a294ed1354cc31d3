package wenming.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packs a spreadsheet anew without the time at which it was made, so that the same content has the same bytes. */
public final class SteadyZip {
    private static final LocalDateTime THE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");
    private static final String FIRST = "[Content_Types].xml";
    private static final String CORE = "docProps/core.xml";
    private static final Comparator<String> FIRST_THEN_BY_NAME =
            Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(Comparator.naturalOrder());

    private SteadyZip() {}

    /** The same entries in a fixed order, without a time. */
    public static byte[] of(byte[] xlsx) {
        try {
            return packed(xlsx);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was written a moment ago, in memory
        }
    }

    /**
     * The same for a workbook of any size, which is not held in memory: one without merged cells, whose sheets are written
     * row by row. The stream is left open.
     */
    public static void copy(Path xlsx, OutputStream to) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(xlsx).get()) {
            ZipOutputStream out = new ZipOutputStream(to);
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            entries.sort(Comparator.comparing(ZipArchiveEntry::getName, FIRST_THEN_BY_NAME));
            for (ZipArchiveEntry entry : entries) {
                out.putNextEntry(entry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equals(CORE)) {
                        out.write(withoutTimes(in.readAllBytes()));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
            out.finish();
        }
    }

    private static byte[] packed(byte[] xlsx) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(FIRST_THEN_BY_NAME);
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(entry(entry.getKey()));
                zip.write(steady(entry.getKey(), entry.getValue()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(THE_TIME);
        return entry;
    }

    private static byte[] steady(String name, byte[] content) {
        if (name.equals(CORE)) {
            return withoutTimes(content);
        }
        return name.startsWith("xl/worksheets/") ? sorted(content) : content;
    }

    /** The library keeps merged cells in the order of their hashes, which differ from run to run. */
    private static byte[] sorted(byte[] sheet) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        List<String> merges =
                MERGE.matcher(text).results().map(MatchResult::group).sorted().toList();
        Iterator<String> next = merges.iterator();
        return merges.size() < 2
                ? sheet
                : MERGE.matcher(text).replaceAll(unused -> next.next()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutTimes(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "2000-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
