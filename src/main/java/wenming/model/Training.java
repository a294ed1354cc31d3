package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A training or study session, or several that one entry stands for. */
public record Training(
        int index,
        @Required String id,
        @Required @Word("training-topics") String topic,
        String title,
        LocalDate date,
        LocalDate from,
        LocalDate to,
        Integer sessions,
        Integer participants,
        List<String> evidence)
        implements Occasion {
    public Training {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.TRAININGS;
    }
}
