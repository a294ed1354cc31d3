package wenming.bench.peers.openl;

/** A fact that does not count, and why. */
public final class Not {
    final String at;
    final String why;

    /** Called by the tables. */
    public Not(String at, String why) {
        this.at = at;
        this.why = why;
    }
}
