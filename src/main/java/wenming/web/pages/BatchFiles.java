package wenming.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenming.batch.board.Board;
import wenming.batch.board.Standing;
import wenming.batch.rank.RankingCsv;
import wenming.report.paper.Paper;
import wenming.report.paper.PaperXlsx;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchHall;
import wenming.web.pages.batches.BatchJob;

/** What can be taken away from a batch. */
final class BatchFiles {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String NDJSON = "application/x-ndjson";
    private static final String PDF = "application/pdf";
    private final BatchHall hall;

    BatchFiles(BatchHall hall) {
        this.hall = hall;
    }

    List<Leaf> leaves() {
        String files = "/batches/{id}/files/";
        return List.of(
                Leaf.get(files + "results.ndjson", (ctx, visit) -> written(ctx, "results.ndjson")),
                Leaf.get(files + "rejected.ndjson", (ctx, visit) -> written(ctx, "rejected.ndjson")),
                Leaf.get(files + "ranking.csv", this::csv).metered(true),
                Leaf.get(files + "ranking.xlsx", this::xlsx).metered(true),
                Leaf.get(files + "ranking.pdf", this::pdf).metered(true),
                Leaf.get(files + "weak-points.csv", this::weakPoints).metered(true),
                Leaf.get(files + "parents.csv", this::parents).metered(true));
    }

    private void written(Context ctx, String name) throws IOException {
        BatchJob job = BatchPages.job(hall, ctx);
        Path file = job.results().resolve(name);
        if (job.board() == null || !Files.exists(file)) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
        ctx.result(Files.newInputStream(file));
        attach(ctx, name, NDJSON);
    }

    private void csv(Context ctx, Visit visit) {
        BatchQuery query = query(ctx);
        ctx.result(RankingCsv.of(standing(ctx, query).all(query.wanted()), visit.language()));
        attach(ctx, "ranking.csv", CSV);
    }

    private void xlsx(Context ctx, Visit visit) {
        ctx.result(PaperXlsx.of(paper(ctx, visit, Integer.MAX_VALUE)));
        attach(ctx, "ranking.xlsx", PaperXlsx.CONTENT_TYPE);
    }

    private void pdf(Context ctx, Visit visit) {
        ctx.result(PaperAnswer.pdf(paper(ctx, visit, hall.limits().pdfLines())));
        attach(ctx, "ranking.pdf", PDF);
    }

    private Paper paper(Context ctx, Visit visit, int most) {
        BatchQuery query = query(ctx);
        return new BatchPaper(visit, KindWords.in(visit)).of(standing(ctx, query), query.wanted(), most);
    }

    private void weakPoints(Context ctx, Visit visit) {
        String table = new BatchTables(visit).weakPoints(standing(ctx, query(ctx)));
        ctx.result(table.getBytes(StandardCharsets.UTF_8));
        attach(ctx, "weak-points.csv", CSV);
    }

    private void parents(Context ctx, Visit visit) {
        String table = new BatchTables(visit).parents(standing(ctx, query(ctx)));
        ctx.result(table.getBytes(StandardCharsets.UTF_8));
        attach(ctx, "parents.csv", CSV);
    }

    private static BatchQuery query(Context ctx) {
        return BatchQuery.of(ctx, ctx.pathParam("id"));
    }

    private Standing standing(Context ctx, BatchQuery query) {
        Board board = BatchPages.job(hall, ctx).board();
        Standing standing = board == null ? null : BatchPages.standing(board, query);
        if (standing == null) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
        return standing;
    }

    private static void attach(Context ctx, String name, String type) {
        ctx.contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
