package wenming.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import wenming.batch.board.Standing;
import wenming.batch.board.Wanted;
import wenming.batch.rank.Placed;
import wenming.batch.rank.Row;
import wenming.report.paper.Paper;
import wenming.report.paper.RankedLine;
import wenming.report.paper.RankingPaper;

/** The ranking of a batch as a paper: what was wanted of it, and a head that says what that is. */
final class BatchPaper {
    private final Visit visit;
    private final UnaryOperator<String> kinds;

    BatchPaper(Visit visit, UnaryOperator<String> kinds) {
        this.visit = visit;
        this.kinds = kinds;
    }

    /** No more than so many units, of which the head tells. */
    Paper of(Standing standing, Wanted wanted, int most) {
        List<Placed> all = standing.all(wanted);
        List<Placed> shown = all.subList(0, Math.min(most, all.size()));
        return RankingPaper.of(
                shown.stream().map(this::line).toList(), head(standing, wanted, all, shown.size()), visit.language());
    }

    private List<Paper.Entry> head(Standing standing, Wanted wanted, List<Placed> all, int shown) {
        List<Paper.Entry> head = new ArrayList<>();
        head.add(entry("ui.batch.ruleSet", visit.say(standing.title())));
        head.add(entry("ranking.version", standing.ruleSet() + " " + standing.version()));
        head.add(entry("ranking.asOf", standing.asOf().toString()));
        head.add(entry(
                "ui.batch.column.units",
                shown == all.size() ? shown + "" : visit.say("ui.batch.paper.first", shown, all.size())));
        if (wanted.isFilter()) {
            head.add(entry("ui.batch.paper.only", only(wanted)));
        }
        return head;
    }

    private String only(Wanted wanted) {
        List<String> only = new ArrayList<>();
        add(only, "ui.batch.search", wanted.words());
        add(only, "ranking.region", wanted.region());
        add(only, "ranking.kind", kinds.apply(wanted.kind()));
        add(only, "ranking.parent", wanted.parent());
        add(only, "ranking.outcome", wanted.outcome() == null ? null : visit.say("outcome." + wanted.outcome()));
        if (wanted.vetoed()) {
            only.add(visit.say("ui.batch.only-vetoed"));
        }
        if (wanted.doubts()) {
            only.add(visit.say("ui.batch.only-doubts"));
        }
        return String.join(visit.say("ui.batch.js.comma"), only);
    }

    private void add(List<String> only, String key, String value) {
        if (value != null && !value.isEmpty()) {
            only.add(visit.say("ui.batch.paper.is", visit.say(key), value));
        }
    }

    private Paper.Entry entry(String key, String value) {
        return new Paper.Entry(visit.say(key), value);
    }

    private RankedLine line(Placed placed) {
        Row row = placed.row();
        return new RankedLine(
                placed.rank() == 0 ? null : placed.rank(),
                placed.tied(),
                row.name(),
                row.region(),
                kinds.apply(row.kind()),
                row.parent(),
                row.score(),
                row.lowest(),
                row.attainable(),
                row.missing(),
                row.outcome(),
                row.doubts());
    }
}
