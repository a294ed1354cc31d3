package wenming.model;

import java.util.List;

/**
 * A campus (院区) of the unit, and how many places of each kind it has: the register against which premises
 * are held. {@code places} is null where the unit does not say.
 */
public record Campus(int index, @Required String id, String name, List<PlaceCount> places) implements Fact {
    public Campus {
        places = places == null ? null : List.copyOf(places);
    }

    @Override
    public FactKind in() {
        return FactKind.CAMPUSES;
    }

    @Override
    public List<String> evidence() {
        return List.of();
    }
}
