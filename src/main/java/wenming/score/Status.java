package wenming.score;

/** How a criterion ended. */
public enum Status {
    MET("met"),
    PARTIAL("partial"),
    UNMET("unmet"),
    /** Nobody has said or seen it yet. */
    NOT_ASSESSED("not-assessed"),
    /** The standard does not ask it of this kind of unit. */
    NOT_APPLICABLE("not-applicable");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word on scorecards. */
    public String word() {
        return word;
    }
}
