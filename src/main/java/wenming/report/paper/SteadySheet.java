package wenming.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A spreadsheet without the time at which it was written, so that the same paper has the same bytes. */
final class SteadySheet {
    private static final LocalDateTime THE_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?";

    private SteadySheet() {}

    static byte[] of(byte[] xlsx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(xlsx).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll(TIME, "2000-01-01T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(THE_TIME);
                to.putNextEntry(steady);
                to.write(content);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
