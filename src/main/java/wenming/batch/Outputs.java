package wenming.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenming.batch.OutputException.Reason;
import wenming.batch.rank.RankingFiles;
import wenming.batch.rank.WeakTable;

/**
 * The folder of results. All that is not complete lies in a folder {@value #UNFINISHED} within it, so that nothing
 * half-written is ever taken for a result: when everything is there, the files move out, the manifest last.
 */
final class Outputs implements Closeable {
    static final String RESULTS = "results.ndjson";
    static final String REJECTED = "rejected.ndjson";
    static final String INPUTS = "inputs.ndjson";
    static final String PAIRS = "pairs.ndjson";
    static final String PAIRS_TABLE = "pairs.csv";
    static final String MANIFEST = "manifest.json";
    static final String UNFINISHED = "unfinished";

    private static final String LOCK = "lock";
    private static final String SCRATCH = "scratch";

    /** Lists what is complete and moves out; as long as it is there, that is all that is left to be done. */
    private static final String MOVING = "moving";

    private final Path folder;
    private final Path unfinished;
    private final boolean folderIsOurs;
    private final FileChannel lock;
    private boolean keep;

    private Outputs(Path folder, boolean folderIsOurs, FileChannel lock) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
        this.folderIsOurs = folderIsOurs;
        this.lock = lock;
    }

    /** Names of all that a batch may leave in the folder, in the order in which it moves there. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(RESULTS, REJECTED));
        names.addAll(RankingFiles.names());
        names.addAll(List.of(WeakTable.FILE, PAIRS, PAIRS_TABLE, INPUTS, MANIFEST));
        return names;
    }

    /** All that a batch writes in a folder, absolute and normalised. */
    static Set<Path> files(Path folder) {
        Set<Path> files = new HashSet<>();
        for (String name : names()) {
            files.add(folder.resolve(name).toAbsolutePath().normalize());
            files.add(folder.resolve(UNFINISHED).resolve(name).toAbsolutePath().normalize());
        }
        return files;
    }

    static Outputs in(Path folder, Settings.Start start) throws OutputException {
        boolean existed = Files.isDirectory(folder);
        Path unfinished = folder.resolve(UNFINISHED);
        boolean resumable =
                Files.exists(unfinished.resolve(Checkpoint.FILE)) || Files.exists(unfinished.resolve(MOVING));
        if (start == Settings.Start.FRESH) {
            for (String name : names()) {
                if (Files.exists(folder.resolve(name))) {
                    throw new OutputException(Reason.EARLIER_RESULTS, folder.resolve(name), null);
                }
            }
        }
        try {
            Files.createDirectories(unfinished);
            FileChannel lock = FileChannel.open(
                    unfinished.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            if (!locked(lock)) {
                lock.close();
                throw new OutputException(Reason.IN_USE, folder, null);
            }
            Outputs outputs = new Outputs(folder, !existed, lock);
            if (resumable && start == Settings.Start.FRESH) {
                lock.close();
                throw new OutputException(Reason.UNFINISHED, folder, null);
            } else if (!resumable || start == Settings.Start.REPLACE) {
                outputs.clear();
            } else {
                outputs.keep = true; // also where it turns out that it cannot be resumed like this
            }
            return outputs;
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(Reason.NOT_WRITABLE, folder, e);
        }
    }

    /** The manifest of a batch that had come to its end; what was left of its moving is done first. Null: there is none. */
    static byte[] finished(Path folder) throws OutputException {
        if (!Files.isDirectory(folder.resolve(UNFINISHED))) {
            return manifest(folder);
        }
        try (Outputs outputs = in(folder, Settings.Start.RESUME)) {
            if (!outputs.isMoving()) {
                return null;
            }
            outputs.move();
            return manifest(folder);
        }
    }

    /** Where an earlier batch had come to; null where there was none. */
    Checkpoint checkpoint() throws OutputException {
        Path file = unfinished.resolve(Checkpoint.FILE);
        return Files.exists(file) ? Checkpoint.read(file) : null;
    }

    /** From here on what has been done is kept, whatever comes. */
    void checkpoint(Checkpoint checkpoint) throws OutputException {
        write(Checkpoint.FILE, checkpoint.bytes());
        keep = true;
    }

    /** A new file. */
    Spool begin(String name) throws OutputException {
        return Spool.begin(unfinished.resolve(name));
    }

    /** A file of an earlier batch that goes on behind so many bytes. */
    Spool resume(String name, long length) throws OutputException {
        return Spool.resume(unfinished.resolve(name), length);
    }

    /** The folder of results. */
    Path folder() {
        return folder;
    }

    /** A file in the making. */
    Path path(String name) {
        return unfinished.resolve(name);
    }

    /** An empty folder for what is not wanted later. */
    Path scratch() throws OutputException {
        Path scratch = unfinished.resolve(SCRATCH);
        try {
            remove(scratch);
            return Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new OutputException(Reason.NOT_WRITABLE, scratch, e);
        }
    }

    /** Writes a small file, whole or not at all. */
    void write(String name, byte[] bytes) throws OutputException {
        Path to = unfinished.resolve(name);
        Path fresh = unfinished.resolve(name + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new OutputException(Reason.NOT_WRITABLE, to, e);
        }
    }

    private boolean isMoving() {
        return Files.exists(unfinished.resolve(MOVING));
    }

    /** Everything is complete: these files, and the manifest. */
    void complete(List<String> names, byte[] manifest) throws OutputException {
        write(MANIFEST, manifest);
        List<String> all = new ArrayList<>(names);
        all.add(MANIFEST);
        write(MOVING, String.join("\n", all).getBytes(StandardCharsets.UTF_8));
        move();
    }

    /** Moves out what is complete; results of an earlier batch go, its manifest first. */
    private void move() throws OutputException {
        keep = true;
        Path at = folder;
        try {
            List<String> moving = Files.readAllLines(unfinished.resolve(MOVING));
            if (Files.exists(unfinished.resolve(MANIFEST))) {
                Files.deleteIfExists(folder.resolve(MANIFEST));
            }
            for (String name : names()) {
                at = folder.resolve(name);
                if (moving.contains(name) && Files.exists(unfinished.resolve(name))) {
                    Files.move(unfinished.resolve(name), at, StandardCopyOption.ATOMIC_MOVE);
                } else if (!moving.contains(name)) {
                    Files.deleteIfExists(at);
                }
            }
            keep = false;
        } catch (IOException e) {
            throw new OutputException(Reason.NOT_WRITABLE, at, e);
        }
    }

    private static byte[] manifest(Path folder) throws OutputException {
        Path manifest = folder.resolve(MANIFEST);
        try {
            return Files.exists(manifest) ? Files.readAllBytes(manifest) : null;
        } catch (IOException e) {
            throw new OutputException(Reason.NOT_WRITABLE, manifest, e);
        }
    }

    /** Removes what was not completed, unless it is to be resumed. */
    @Override
    public void close() {
        try {
            lock.close();
            if (!keep) {
                remove(unfinished);
                if (folderIsOurs) {
                    Files.deleteIfExists(folder);
                }
            }
        } catch (IOException e) {
            // Somebody put something there meanwhile: it is theirs. The next batch clears the rest away.
        }
    }

    private void clear() throws IOException {
        Files.deleteIfExists(unfinished.resolve(MOVING));
        Files.deleteIfExists(unfinished.resolve(Checkpoint.FILE));
        remove(unfinished.resolve(SCRATCH));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException e) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
