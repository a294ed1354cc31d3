package wenming.measure;

/** How many people the unit says it employs, and how many party members it says it has; null where it does not say. */
public record Headcount(Integer staff, Integer partyMembers, boolean departments) {
    /** Where the party members are stated. */
    public Spot membersSpot() {
        return new Spot("/unit/partyMembers", "/unit/staff");
    }
}
