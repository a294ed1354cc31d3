package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A formal paper (正式文件) that the unit issued or holds. */
public record Document(
        int index,
        @Required String id,
        @Word("document-kinds") String kind,
        @Required @Word("document-topics") String topic,
        String title,
        LocalDate date,
        String number,
        Boolean sealed,
        String department,
        List<String> evidence)
        implements DayFact {
    public Document {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.DOCUMENTS;
    }
}
