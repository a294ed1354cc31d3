package wenming.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import wenming.batch.board.Standing;
import wenming.batch.rank.Placed;
import wenming.model.Problem;
import wenming.report.paper.PaperPdf;
import wenming.report.paper.PaperXlsx;
import wenming.report.paper.UnitPaper;
import wenming.web.api.Fault;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchHall;
import wenming.web.pages.batches.BatchJob;
import wenming.web.pages.batches.BatchLimits;
import wenming.web.pages.batches.UnitPapers;

/** The rectification lists of all units that are shown, one file each, in one archive. */
final class BatchLists {
    /** How many of these archives are made at the same time: each keeps a core busy. */
    private static final int AT_ONCE = 2;

    private static final UnitPapers PDF = new UnitPapers(UnitPaper.RECTIFICATION, "pdf", PaperPdf::of);
    private static final UnitPapers XLSX = new UnitPapers(UnitPaper.RECTIFICATION, "xlsx", PaperXlsx::of);

    private final BatchHall hall;
    private final Semaphore makers = new Semaphore(AT_ONCE);

    BatchLists(BatchHall hall) {
        this.hall = hall;
    }

    List<Leaf> leaves() {
        String lists = "/batches/{id}/files/rectification-";
        return List.of(
                Leaf.get(lists + "pdf.zip", (ctx, visit) -> send(ctx, visit, PDF))
                        .metered(true),
                Leaf.get(lists + "xlsx.zip", (ctx, visit) -> send(ctx, visit, XLSX))
                        .metered(true));
    }

    private void send(Context ctx, Visit visit, UnitPapers papers) throws IOException {
        BatchJob job = BatchPages.job(hall, ctx);
        BatchQuery query = BatchQuery.of(ctx, job.id());
        Standing standing = job.board() == null ? null : BatchPages.standing(job.board(), query);
        if (standing == null) {
            throw Refusal.of(Fault.NO_SUCH_PATH);
        }
        List<Placed> units = standing.all(query.wanted());
        if (units.size() > BatchLimits.LISTS) {
            String most = BatchLimits.LISTS + "";
            throw Refusal.of(List.of(new Problem("too-many-lists", "", 0, 0, units.size() + "", most, "")));
        }
        if (!makers.tryAcquire()) {
            throw Refusal.of(Fault.BUSY);
        }
        try {
            String name = UnitPaper.RECTIFICATION.kind() + "-" + papers.ending() + ".zip";
            ctx.contentType("application/zip").header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            papers.write(job, units, visit.language(), ctx.outputStream());
        } finally {
            makers.release();
        }
    }
}
