package wenming.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CheckedInputStream;

/** A file of an archive; says at its end if it is not what was packed, for the library that opens archives does not look. */
final class Whole extends FilterInputStream {
    private final CheckedInputStream checked;
    private final long sum;

    Whole(CheckedInputStream checked, long sum) {
        super(checked);
        this.checked = checked;
        this.sum = sum;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count < 0 && checked.getChecksum().getValue() != sum) {
            throw new UnreadableException("broken-zip", "CRC", "");
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
}
