package wenming.web.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import wenming.model.Problem;

/** The body of a request, never more of it than allowed, whatever the client announces. */
public final class Body {
    /** Most bytes of a body that is too large to be read and dropped before it is refused. */
    private static final long HEARD_OUT = 8 << 20;

    /** Bodies that are read into memory at the same time: slow clients must leave threads for others. Ours. */
    static final int MOST_ARRIVING = 64;

    /** How long one of these may take on the whole, however steadily its bytes drip. Ours. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private static final Semaphore ARRIVING = new Semaphore(MOST_ARRIVING);

    private Body() {}

    /** Reads the whole body, which must be of this type; refuses it while too many others arrive. */
    public static byte[] read(Context ctx, String type, int limit) {
        if (!ARRIVING.tryAcquire()) {
            throw Refusal.of(Fault.BUSY, MOST_ARRIVING).with("Retry-After", "5").with("Connection", "close");
        }
        try {
            InputStream in = open(ctx, type, limit);
            byte[] bytes = whole(in, limit);
            if (in.read() >= 0) {
                throw tooLarge(ctx, limit);
            }
            return bytes;
        } catch (IOException | HttpException.RuntimeException e) {
            throw broken(e);
        } finally {
            ARRIVING.release();
        }
    }

    private static byte[] whole(InputStream in, int limit) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8 << 10];
        int read = 0;
        while (read >= 0 && bytes.size() < limit) {
            bytes.write(chunk, 0, read);
            inTime(began, PATIENCE_NANOS);
            read = in.read(chunk, 0, Math.min(chunk.length, limit - bytes.size()));
        }
        return bytes.toByteArray();
    }

    /** Fails once a body has been arriving for so many nanoseconds. */
    public static void inTime(long began, long nanos) throws IOException {
        if (System.nanoTime() - began > nanos) {
            throw new IOException(new TimeoutException());
        }
    }

    /** Opens the body, which must be of this type and not announce more than the limit. */
    public static InputStream open(Context ctx, String type, long limit) throws IOException {
        String encoding = ctx.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.of(Fault.COMPRESSED, encoding).with("Accept-Encoding", "identity");
        }
        if (!isOfType(ctx.contentType(), type)) {
            throw Refusal.of(Fault.WRONG_TYPE, type, ctx.contentType()).with("Accept", type);
        }
        if (ctx.req().getContentLengthLong() > limit) {
            throw tooLarge(ctx, limit);
        }
        return ctx.req().getInputStream();
    }

    /** What to say when the body ends before its end. */
    public static Refusal broken(Exception e) {
        boolean late = e.getCause() instanceof TimeoutException
                || (e instanceof HttpException http && http.getCode() == Fault.TOO_SLOW.status());
        return Refusal.of(
                late ? Fault.TOO_SLOW : Fault.CUT_OFF,
                new Problem(late ? "too-slow" : "cut-off", "", 0, 0, "", "", ""));
    }

    /** A client that is still sending would not see the answer on a closed connection: it is heard a little longer. */
    private static Refusal tooLarge(Context ctx, long limit) throws IOException {
        if (ctx.header("Expect") == null) {
            InputStream in = ctx.req().getInputStream();
            byte[] scrap = new byte[8 << 10];
            int read = 0;
            for (long heard = 0; read >= 0 && heard < HEARD_OUT; heard += read) {
                read = in.read(scrap);
            }
        }
        return Refusal.of(Fault.TOO_LARGE, limit).with("Connection", "close");
    }

    private static boolean isOfType(String given, String type) {
        if (given == null || given.isBlank()) {
            return true;
        }
        String[] parts = given.toLowerCase(Locale.ROOT).split(";", -1);
        boolean fits = parts[0].strip().equals(type);
        for (int i = 1; i < parts.length; i++) {
            String charset = parts[i].strip().replace("\"", "");
            fits &= !charset.startsWith("charset=") || charset.equals("charset=utf-8");
        }
        return fits;
    }
}
