package wenming.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenming.report.Json;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchHall;
import wenming.web.pages.batches.BatchJob;

/**
 * How far a batch is, as server-sent events. A connection is ended after a while, and the browser opens the next one by
 * itself: so nothing hangs on one of them, and a server that stops waits for none.
 */
final class BatchProgress {
    private static final int EVENTS = 60;
    private static final long EVERY_MILLIS = 400;

    private final BatchHall hall;

    BatchProgress(BatchHall hall) {
        this.hall = hall;
    }

    List<Leaf> leaves() {
        return List.of(Leaf.get("/batches/{id}/progress", this::watch));
    }

    private void watch(Context ctx, Visit visit) throws IOException {
        BatchJob job = BatchPages.job(hall, ctx);
        if (!hall.watchers().tryAcquire()) {
            throw Refusal.of(Fault.BUSY, hall.limits().watchers()).with("Retry-After", "5");
        }
        try {
            ctx.disableCompression().contentType("text/event-stream; charset=utf-8");
            ctx.header("X-Accel-Buffering", "no");
            tell(job, ctx.res().getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hall.watchers().release();
        }
    }

    private static void tell(BatchJob job, OutputStream out) throws IOException, InterruptedException {
        out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < EVENTS && !job.isDiscarded(); i++) {
            boolean last = job.state().isEnd();
            write(out, last ? "end" : "message", Json.line(job.advance()));
            if (last) {
                return;
            }
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private static void write(OutputStream out, String event, byte[] data) throws IOException {
        out.write(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(data);
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
