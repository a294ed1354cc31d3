package wenming.web.pages.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenming.model.Text;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Status;

/**
 * One of the first things to do: what is missing for certain, then what nobody has stated yet, what brings most first.
 *
 * @param missing whether it is missing for certain; else it is only not known
 * @param veto whether it is no matter of points
 * @param gain points to be won
 * @param what to do
 * @param when the day and how far it is, or how often; empty where nothing says
 */
public record First(
        String id, Text title, boolean missing, boolean veto, String gain, String what, String when, boolean late) {
    /** As many as a person takes in at a glance. */
    public static final int MOST = 3;

    /** The first things to do about a result, at most {@link #MOST}. */
    public static List<First> of(Result result) {
        List<First> firsts = new ArrayList<>();
        result.card().missing().stream().limit(MOST).forEach(line -> firsts.add(of(line, result)));
        result.criteria(Status.NOT_ASSESSED).stream()
                .sorted(Comparator.comparing(CriterionLine::max, Comparator.reverseOrder()))
                .limit(MOST - firsts.size())
                .forEach(line -> firsts.add(of(line, result.wording())));
        return firsts;
    }

    private static First of(MissingLine line, Result result) {
        Wording wording = result.wording();
        boolean veto = result.card().vetoes().stream().anyMatch(one -> one.id().equals(line.criterion()));
        String left = wording.left(line);
        return new First(
                line.criterion(),
                line.title(),
                true,
                line.points().signum() == 0,
                gain(line.points(), veto, "", wording),
                wording.say(line.remedy()),
                line.days() == null ? "" : line.due() + " " + left,
                line.state().equals("overdue"));
    }

    /** The points, or that it is a veto; nothing where it brings none and is no veto, as a deduction whose figure is not known. */
    private static String gain(BigDecimal points, boolean veto, String doubt, Wording wording) {
        return veto ? wording.say("card.vetoes") : points.signum() == 0 ? "" : "+" + points(points) + doubt;
    }

    private static First of(CriterionLine line, Wording wording) {
        String places =
                line.where().isEmpty() ? "" : wording.places().name(line.where().get(0));
        return new First(
                line.id(),
                line.title(),
                false,
                line.max().signum() == 0,
                gain(line.max(), line.scale().equals("veto"), "?", wording),
                wording.say("ui.result.first.state", places),
                "",
                false);
    }

    private static String points(BigDecimal points) {
        return Wording.figure(points);
    }
}
