package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A meeting on creation work, or several that one entry stands for. */
public record Meeting(
        int index,
        @Required String id,
        @Required @Word("meeting-topics") String topic,
        String title,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        Integer participants,
        List<String> evidence)
        implements Occasion {
    public Meeting {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.MEETINGS;
    }
}
