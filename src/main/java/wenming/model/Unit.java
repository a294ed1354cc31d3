package wenming.model;

import java.util.List;
import java.util.Set;

/** The unit that is scored. {@code given} names the keys it filled in: an absent list is not known, an empty one means none. */
public record Unit(
        @Required String id,
        @Required String name,
        @Required @Word("unit-kinds") String kind,
        String region,
        @Word("levels") String level,
        Integer staff,
        Integer partyMembers,
        List<Campus> campuses,
        List<Department> departments,
        String parent,
        Set<String> given) {
    public Unit {
        campuses = campuses == null ? List.of() : List.copyOf(campuses);
        departments = departments == null ? List.of() : List.copyOf(departments);
        given = Set.copyOf(given);
    }
}
