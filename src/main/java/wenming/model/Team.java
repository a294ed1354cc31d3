package wenming.model;

import java.util.List;

/** A standing body: a leading group, an office, a task force, a volunteer team, or as many posts as {@code count} says. */
public record Team(
        int index,
        @Required String id,
        @Required @Word("team-kinds") String kind,
        String name,
        Integer count,
        Integer members,
        @Word("roles") String ledBy,
        @Word("activity-categories") String theme,
        List<String> evidence)
        implements Fact {
    public Team {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.TEAMS;
    }

    /** How often it took place: what the entry says, else once. */
    public int times() {
        return count == null ? 1 : count;
    }
}
