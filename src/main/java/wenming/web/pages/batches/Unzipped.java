package wenming.web.pages.batches;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import wenming.intake.Sent;
import wenming.model.Problem;

/** The files of a batch, with those in archives instead of the archives. Archives within archives are not opened. */
final class Unzipped {
    private static final int CHUNK = 1 << 16;

    /** How many times its size a file may unpack to before it is taken for a trick; checked from a chunk on. */
    private static final long RATIO = 200;

    private static final String TYPES = ".json, .ndjson, .jsonl, .gz, .xlsx";

    private final Path folder;
    private final BatchLimits limits;
    private final LongPredicate enough;
    private final List<Sent> files = new ArrayList<>();
    private final ShownName names = new ShownName();
    private long unpacked;

    Unzipped(Path folder, BatchLimits limits, LongPredicate enough) {
        this.folder = folder;
        this.limits = limits;
        this.enough = enough;
    }

    /** Opens the archives; whatever is wrong with one becomes a file that cannot be read. */
    List<Sent> of(List<Sent> sent) {
        for (Sent file : sent) {
            if (file.path() != null && file.path().toString().endsWith(".zip")) {
                open(file);
            } else {
                add(file);
            }
        }
        return files;
    }

    private void open(Sent archive) {
        try {
            try {
                unpack(archive, StandardCharsets.UTF_8);
            } catch (ZipException e) {
                unpack(archive, Charset.forName("GB18030")); // names as Chinese systems used to write them
            }
        } catch (IOException | IllegalArgumentException e) {
            refuse(archive, "broken-zip", e.getMessage() == null ? "" : e.getMessage(), "");
        }
    }

    private void unpack(Sent archive, Charset names) throws IOException {
        try (ZipFile zip = new ZipFile(archive.path().toFile(), names)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.isEmpty()) {
                refuse(archive, "empty-folder", "", "");
            }
            for (ZipEntry entry : entries) {
                if (files.size() >= limits.files()) {
                    refuse(archive, "too-many-files", "", limits.files() + "");
                    return;
                }
                if (enough.test(unpacked) || !copy(archive, zip, entry)) {
                    return;
                }
            }
        }
    }

    /** Whether the next one may be unpacked too. */
    private boolean copy(Sent archive, ZipFile zip, ZipEntry entry) throws IOException {
        String shown = archive.source() + "/" + names.within(entry.getName());
        Path path = folder.resolve("z" + files.size() + ShownName.ending(names.plain(entry.getName())));
        long size = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                unpacked += read;
                if (isTooMuch(entry, size)) {
                    refuse(
                            archive,
                            "inflates-too-much",
                            (unpacked > limits.unpackedBytes() ? unpacked : size) + "",
                            most(entry) + "");
                    return false;
                }
                if (enough.test(unpacked)) {
                    return false;
                }
                out.write(chunk, 0, read);
            }
        }
        add(
                path.toString().endsWith(".zip")
                        ? refused(shown, "unknown-file-type", ".zip", TYPES)
                        : Sent.file(shown, path));
        return true;
    }

    private boolean isTooMuch(ZipEntry entry, long size) {
        return unpacked > limits.unpackedBytes() || (size > 16L * CHUNK && size > inflated(entry));
    }

    /** The limit that was hit. */
    private long most(ZipEntry entry) {
        return unpacked > limits.unpackedBytes() ? limits.unpackedBytes() : inflated(entry);
    }

    private static long inflated(ZipEntry entry) {
        return RATIO * Math.max(1, entry.getCompressedSize());
    }

    private void refuse(Sent archive, String code, String found, String expected) {
        files.add(refused(archive.source(), code, found, expected));
    }

    private static Sent refused(String source, String code, String found, String expected) {
        return Sent.refused(source, new Problem(code, "", 0, 0, Problem.shortened(found), expected, ""));
    }

    private void add(Sent file) {
        files.add(file);
    }

    /** What systems put into archives beside the files. */
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
