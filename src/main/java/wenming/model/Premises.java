package wenming.model;

import java.util.List;

/** A place of the unit that is looked at for smoking: its sign, and the smokers and butts seen there. */
public record Premises(
        int index,
        @Required String id,
        String name,
        @Required @Word("place-kinds") String kind,
        String campus,
        Boolean noSmokingSign,
        Integer smokersSeen,
        Integer butts,
        List<String> evidence)
        implements Fact {
    public Premises {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.PREMISES;
    }

    /** Whether neither smoking nor butts were seen there; both must have been looked for. */
    public boolean smokeFree() {
        return smokersSeen != null && smokersSeen == 0 && butts != null && butts == 0;
    }

    /** Whether smoking or butts were seen there. */
    public boolean smokedIn() {
        return (smokersSeen != null && smokersSeen > 0) || (butts != null && butts > 0);
    }
}
