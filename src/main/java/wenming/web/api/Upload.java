package wenming.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpException;
import wenming.model.Problem;

/** The body of a batch: ends with a problem where the client breaks off, falls silent or sends more than allowed. */
final class Upload extends FilterInputStream {
    private final long most;
    private long taken;

    /** No more than so many bytes of a body. */
    Upload(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    /** Why nothing more can be read. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        BrokenOff(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws BrokenOff {
        int read = some(into, offset, (int) Math.min(length, most - taken + 1));
        taken += Math.max(read, 0);
        if (taken > most) {
            if (read > 1) {
                return read - 1; // whole lines within the limit still count
            }
            throw new BrokenOff(new Problem("too-many-bytes", "", 0, 0, "", most + "", ""));
        }
        return read;
    }

    @Override
    public int read() throws BrokenOff {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int available() {
        try {
            return taken > most ? 1 : super.available();
        } catch (IOException e) {
            return 1; // reading will say what is wrong
        }
    }

    private int some(byte[] into, int offset, int length) throws BrokenOff {
        if (taken > most) {
            return 1;
        }
        try {
            return super.read(into, offset, length);
        } catch (IOException | HttpException.RuntimeException e) {
            throw new BrokenOff(Body.broken(e).problems().get(0));
        }
    }
}
