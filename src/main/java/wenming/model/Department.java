package wenming.model;

import java.util.List;

/** A department (科室) of the unit; {@code targets} is the number of creation targets set for it, absent if not known. */
public record Department(int index, @Required String id, String name, Integer targets) implements Fact {
    @Override
    public FactKind in() {
        return FactKind.DEPARTMENTS;
    }

    @Override
    public List<String> evidence() {
        return List.of();
    }
}
