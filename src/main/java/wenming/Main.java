package wenming;

import wenming.cli.Console;
import wenming.cli.Wenming;

/** Wires the program to its process. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int code = new Wenming(console).run(arguments);
        console.out().flush();
        System.exit(code);
    }
}
