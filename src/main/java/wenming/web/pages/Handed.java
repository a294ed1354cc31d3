package wenming.web.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import wenming.desk.Request;
import wenming.web.api.Limits;
import wenming.web.api.Parts;
import wenming.web.api.Query;

/**
 * What a page hands in about one unit: a multipart body with the submission, and an address that may name the rule set and
 * the day.
 *
 * @param findings of others, which stand over the unit's own; null where there are none
 * @param earlier an earlier scorecard of the same unit; null where there is none
 * @param ruleSet null for the one that the submission names
 * @param asOf null for the submission's own
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as received; never compared
record Handed(byte[] submission, byte[] findings, byte[] earlier, String ruleSet, LocalDate asOf) {
    /**
     * Reads it; refuses what is too long, unknown or missing.
     *
     * @param further keys of the address that the caller reads by itself
     */
    static Handed of(Context ctx, Visit visit, Limits limits, String... further) {
        return of(ctx, visit, limits.submissionBytes(), further);
    }

    /** The same, of files of so many bytes at most. */
    static Handed of(Context ctx, Visit visit, int most, String... further) {
        Query query = Query.of(ctx, visit.open(), List.of(further));
        Parts parts = Parts.read(ctx, most, List.of("submission"), List.of("findings", "earlier"));
        return new Handed(
                parts.file("submission"), parts.file("findings"), parts.file("earlier"), query.ruleSet(), query.asOf());
    }

    /** For the desk. */
    Request request() {
        return new Request(submission, ruleSet, asOf, findings);
    }
}
