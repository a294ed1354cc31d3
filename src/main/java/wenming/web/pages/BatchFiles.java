package wenming.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import wenming.batch.RankingCsv;
import wenming.batch.board.Board;
import wenming.batch.board.Standing;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchHall;
import wenming.web.pages.batches.BatchJob;

/** What can be taken away from a batch. */
final class BatchFiles {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String NDJSON = "application/x-ndjson";

    private final BatchHall hall;
    private final KindWords kinds;

    BatchFiles(BatchHall hall, KindWords kinds) {
        this.hall = hall;
        this.kinds = kinds;
    }

    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/batches/{id}/files/results.ndjson", (ctx, visit) -> written(ctx, "results.ndjson")),
                Leaf.get("/batches/{id}/files/rejected.ndjson", (ctx, visit) -> written(ctx, "rejected.ndjson")),
                Leaf.get("/batches/{id}/files/ranking.csv", this::ranking),
                Leaf.get("/batches/{id}/files/weak-points.csv", this::weakPoints),
                Leaf.get("/batches/{id}/files/parents.csv", this::parents));
    }

    private void written(Context ctx, String name) throws IOException {
        BatchJob job = BatchPages.job(hall, ctx);
        Path file = job.results().resolve(name);
        if (job.board() == null || !Files.exists(file)) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
        attach(ctx, name, NDJSON);
        ctx.result(Files.newInputStream(file));
        ctx.contentType(NDJSON);
    }

    private void ranking(Context ctx, Visit visit) {
        BatchQuery query = BatchQuery.of(ctx, ctx.pathParam("id"));
        Standing standing = standing(ctx, query);
        send(ctx, "ranking.csv", RankingCsv.of(standing.all(query.wanted()), visit.language()));
    }

    private void weakPoints(Context ctx, Visit visit) {
        Standing standing = standing(ctx, BatchQuery.of(ctx, ctx.pathParam("id")));
        send(ctx, "weak-points.csv", new BatchTables(visit).weakPoints(standing).getBytes(StandardCharsets.UTF_8));
    }

    private void parents(Context ctx, Visit visit) {
        Standing standing = standing(ctx, BatchQuery.of(ctx, ctx.pathParam("id")));
        send(ctx, "parents.csv", new BatchTables(visit).parents(standing).getBytes(StandardCharsets.UTF_8));
    }

    private Standing standing(Context ctx, BatchQuery query) {
        Board board = BatchPages.job(hall, ctx).board();
        Standing standing = board == null ? null : BatchPages.standing(board, query);
        if (standing == null) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
        return standing;
    }

    private static void send(Context ctx, String name, byte[] bytes) {
        attach(ctx, name, CSV);
        ctx.result(bytes).contentType(CSV);
    }

    private static void attach(Context ctx, String name, String type) {
        Objects.requireNonNull(type);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store");
    }
}
