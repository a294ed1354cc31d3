package wenming.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.ProofRule;
import wenming.model.Activity;

/** The sums over the activities that fit one filter, zeros too, with the entries behind them and those left out. */
public final class Tally {
    /** An activity that fits the filter and does not count. */
    record LeftOut(Activity activity, String reason) {}

    private final ActivityFilter activities;
    private final String filter;
    private final List<Activity> entries = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private long sessions;

    Tally(String filter, ActivityFilter activities) {
        this.activities = activities;
        this.filter = filter;
    }

    boolean admits(Activity activity) {
        return activities.admits(activity);
    }

    List<ProofRule> proof() {
        return activities.proof();
    }

    void add(Activity activity) {
        entries.add(activity);
        sessions += activity.times();
    }

    void leaveOut(Activity activity, String reason) {
        leftOut.add(new LeftOut(activity, reason));
    }

    /** Key of the filter. */
    public String filter() {
        return filter;
    }

    /** Category of the filter; empty if it has none. */
    public String category() {
        return activities.category();
    }

    /** Theme of the filter; empty if it has none. */
    public String theme() {
        return activities.theme();
    }

    /** Level of the filter; empty if it has none. */
    public String level() {
        return activities.level();
    }

    /** Sessions held. */
    public BigDecimal sessions() {
        return BigDecimal.valueOf(sessions);
    }

    /** People who took part. */
    public Figure participants() {
        return Figure.sum(entries, Activity::participants);
    }

    /** Volunteers, in person-times. */
    public Figure volunteers() {
        return Figure.sum(entries, Activity::volunteers);
    }

    /** People reached. */
    public Figure beneficiaries() {
        return Figure.sum(entries, Activity::beneficiaries);
    }

    /** Hours of service. */
    public Figure hours() {
        return Figure.hours(entries);
    }

    /** The figure that a measure is of, by its key. */
    public Figure figure(String of) {
        return switch (of) {
            case "participants" -> participants();
            case "volunteers" -> volunteers();
            case "hours" -> hours();
            case "beneficiaries" -> beneficiaries();
            default -> new Figure(sessions(), List.of());
        };
    }

    List<Activity> entries() {
        return entries;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}
