package wenming.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;

/**
 * The files of one share, each named after the number of the share. They are written where only this attempt writes; the
 * committer moves those of the attempt that Spark lets win, so that a task that is tried twice leaves its lines once.
 */
public final class ShareOutput extends FileOutputFormat<Object, Object> {
    /** Whether results are packed. */
    static final String PACKED = "wenming.spark.packed";

    @Override
    public void checkOutputSpecs(JobContext context) {
        // The folder of the run is there already: who made it is the only one who may write into it.
    }

    @Override
    public RecordWriter<Object, Object> getRecordWriter(TaskAttemptContext context) throws IOException {
        Path folder = ((PathOutputCommitter) getOutputCommitter(context)).getWorkPath();
        return new Writer(
                folder.getFileSystem(context.getConfiguration()),
                folder,
                context.getTaskAttemptID().getTaskID().getId(),
                context.getConfiguration().getBoolean(PACKED, false));
    }

    private static final class Writer extends RecordWriter<Object, Object> {
        private final FileSystem files;
        private final Path folder;
        private final int share;
        private final boolean packed;
        private final Map<Line.File, OutputStream> open = new EnumMap<>(Line.File.class);

        Writer(FileSystem files, Path folder, int share, boolean packed) {
            this.files = files;
            this.folder = folder;
            this.share = share;
            this.packed = packed;
        }

        @Override
        public void write(Object key, Object value) throws IOException {
            Line line = (Line) value;
            OutputStream out = open.get(line.file());
            if (out == null) {
                out = create(line.file());
                open.put(line.file(), out);
            }
            out.write(line.bytes());
        }

        private OutputStream create(Line.File file) throws IOException {
            boolean packs = packed && file == Line.File.RESULTS;
            String name = String.format(Locale.ROOT, "part-%05d.ndjson%s", share, packs ? ".gz" : "");
            OutputStream out = files.create(new Path(new Path(folder, file.folder()), name), false);
            return packs ? new GZIPOutputStream(out, 1 << 16) : out;
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException {
            for (OutputStream out : open.values()) {
                out.close();
            }
        }
    }
}
