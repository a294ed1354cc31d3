package wenming.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder of results. They are written under names that end in {@code .part} and get their own names when all of them
 * are complete, so that nothing half-written is ever taken for a result.
 */
final class Outputs implements Closeable {
    static final String RESULTS = "results.ndjson";
    static final String REJECTED = "rejected.ndjson";
    static final String RANKING = "ranking.csv";
    private static final List<String> NAMES = List.of(RESULTS, REJECTED, RANKING);
    private static final String PART = ".part";

    private final Path folder;
    private final boolean folderIsOurs;
    private final List<PartFile> parts = new ArrayList<>();

    private Outputs(Path folder, boolean folderIsOurs) {
        this.folder = folder;
        this.folderIsOurs = folderIsOurs;
    }

    static Outputs in(Path folder, boolean replace) throws OutputException {
        boolean existed = Files.isDirectory(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(OutputException.Reason.NOT_WRITABLE, folder, e);
        }
        for (String name : replace ? List.<String>of() : NAMES) {
            if (Files.exists(folder.resolve(name))) {
                throw new OutputException(OutputException.Reason.EARLIER_RESULTS, folder.resolve(name), null);
            }
        }
        Outputs outputs = new Outputs(folder, !existed);
        try {
            for (String name : NAMES) {
                outputs.parts.add(PartFile.open(folder.resolve(name + PART)));
            }
        } catch (OutputException e) {
            outputs.close();
            throw e;
        }
        return outputs;
    }

    /** All that a batch writes in a folder, absolute and normalised. */
    static Set<Path> files(Path folder) {
        Set<Path> files = new HashSet<>();
        for (String name : NAMES) {
            files.add(folder.resolve(name).toAbsolutePath().normalize());
            files.add(folder.resolve(name + PART).toAbsolutePath().normalize());
        }
        return files;
    }

    PartFile results() {
        return parts.get(0);
    }

    PartFile rejected() {
        return parts.get(1);
    }

    PartFile ranking() {
        return parts.get(2);
    }

    /** Gives the files their names. */
    void complete() throws OutputException {
        for (PartFile part : parts) {
            part.finish();
        }
        for (String name : NAMES) {
            Path to = folder.resolve(name);
            try {
                Files.move(folder.resolve(name + PART), to, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new OutputException(OutputException.Reason.NOT_WRITABLE, to, e);
            }
        }
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        boolean left = false;
        for (PartFile part : parts) {
            left |= part.discard();
        }
        if (left && folderIsOurs) {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // Somebody put something there meanwhile: it is theirs.
            }
        }
    }
}
