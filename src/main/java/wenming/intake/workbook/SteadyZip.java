package wenming.intake.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packs a spreadsheet anew without the time at which it was made, so that the same content has the same bytes. */
public final class SteadyZip {
    private static final LocalDateTime THE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private SteadyZip() {}

    /** The same entries in a fixed order, without a time. */
    public static byte[] of(byte[] xlsx) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>((a, b) -> Boolean.compare(b.equals(FIRST), a.equals(FIRST)) != 0
                ? Boolean.compare(b.equals(FIRST), a.equals(FIRST))
                : a.compareTo(b));
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry steady = new ZipEntry(entry.getKey());
                steady.setTimeLocal(THE_TIME);
                zip.putNextEntry(steady);
                zip.write(
                        entry.getKey().equals("docProps/core.xml") ? withoutTimes(entry.getValue()) : entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] withoutTimes(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "2000-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
