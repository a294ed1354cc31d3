package wenming.bench.peers.openl;

/** A tally; the place in the array is that of its name in the criteria's list. */
public final class Tally {
    public long sessions;
    public long participants;
    public long volunteers;
    public long hours;
    public long beneficiaries;
    public String[] counted;
    public Not[] left;
}
