package wenming.author.change;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wenming.author.change.Impact.Moved;
import wenming.author.change.Impact.Rejected;
import wenming.author.change.Impact.Standing;
import wenming.catalogue.change.Changes;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Csv;
import wenming.report.Json;
import wenming.report.Messages;
import wenming.report.ProblemText;
import wenming.report.Screen;

/** What a change does to submissions, as text, JSON or a table; written piece by piece, for there may be many rows. */
public final class ImpactPages {
    /** Rows of the text; JSON and the table have them all. */
    private static final int MOST_ROWS = 20;

    private final Impact impact;
    private final Language language;
    private final Messages messages;

    /** Pages in this language. */
    public ImpactPages(Impact impact, Language language) {
        this.impact = impact;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** One JSON document, a line for each submission. */
    public void json(Consumer<byte[]> out) {
        record Head(
                Changes.Side before,
                Changes.Side after,
                BigDecimal limit,
                Impact.Summary summary,
                List<Impact.CriterionMove> criteria) {}
        String head =
                json(new Head(impact.before(), impact.after(), impact.limit(), impact.summary(), impact.criteria()));
        write(out, head.substring(0, head.length() - 1) + ",\n\"submissions\":[\n");
        list(out, impact.submissions());
        write(out, "],\n\"rejected\":[\n");
        list(out, impact.rejected());
        write(out, "]}\n");
    }

    private static void list(Consumer<byte[]> out, List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
            write(out, json(rows.get(i)) + (i + 1 < rows.size() ? ",\n" : "\n"));
        }
    }

    private static String json(Object record) {
        return new String(Json.line(record), StandardCharsets.UTF_8);
    }

    /** A table for spreadsheets. */
    public void csv(Consumer<byte[]> out) {
        List<String> head = new ArrayList<>();
        for (String column : List.of(
                "ranking.unit",
                "ranking.name",
                "ranking.asOf",
                "impact.scoreBefore",
                "impact.scoreAfter",
                "impact.move",
                "impact.rankBefore",
                "impact.rankAfter",
                "impact.gradeBefore",
                "impact.gradeAfter",
                "impact.outcomeBefore",
                "impact.outcomeAfter",
                "impact.criterion",
                "impact.points",
                "ranking.source",
                "ranking.line")) {
            head.add(Csv.text(messages.say(column)));
        }
        write(out, Csv.BYTE_ORDER_MARK + Csv.line(head));
        impact.submissions().forEach(row -> write(out, Csv.line(cells(row))));
    }

    private List<String> cells(Moved row) {
        return List.of(
                Csv.text(row.unit()),
                Csv.text(row.name()),
                Csv.plain(row.asOf()),
                Csv.plain(row.before().score()),
                Csv.plain(row.after().score()),
                Csv.plain(row.move()),
                rank(row.before(), ""),
                rank(row.after(), ""),
                Csv.text(grade(row.before())),
                Csv.text(grade(row.after())),
                Csv.text(messages.say("outcome." + row.before().outcome())),
                Csv.text(messages.say("outcome." + row.after().outcome())),
                Csv.text(row.criterion()),
                Csv.plain(row.points()),
                Csv.text(row.source()),
                Csv.plain(row.line()));
    }

    /** For a person: the summary, the criteria, the farthest moved, the rejected. */
    public void text(Consumer<byte[]> out) {
        Impact.Summary all = impact.summary();
        line(out, impact.before().name() + " \u2192 " + impact.after().name());
        line(out, messages.say("impact.summary", all.submissions(), all.up(), all.down(), all.rejected()));
        line(
                out,
                messages.say(
                        "impact.moves",
                        all.meanMove().toPlainString(),
                        all.medianMove().toPlainString(),
                        all.maxMove().toPlainString()));
        line(out, messages.say("impact.changed", all.gradesChanged(), all.outcomesChanged(), all.ranksChanged()));
        if (impact.limit() != null) {
            String key = impact.withinLimit() ? "impact.within" : "impact.over";
            line(out, messages.say(key, Screen.figure(impact.limit()), all.overLimit()));
        }
        if (!impact.criteria().isEmpty()) {
            line(out, "\n" + messages.say("impact.criteria"));
            impact.criteria().stream()
                    .limit(MOST_ROWS)
                    .forEach(one -> line(
                            out,
                            "  " + Screen.padded(one.id(), 10) + " "
                                    + messages.say(
                                            "impact.criterionMoved",
                                            one.moved(),
                                            one.most(),
                                            ChangesText.signed(one.points()))
                                    + "  " + one.title().in(language)));
            more(out, impact.criteria().size());
        }
        List<Moved> moved =
                impact.submissions().stream().filter(ImpactPages::differs).toList();
        if (!moved.isEmpty()) {
            line(out, "\n" + messages.say("impact.submissions"));
            moved.stream().limit(MOST_ROWS).forEach(row -> line(out, row(row)));
            more(out, moved.size());
        }
        if (!impact.rejected().isEmpty()) {
            line(out, "\n" + messages.say("impact.rejected"));
            impact.rejected().stream().limit(MOST_ROWS).forEach(one -> line(out, rejected(one)));
            more(out, impact.rejected().size());
        }
    }

    private static boolean differs(Moved row) {
        return row.move().signum() != 0
                || row.before().rank() != row.after().rank()
                || !row.before().outcome().equals(row.after().outcome());
    }

    private String row(Moved row) {
        String standing = row.before().score().toPlainString() + " \u2192 "
                + row.after().score().toPlainString() + " (" + ChangesText.signed(row.move()) + ")";
        String grade = grade(row.before()).equals(grade(row.after()))
                ? ""
                : "  " + none(grade(row.before())) + " \u2192 " + none(grade(row.after()));
        String outcome = row.before().outcome().equals(row.after().outcome())
                ? ""
                : "  " + messages.say("outcome." + row.before().outcome()) + " \u2192 "
                        + messages.say("outcome." + row.after().outcome());
        String most = row.criterion() == null ? "" : "  " + row.criterion() + " " + ChangesText.signed(row.points());
        return "  " + Screen.padded(Screen.harmless(row.name()), 28) + " " + Screen.right(standing, 26) + "  #"
                + rank(row.before(), "\u2013") + " \u2192 #" + rank(row.after(), "\u2013") + grade + outcome + most;
    }

    private String rejected(Rejected one) {
        return "  " + one.source() + " (" + one.line() + ") "
                + (one.under().isEmpty() ? "" : one.under() + ": ")
                + ProblemText.withPlace(one.problem(), language)
                + (one.problems() > 1 ? " (" + messages.say("card.more", one.problems() - 1) + ")" : "");
    }

    private void more(Consumer<byte[]> out, int size) {
        if (size > MOST_ROWS) {
            line(out, "  " + messages.say("card.more", size - MOST_ROWS));
        }
    }

    private static String rank(Standing standing, String none) {
        return standing.rank() == 0 ? none : Integer.toString(standing.rank());
    }

    private String grade(Standing standing) {
        Text grade = standing.grade();
        return grade == null ? "" : grade.in(language);
    }

    private static String none(String grade) {
        return grade.isEmpty() ? "\u2013" : grade;
    }

    private static void line(Consumer<byte[]> out, String line) {
        write(out, line.stripTrailing() + "\n");
    }

    private static void write(Consumer<byte[]> out, String text) {
        out.accept(text.getBytes(StandardCharsets.UTF_8));
    }
}
