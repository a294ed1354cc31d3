package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** An activity, or several that one entry stands for ({@code sessions}), as annual reports write it. */
public record Activity(
        int index,
        @Required String id,
        @Required String title,
        @Required @Word("activity-categories") String category,
        @Word("activity-themes") String theme,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        Integer participants,
        Integer volunteers,
        Hours hours,
        Integer beneficiaries,
        @Word("levels") String level,
        List<String> evidence)
        implements Occasion {
    public Activity {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.ACTIVITIES;
    }
}
