package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** An honour that was entered for, won, or kept at a re-check; {@code work} names what was honoured, where one work wins several. */
public record Honour(
        int index,
        @Required String id,
        @Required @Word("honour-kinds") String kind,
        String title,
        @Word("levels") String level,
        LocalDate date,
        @Word("honour-results") String result,
        String holder,
        String work,
        List<String> evidence)
        implements DayFact {
    private static final List<String> RANKS = List.of("unit", "county", "city", "province", "national");

    public Honour {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.HONOURS;
    }

    /** Whether this honour of the same work stands above the other: by level, a level that nobody stated below all, among equals the one named first. */
    public boolean outranks(Honour other) {
        int mine = rank(level);
        int others = rank(other.level);
        return mine != others ? mine > others : index < other.index;
    }

    private static int rank(String level) {
        return level == null ? -1 : RANKS.indexOf(level);
    }
}
