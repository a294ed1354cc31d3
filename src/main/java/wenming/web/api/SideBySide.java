package wenming.web.api;

import io.javalin.http.Context;
import java.util.List;
import wenming.advise.Comparison;
import wenming.advise.Digest;
import wenming.advise.Verification;
import wenming.desk.Comparer;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.desk.Verifier;
import wenming.report.Json;

/** Two files in: whether one is what the other gets, or how the two differ, out. Problems name the file in their pointers. */
final class SideBySide {
    private final Office office;
    private final Limits limits;

    SideBySide(Office office, Limits limits) {
        this.office = office;
        this.limits = limits;
    }

    /** The files of a verification, as the description names them. */
    record ToVerify(String result, String submission, String findings) {}

    /** The files of a comparison. */
    record ToCompare(String before, String after) {}

    List<Route> routes() {
        return List.of(
                draft("/api/v1/verify", "verify", ToVerify.class, Verification.class)
                        .to(this::verify),
                draft("/api/v1/compare", "compare", ToCompare.class, Comparison.class)
                        .with(Query.PARAMETERS)
                        .with(Route.Parameter.query("anyUnit", null))
                        .to(this::compare));
    }

    private static Route.Draft draft(String path, String id, Class<?> takes, Class<?> gives) {
        return Route.post(path, id)
                .takes(Route.Content.of(Parts.TYPE, takes))
                .gives(Route.Content.of("application/json", gives))
                .refuses(
                        Fault.MALFORMED,
                        Fault.BAD_QUERY,
                        Fault.CUT_OFF,
                        Fault.NO_SUCH_RULE_SET,
                        Fault.TOO_SLOW,
                        Fault.TOO_LARGE,
                        Fault.WRONG_TYPE,
                        Fault.COMPRESSED,
                        Fault.REJECTED,
                        Fault.NOT_READY);
    }

    private void verify(Context ctx) {
        Office.Open open = office.now();
        Query.none(ctx);
        Parts parts = Parts.read(ctx, limits.submissionBytes(), List.of("result", "submission"), List.of("findings"));
        Verifier verifier = new Verifier(open.desk(), Json.FORMS);
        Digest says = of("result", verifier.read(parts.file("result")));
        Verification verification = of(
                "submission",
                verifier.verify(parts.file("result"), says, parts.file("submission"), parts.file("findings")));
        ctx.result(Json.pretty(verification));
    }

    private void compare(Context ctx) {
        Office.Open open = office.now();
        Query query = Query.of(ctx, open, List.of("anyUnit"));
        boolean anyUnit = Query.yesNo(ctx, "anyUnit");
        Parts parts = Parts.read(ctx, limits.submissionBytes(), List.of("before", "after"), List.of());
        Comparer comparer = new Comparer(open.desk());
        Digest before = of("before", comparer.digest(request(parts.file("before"), query)));
        Digest after = of("after", comparer.digest(request(parts.file("after"), query)));
        Comparison comparison = of("after", comparer.compare(before, after, anyUnit));
        ctx.result(Json.pretty(comparison));
    }

    private static Request request(byte[] bytes, Query query) {
        return new Request(bytes, query.ruleSet(), query.asOf());
    }

    private static <T> T of(String file, Reply<T> reply) {
        return Advice.given(reply.in(file));
    }
}
