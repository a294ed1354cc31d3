package wenming.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import wenming.batch.board.Board;
import wenming.batch.rank.Row;
import wenming.intake.Entry;
import wenming.intake.Records;
import wenming.score.Scorecard;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchHall;
import wenming.web.pages.batches.BatchJob;
import wenming.web.pages.batches.StoredCards;

/** One unit of a batch: its scorecard as it was written, and its submission for whoever wants to go on with it. */
final class BatchUnits {
    private final BatchHall hall;

    BatchUnits(BatchHall hall) {
        this.hall = hall;
    }

    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/batches/{id}/units/{record}", this::show),
                Leaf.get("/batches/{id}/units/{record}/submission", this::submission)
                        .metered(true));
    }

    /** The seam to the result page: a scorecard from the results is shown by a template of its own, with a way over there. */
    private void show(Context ctx, Visit visit) throws IOException {
        BatchJob job = BatchPages.job(hall, ctx);
        Row row = row(ctx, job);
        Board.Place place = job.board().place(row.record()).orElseThrow();
        Scorecard card = StoredCards.read(StoredCards.line(job.results().resolve("results.ndjson"), place));
        visit.show(ctx, "web/batch-unit", Map.of("job", job, "row", row, "card", card, "kinds", KindWords.in(visit)));
    }

    /** The submission as it was handed in. The records are read once more up to it: nobody keeps where each one lay. */
    private void submission(Context ctx, Visit visit) {
        BatchJob job = BatchPages.job(hall, ctx);
        long record = row(ctx, job).record();
        try (Records records = job.records()) {
            Entry entry = null;
            for (long i = 0; i < record && records.hasNext(); i++) {
                entry = records.next();
            }
            if (entry instanceof Entry.Read read) {
                ctx.result(read.bytes()).contentType("application/json; charset=utf-8");
                return;
            }
        }
        throw Refusal.of(Fault.NO_SUCH_PATH);
    }

    private static Row row(Context ctx, BatchJob job) {
        String record = ctx.pathParam("record");
        if (job.board() == null || !record.matches("[1-9][0-9]{0,8}")) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
        return job.board().row(Long.parseLong(record)).orElseThrow(() -> Refusal.of(Fault.NO_SUCH_PATH));
    }
}
