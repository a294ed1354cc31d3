package wenming.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * A Parquet file without what chance put into it: its writer lists the encodings of a column in the order of a set, which is
 * another one in each Java. Nobody reads them in their order, but the file has another fingerprint each time.
 */
final class SteadyParquet {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int TAIL = Integer.BYTES + MAGIC.length;

    private SteadyParquet() {}

    /** Copies a file of this length: its data as they are, its foot with the encodings sorted. */
    static void copy(FSDataInputStream in, long length, OutputStream out) throws IOException {
        byte[] tail = new byte[TAIL];
        in.readFully(length - TAIL, tail);
        int old = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
        long data = length - TAIL - old;
        byte[] foot = new byte[old];
        in.readFully(data, foot);

        in.seek(0);
        byte[] buffer = new byte[1 << 16];
        for (long left = data; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the file ended " + left + " bytes early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
        byte[] steady = steady(foot);
        out.write(steady);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(steady.length)
                .array());
        out.write(MAGIC);
    }

    private static byte[] steady(byte[] foot) throws IOException {
        FileMetaData all = Util.readFileMetaData(new ByteArrayInputStream(foot));
        all.getRow_groups().forEach(group -> group.getColumns()
                .forEach(column -> Collections.sort(column.getMeta_data().getEncodings())));
        ByteArrayOutputStream written = new ByteArrayOutputStream(foot.length);
        Util.writeFileMetaData(all, written);
        return written.toByteArray();
    }
}
