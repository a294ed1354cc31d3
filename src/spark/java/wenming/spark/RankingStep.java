package wenming.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import wenming.batch.rank.RankingFiles;
import wenming.model.Language;

/**
 * The rankings of a run, by those of the batch: made by the driver, on its own disk, of the small rows that the tasks leave.
 * A million of them are some 400 MB.
 */
final class RankingStep {
    private RankingStep() {}

    static List<String> files() {
        return RankingFiles.names();
    }

    static void write(RunFolder run, Language language) throws IOException {
        Path scratch = Files.createTempDirectory("wenming-ranking-");
        try {
            Path rows = scratch.resolve("rows");
            try (OutputStream all = new BufferedOutputStream(Files.newOutputStream(rows))) {
                for (FileStatus part : run.filesIn(Line.File.RANKED.folder()).values()) {
                    try (InputStream in = run.open(part.getPath())) {
                        in.transferTo(all);
                    }
                }
            }
            new RankingFiles(scratch, language).write(rows, run::create);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
