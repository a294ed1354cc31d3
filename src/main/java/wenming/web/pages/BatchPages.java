package wenming.web.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import wenming.batch.board.Board;
import wenming.batch.board.Standing;
import wenming.catalogue.RuleSet;
import wenming.model.Problem;
import wenming.report.Json;
import wenming.web.api.Fault;
import wenming.web.api.Query;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchHall;
import wenming.web.pages.batches.BatchJob;
import wenming.web.pages.batches.BatchLimits;
import wenming.web.pages.batches.Order;

/** Batches: hand in many submissions, watch, read the ranking. */
final class BatchPages implements AutoCloseable {
    private final BatchHall hall;
    private final BatchProgress progress;
    private final BatchFiles files;
    private final BatchUnits units;
    private final BatchLists lists;

    BatchPages(ExecutorService pool) {
        this(new BatchHall(BatchLimits.usual(), pool, System::nanoTime));
    }

    BatchPages(BatchHall hall) {
        this.hall = hall;
        this.progress = new BatchProgress(hall);
        this.files = new BatchFiles(hall);
        this.units = new BatchUnits(hall);
        this.lists = new BatchLists(hall);
    }

    List<Leaf> leaves() {
        List<Leaf> leaves = new java.util.ArrayList<>(List.of(
                Leaf.get("/batches", this::list),
                Leaf.post("/batches", this::begin),
                Leaf.get("/batches/{id}", this::show),
                Leaf.get("/batches/{id}/rejected", this::rejected),
                Leaf.post("/batches/{id}/stop", this::stop).metered(false),
                Leaf.post("/batches/{id}/remove", this::remove).metered(false)));
        leaves.addAll(progress.leaves());
        leaves.addAll(files.leaves());
        leaves.addAll(units.leaves());
        leaves.addAll(lists.leaves());
        return leaves;
    }

    /** Ends all batches and removes what is left of them. */
    @Override
    public void close() {
        hall.close();
    }

    private void list(Context ctx, Visit visit) {
        List<BatchJob> mine = BatchCookie.of(ctx).stream()
                .flatMap(id -> hall.find(id).stream())
                .toList();
        List<RuleSet> sets =
                visit.open().ruleSets().stream().filter(set -> set.size() > 0).toList();
        visit.show(ctx, "web/batches", Map.of("jobs", mine, "sets", sets, "limits", hall.limits()));
    }

    private void begin(Context ctx, Visit visit) throws IOException {
        String id = hall.newId();
        long announced = ctx.req().getContentLengthLong();
        if (announced > hall.limits().batchBytes() + (64L << 20)) {
            throw Refusal.of(Fault.TOO_LARGE, hall.limits().batchBytes()).with("Connection", "close");
        }
        Path folder = hall.folder(id, announced)
                .orElseThrow(() -> Refusal.of(Fault.NO_ROOM).with("Connection", "close"));
        boolean begun = false;
        try {
            hall.begin(order(ctx, visit, id, folder));
            begun = true;
        } finally {
            if (!begun) {
                hall.giveBack(folder);
            }
        }
        BatchCookie.add(ctx, id, hall.limits());
        String page = "/batches/" + id;
        if (String.valueOf(ctx.header("Accept")).startsWith("application/json")) {
            ctx.result(Json.line(Map.of("page", page))).contentType("application/json; charset=utf-8");
        } else {
            ctx.redirect(page, HttpStatus.SEE_OTHER);
        }
    }

    private Order order(Context ctx, Visit visit, String id, Path folder) {
        BatchUpload upload = BatchUpload.read(ctx, folder, hall.limits());
        String ruleSet = upload.fields().get("ruleSet");
        if (ruleSet != null) {
            visit.open().ruleSet(ruleSet); // refuses where there is none
        }
        boolean doubts = upload.fields().containsKey("doubts");
        return new Order(
                id,
                folder,
                upload.files(),
                doubts ? visit.open().desk().withDoubts() : visit.open().desk(),
                ruleSet,
                day(upload.fields().get("asOf")),
                doubts,
                visit.language());
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : Query.day(text);
        } catch (Refusal refusal) {
            throw Refusal.of(List.of(new Problem("no-such-day", "", 0, 0, Problem.shortened(text), "day", "")));
        }
    }

    private void show(Context ctx, Visit visit) {
        BatchJob job = job(hall, ctx);
        ctx.header("Vary", "HX-Request");
        boolean part = ctx.header("HX-Request") != null && ctx.header("HX-History-Restore-Request") == null;
        BatchQuery query = BatchQuery.of(ctx, job.id());
        Board board = job.board();
        Map<String, Object> values = new HashMap<>(Map.of("job", job, "query", query, "kinds", KindWords.in(visit)));
        Standing standing = board == null ? null : standing(board, query);
        if (standing != null) {
            values.put("standing", standing);
            values.put("cut", standing.cut(query.wanted(), query.page(), query.size()));
        }
        if (part && standing != null) {
            visit.show(ctx, "web/batch-ranking", values);
        } else {
            visit.show(ctx, "web/batch", values);
        }
    }

    private void rejected(Context ctx, Visit visit) {
        visit.show(ctx, "web/batch-rejected", Map.of("job", job(hall, ctx)));
    }

    private void stop(Context ctx, Visit visit) {
        BatchJob job = job(hall, ctx);
        job.stop();
        ctx.redirect("/batches/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private void remove(Context ctx, Visit visit) {
        String id = ctx.pathParam("id");
        hall.remove(id);
        BatchCookie.remove(ctx, id, hall.limits());
        ctx.redirect("/batches", HttpStatus.SEE_OTHER);
    }

    /** The batch of the address; refuses where there is none, or none any more. */
    static BatchJob job(BatchHall hall, Context ctx) {
        return hall.find(ctx.pathParam("id")).orElseThrow(() -> Refusal.of(Fault.NO_SUCH_BATCH));
    }

    /** The ranking that the address asks for, the first one where it asks for none; null where nothing was scored. */
    static Standing standing(Board board, BatchQuery query) {
        List<Standing> all = board.standings();
        return all.isEmpty() ? null : all.get(Math.min(query.ranking(), all.size()) - 1);
    }
}
