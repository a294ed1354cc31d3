package wenming.catalogue;

import java.util.Optional;
import java.util.ServiceLoader;
import wenming.model.Problem;

/** Turns decision tables into rules; whoever knows the rule language offers it as a service. */
public interface DecisionTables {
    /** Ending of their file names. */
    String ENDING = ".drl.xlsx";

    /** The rules of a table, or why there are none. */
    record Read(String drl, Problem problem) {}

    /**
     * Reads a table.
     *
     * @param name of the package in which its rules stand
     */
    Read read(String name, byte[] xlsx);

    /** Whoever reads them; empty if nobody is there. */
    static Optional<DecisionTables> atHand() {
        return ServiceLoader.load(DecisionTables.class).findFirst();
    }
}
