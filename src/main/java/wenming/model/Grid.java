package wenming.model;

import java.util.List;

/** A grid (网格) of a neighbourhood, and the units that answer for it (null where the unit does not say). */
public record Grid(
        int index, @Required String id, String name, String community, List<String> units, List<String> evidence)
        implements Fact {
    public Grid {
        units = units == null ? null : List.copyOf(units);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.GRIDS;
    }
}
