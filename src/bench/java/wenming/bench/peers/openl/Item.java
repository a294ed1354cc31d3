package wenming.bench.peers.openl;

/** A fact of any list; fields that its list does not have stay empty. */
public final class Item {
    public String at;
    public String why = "";
    public String kind;
    public String topic;
    public String key;
    public String role;
    public String task;
    public String channel;
    public String campus;
    public String id;
    public String led;
    public Boolean sign;
    public Boolean draft;
    public Boolean durable;
    public Boolean yes;
    public boolean complete;
    public boolean done;
    public long amount;
    public int smokers;
    public int butts;
    public int staff;
    public int projects;
    public int management;
    public int opened;
    public int on;
    public int times = 1;
    public int slot;
    public int found;
    public int closed;
}
