package wenming.model;

import java.util.List;

/** Who answers for what: a role, filled by a named person or department, for a task, a department, or the whole unit. */
public record Responsibility(
        int index,
        @Required @Word("roles") String role,
        @Required String name,
        String task,
        String department,
        Boolean lead,
        List<String> evidence)
        implements Fact {
    public Responsibility {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.RESPONSIBILITIES;
    }
}
