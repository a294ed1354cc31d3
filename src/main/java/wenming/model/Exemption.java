package wenming.model;

import java.util.List;

/** A note that the unit has nothing that a criterion could be asked of (不涉及), with what shows it. */
public record Exemption(
        int index, @Required @Word("criterion-ids") String criterion, @Required String note, List<String> evidence)
        implements Fact {
    public Exemption {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.EXEMPTIONS;
    }

    @Override
    public String words() {
        return note;
    }
}
