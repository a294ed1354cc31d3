package wenming.catalogue;

import java.io.IOException;
import java.util.List;

/** A place that holds rule sets: the program's own, or a folder of the operator's. */
public interface Shelf {
    /** Ids of the rule sets on it, sorted. */
    List<String> ids();

    /** The words that its rule sets use beyond those already known. */
    Vocabulary vocabulary();

    /**
     * The book with this id.
     *
     * @throws RuleSetException if there is something to mend
     * @throws IOException if it cannot be read
     */
    Book book(String id) throws IOException;
}
