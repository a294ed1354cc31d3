package wenming;

/** Wires the rooms together. */
public final class Main {
    private Main() {}

    /** Runs a command. */
    public static void main(String[] args) {}
}
