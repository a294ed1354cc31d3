package wenming.intake;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sources as they lie in a folder, and what is read from them. */
final class Laid {
    static final Limits SMALL = new Limits(20, 1_000_000, 50);

    private final Path folder;

    Laid(Path folder) {
        this.folder = folder;
    }

    Laid file(String name, String text) throws IOException {
        return file(name, bytes(text));
    }

    Laid file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** {@code source:line text}, or {@code source:line !code}; sources without the folder. */
    List<String> read(Limits limits, String... names) {
        String[] paths = Arrays.stream(names)
                .map(name -> folder + "/" + name) // patterns are no paths everywhere
                .toArray(String[]::new);
        try (Records records = records(limits, InputStream.nullInputStream(), paths)) {
            return shown(records);
        }
    }

    List<String> read(String... names) {
        return read(SMALL, names);
    }

    List<String> shown(Records records) {
        String prefix = folder.toString().replace('\\', '/') + "/";
        return all(records).stream()
                .map(entry -> said(entry).replace(prefix, ""))
                .toList();
    }

    static List<String> piped(InputStream in) {
        try (Records records = records(SMALL, in, "-")) {
            return all(records).stream().map(Laid::said).toList();
        }
    }

    static List<String> piped(byte[] bytes) {
        return piped(new ByteArrayInputStream(bytes));
    }

    static Records records(Limits limits, InputStream in, String... names) {
        return Records.of(List.of(names), in, limits, Set.of());
    }

    static List<Entry> all(Records records) {
        List<Entry> all = new ArrayList<>();
        records.forEachRemaining(all::add);
        return all;
    }

    static String said(Entry entry) {
        String what = entry instanceof Entry.Read record
                ? new String(record.bytes(), StandardCharsets.UTF_8)
                : "!" + ((Entry.Unreadable) entry).problem().code();
        return entry.source() + ":" + entry.line() + " " + what;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** An archive of files, each a name and a text. */
    static byte[] zip(Charset names, String... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, names)) {
            for (int i = 0; i < files.length; i += 2) {
                put(zip, files[i], bytes(files[i + 1]));
            }
        }
        return packed.toByteArray();
    }

    static byte[] zip(String... files) throws IOException {
        return zip(StandardCharsets.UTF_8, files);
    }

    static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
