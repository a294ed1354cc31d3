package wenming.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The folder of one run, {@code <output>/<run>}. It belongs to whoever made it; nothing in it is ever written over. It is
 * complete when its manifest is there, and only then.
 */
final class RunFolder {
    /** What is on its way into the files of the run. */
    static final String WORK = "work";

    static final String MANIFEST = "manifest.json";

    private static final String CLAIM = "_claimed";

    private final FileSystem files;
    private final Path path;

    private RunFolder(FileSystem files, Path path) {
        this.files = files;
        this.path = path;
    }

    /** There is a run of this name. */
    static final class TakenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean complete;

        TakenException(boolean complete) {
            super("complete: " + complete);
            this.complete = complete;
        }

        /** Whether it came to its end. */
        boolean isComplete() {
            return complete;
        }
    }

    /** Makes the folder. */
    static RunFolder make(URI output, String run, Configuration configuration) throws IOException, TakenException {
        Path path = new Path(new Path(output), run);
        FileSystem files = path.getFileSystem(configuration);
        if (files.exists(path)) {
            throw new TakenException(files.exists(new Path(path, MANIFEST)));
        }
        files.mkdirs(path);
        // Of two that come at the same time one cannot create this: making a folder twice is no error.
        try (OutputStream claim = files.create(new Path(path, CLAIM), false)) {
            claim.flush();
        } catch (FileAlreadyExistsException e) {
            throw new TakenException(false);
        }
        return new RunFolder(files, path);
    }

    Path path() {
        return path;
    }

    Path child(String name) {
        return new Path(path, name);
    }

    boolean has(String name) throws IOException {
        return files.exists(child(name));
    }

    OutputStream create(String name) throws IOException {
        return files.create(child(name), false);
    }

    java.io.InputStream open(Path file) throws IOException {
        return files.open(file);
    }

    /** The files below a folder of the run, by their paths in the run, sorted; none where there is no such folder. */
    SortedMap<String, FileStatus> filesIn(String folder) throws IOException {
        SortedMap<String, FileStatus> found = new TreeMap<>();
        if (!has(folder)) {
            return found;
        }
        String root = files.makeQualified(path).toUri().getPath();
        RemoteIterator<LocatedFileStatus> inside = files.listFiles(child(folder), true);
        while (inside.hasNext()) {
            FileStatus status = inside.next();
            String name = status.getPath().getName();
            if (!name.startsWith(".") && !name.startsWith("_")) {
                found.put(status.getPath().toUri().getPath().substring(root.length() + 1), status);
            }
        }
        return found;
    }

    /** Gives the files of a table, one folder for each value, names and bytes that are the same for the same rows. */
    void settle(String from, String into) throws IOException {
        List<FileStatus> folders = new ArrayList<>(List.of(files.listStatus(child(from))));
        for (FileStatus folder : folders) {
            if (folder.isDirectory()) {
                Path target = new Path(child(into), folder.getPath().getName());
                files.mkdirs(target);
                for (FileStatus file : files.listStatus(folder.getPath())) {
                    String name = file.getPath().getName();
                    // part-00003-<chance>.c000.snappy.parquet
                    String part = name.substring(0, "part-00000".length());
                    Path to = new Path(target, part + name.substring(name.indexOf('.', part.length())));
                    try (FSDataInputStream in = files.open(file.getPath());
                            OutputStream out = files.create(to, false)) {
                        SteadyParquet.copy(in, file.getLen(), out);
                    }
                }
            }
        }
    }

    /** The last thing that is done to a run. */
    void complete(byte[] manifest) throws IOException {
        files.delete(child(WORK), true);
        files.delete(child(CLAIM), false);
        Path draft = child("_" + MANIFEST);
        try (OutputStream out = files.create(draft, false)) {
            out.write(manifest);
        }
        rename(draft, child(MANIFEST));
    }

    private void rename(Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException(from + " cannot be renamed to " + to);
        }
    }
}
