package wenming.web.pages;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import wenming.advise.match.Match;
import wenming.desk.Matcher;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.report.MatchWords;
import wenming.web.api.Limits;
import wenming.web.api.Refusal;

/** One submission held against every standard. The page is a shell: its script posts what the browser keeps. */
final class Matches {
    /** Additions and kinds of facts on the page. Ours: who has done so many asks again. */
    private static final int SHOWN = 20;

    private final Limits limits;

    Matches(Limits limits) {
        this.limits = limits;
    }

    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/match", (ctx, visit) -> visit.show(ctx, "web/match", Map.of())),
                Leaf.post("/match/show", this::show));
    }

    private void show(Context ctx, Visit visit) {
        Handed handed = Handed.of(ctx, visit, limits.matchBytes());
        // By the unit's own findings alone: those of others speak of one standard.
        Reply<Match> reply =
                new Matcher(visit.open().desk()).match(new Request(handed.submission(), null, handed.asOf()));
        if (!reply.given()) {
            throw Refusal.of(reply.problems());
        }
        MatchWords words = new MatchWords(visit.open().vocabulary(), visit.language());
        visit.show(ctx, "web/match-card", Map.of("match", reply.value(), "words", words, "most", SHOWN));
    }
}
