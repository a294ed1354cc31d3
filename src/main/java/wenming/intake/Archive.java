package wenming.intake;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/**
 * The files in a .zip in the order of their names, each opened when its turn comes, so that nothing is unpacked to a disk.
 * Hidden ones, and what systems put beside them, are passed over; archives within it are refused. Nothing is ever opened by a
 * name that stands in it.
 */
final class Archive implements Closeable {
    /** Names and places of all files, which are held in memory. Ours: 65,535 files with long Chinese names have 13 MB. */
    static final long LONGEST_LIST = 16L << 20;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FIRST_OF_THREE_BYTES = 0x800;

    private final ArchiveChannel channel;
    private final ZipFile zip;
    private final String source;
    private final Limits limits;
    private final Unpacked.Total total = new Unpacked.Total();
    private final ShownName names = new ShownName();

    /** One for all files, which are read one after the other: it holds memory that Java does not see. */
    private final Inflater inflater = new Inflater(true);

    private Archive(ArchiveChannel channel, ZipFile zip, String source, Limits limits) {
        this.channel = channel;
        this.zip = zip;
        this.source = source;
        this.limits = limits;
    }

    /** A file of the archive, and its name as it was meant. */
    private record Named(String name, ZipArchiveEntry entry) {}

    /**
     * Reads what is listed in an archive.
     *
     * @param source under which its files go, their names behind it
     * @throws UnreadableException if it is none, or has more than is allowed
     */
    static Archive open(ArchiveChannel channel, String source, Limits limits) throws IOException {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(
                            StandardCharsets.ISO_8859_1) // takes any name; what it means is decided for all together
                    .setIgnoreLocalFileHeader(true)
                    .get();
            channel.free();
            return new Archive(channel, zip, source, limits);
        } catch (IOException | RuntimeException e) {
            throw why(e, channel);
        }
    }

    /** Its files. */
    Iterator<Found> files() throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        entries.removeIf(ZipArchiveEntry::isDirectory);
        if (entries.size() > limits.archiveFiles()) {
            throw new UnreadableException("too-many-files", "", limits.archiveFiles() + "");
        }
        Charset charset = charset(entries);
        List<Named> files = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry, charset);
            String shown = name == null ? entry.getName() : name;
            if (!isHidden(shown)) {
                files.add(new Named(shown, entry));
            }
        }
        if (files.isEmpty()) {
            throw new UnreadableException("empty-archive", "", "");
        }
        files.sort(Comparator.comparing(file -> file.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        return files.stream().map(this::found).iterator();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        zip.close();
    }

    private Found found(Named file) {
        String shown = source + "/" + names.within(file.name());
        String name = names.plain(file.name());
        Form form = Form.of(name);
        return form == Form.OTHER || form == Form.ARCHIVE
                ? Found.refused(shown, "unknown-file-type", name, Form.TYPES_WITHIN)
                : new Found(shown, name, null, () -> open(file.entry()));
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException("encrypted-archive", "", "");
        }
        CheckedInputStream checked = new CheckedInputStream(
                Unpacked.of(channel, () -> inflating(entry), total, limits, "broken-zip"), new CRC32());
        return new Whole(checked, entry.getCrc());
    }

    private InputStream inflating(ZipArchiveEntry entry) throws IOException {
        InputStream raw = zip.getRawInputStream(entry);
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (raw == null || method == null) {
            throw new UnreadableException("archive-method", entry.getMethod() + "", "");
        }
        return switch (method) {
            case STORED -> raw;
            case DEFLATED -> {
                // One more byte: so the inflater wants it, says its documentation.
                InputStream padded = new SequenceInputStream(raw, new ByteArrayInputStream(new byte[1]));
                inflater.reset();
                yield new InflaterInputStream(padded, inflater, 1 << 13);
            }
            case ENHANCED_DEFLATED -> new Deflate64CompressorInputStream(raw);
            default -> throw new UnreadableException("archive-method", method.name(), "");
        };
    }

    /**
     * What those names are written in that do not say so. In UTF-8 a Chinese character takes three bytes, in GB18030 mostly two;
     * and "医院" in GB18030 can also be read as two letters in UTF-8, which nobody means.
     */
    private static Charset charset(List<ZipArchiveEntry> entries) {
        boolean gb18030 = entries.stream().allMatch(entry -> name(entry, GB18030) != null);
        List<String> utf8 = entries.stream()
                .map(entry -> name(entry, StandardCharsets.UTF_8))
                .toList();
        boolean meant = utf8.stream().allMatch(name -> name != null)
                && utf8.stream().anyMatch(name -> name.chars().anyMatch(c -> c >= FIRST_OF_THREE_BYTES));
        return meant || !gb18030 ? StandardCharsets.UTF_8 : GB18030;
    }

    /** The name of a file; null if it is not written in this. */
    private static String name(ZipArchiveEntry entry, Charset charset) {
        if (entry.getNameSource() != NameSource.NAME) {
            return entry.getName();
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(entry.getRawName()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || Arrays.stream(name.split("[/\\\\]+", -1))
                        .anyMatch(part -> Form.isHidden(part) && !part.equals(".") && !part.equals(".."));
    }

    /** What went wrong: the place where it lies, or the archive. */
    private static IOException why(Exception e, ArchiveChannel channel) {
        if (channel.failure() != null) {
            return channel.failure();
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableException said) {
                return said; // the library wraps what is thrown beneath it
            }
        }
        return new UnreadableException("broken-zip", e.getMessage() == null ? "" : e.getMessage(), "");
    }

    /** Opens the file of an archive. */
    static ArchiveChannel channel(SeekableByteChannel file) {
        return new ArchiveChannel(file, LONGEST_LIST);
    }
}
