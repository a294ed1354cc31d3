package wenming.bench.peers;

import java.util.List;
import wenming.model.Activity;

/** The criteria of {@link ByHand} on activities. */
final class HandActivities {
    private final Days days;
    private final HandSheets sheets;

    HandActivities(Days days, HandSheets sheets) {
        this.days = days;
        this.sheets = sheets;
    }

    void all(List<Activity> activities) {
        for (Activity activity : activities) {
            activity(activity);
        }
    }

    private void activity(Activity a) {
        switch (a.category()) {
            case "medical-health" -> figure(1, a, a.times());
            case "elders-living-alone" -> figure(2, a, a.times());
            case "healthy-lifestyle" -> figure(3, a, a.times());
            case "mental-health" -> figure(4, a, a.times());
            case "festival" -> festival(a);
            case "memorial-day" -> {
                if (a.theme() != null) {
                    switch (a.theme()) {
                        case "victory-day" -> theme(7, 0, a);
                        case "martyrs-day" -> theme(7, 1, a);
                        case "national-day" -> theme(7, 2, a);
                        case "national-memorial-day" -> theme(7, 3, a);
                        default -> {}
                    }
                }
            }
            case "volunteer-service" -> {
                figure(9, a, a.volunteers() == null ? 0 : a.volunteers());
                figure(10, a, a.hours() == null ? 0 : a.hours().hundredths());
            }
            case "health-promotion" -> figure(11, a, a.beneficiaries() == null ? 0 : a.beneficiaries());
            case "disease-control" -> figure(12, a, a.participants() == null ? 0 : a.participants());
            case "clean-up" -> figure(13, a, a.times());
            case "civilised-practice" -> figure(14, a, a.times());
            default -> {}
        }
    }

    private void festival(Activity a) {
        if (a.theme() == null) {
            return;
        }
        switch (a.theme()) {
            case "double-ninth" -> figure(5, a, a.times());
            case "spring-festival" -> {
                figure(6, a, a.times());
                theme(8, 0, a);
            }
            case "lantern-festival" -> theme(8, 1, a);
            case "qingming" -> theme(8, 2, a);
            case "mid-autumn" -> theme(8, 3, a);
            default -> {}
        }
    }

    private void figure(int criterion, Activity activity, long figure) {
        String why = days.why(activity);
        if (why != null) {
            sheets.no(criterion, activity, why);
        } else {
            sheets.amount[criterion] += figure;
            if (activity.times() > 0) {
                sheets.seen(criterion, activity);
            }
        }
    }

    private void theme(int criterion, int theme, Activity activity) {
        String why = days.why(activity);
        if (why != null) {
            sheets.no(criterion, activity, why);
        } else if (activity.times() > 0) {
            sheets.word(criterion, theme, activity);
        }
    }
}
