package wenming.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import wenming.intake.Listing;
import wenming.intake.Sent;

/** Finds the files of the input, in the order in which the batch would read them. */
final class Sources {
    private final Configuration configuration;
    private final URI except;

    /**
     * A finder.
     *
     * @param except folder of runs, whose results are not to be taken for submissions
     */
    Sources(Configuration configuration, URI except) {
        this.configuration = configuration;
        this.except = except;
    }

    List<Source> of(List<String> names) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (isLocal(name)) {
                Listing.of(List.of(name)).stream()
                        .map(Sources::local)
                        .filter(this::isInput)
                        .forEach(sources::add);
            } else {
                remote(new org.apache.hadoop.fs.Path(name), sources);
            }
        }
        return sources;
    }

    private boolean isLocal(String name) {
        return !name.contains("://")
                && "file".equals(FileSystem.getDefaultUri(configuration).getScheme());
    }

    private static Source local(Sent sent) {
        return sent.problem() != null
                ? Source.refused(sent.source(), sent.problem())
                : Source.file(
                        sent.source(),
                        sent.path().toAbsolutePath().normalize().toUri(),
                        sent.path().toFile().length());
    }

    private boolean isInput(Source source) {
        String folder = except.getPath() + "/";
        return source.isRefused() || !URI.create(source.uri()).getPath().startsWith(folder);
    }

    private void remote(org.apache.hadoop.fs.Path path, List<Source> sources) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        FileStatus[] matching = files.globStatus(path);
        if (matching == null || matching.length == 0) {
            sources.add(Source.refused(path.toString(), "no-such-file"));
            return;
        }
        Arrays.sort(
                matching,
                (one, other) ->
                        compare(one.getPath().toString(), other.getPath().toString()));
        for (FileStatus status : matching) {
            if (status.isDirectory()) {
                Map<String, Source> inside = new TreeMap<>(Sources::compare);
                walk(files, status, inside);
                if (inside.isEmpty()) {
                    String name = status.getPath().toString();
                    inside.put(name, Source.refused(name, "empty-folder"));
                }
                sources.addAll(inside.values());
            } else {
                sources.add(file(status));
            }
        }
    }

    private void walk(FileSystem files, FileStatus folder, Map<String, Source> inside) throws IOException {
        for (FileStatus status : files.listStatus(folder.getPath())) {
            String name = status.getPath().getName();
            String path = status.getPath().toString();
            if (status.isDirectory() && Listing.isSubmission(name)) {
                inside.put(path, Source.refused(path, "not-a-file"));
            } else if (status.isDirectory() && !name.startsWith(".")) {
                walk(files, status, inside);
            } else if (!status.isDirectory() && Listing.isSubmission(name) && isInput(file(status))) {
                inside.put(path, file(status));
            }
        }
    }

    private static Source file(FileStatus status) {
        return Source.file(status.getPath().toString(), status.getPath().toUri(), status.getLen());
    }

    /** As file systems order names: by their bytes. */
    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a folder of the operator's is, for those who must not read from it. */
    static URI uri(String folder, Configuration configuration) {
        boolean local = !folder.contains("://")
                && "file".equals(FileSystem.getDefaultUri(configuration).getScheme());
        return local
                ? Path.of(folder).toAbsolutePath().normalize().toUri()
                : new org.apache.hadoop.fs.Path(folder).toUri();
    }
}
