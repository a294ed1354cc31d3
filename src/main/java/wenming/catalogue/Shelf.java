package wenming.catalogue;

import java.io.IOException;
import java.util.List;

/**
 * A place that holds rule sets: the program's own, or a folder of the operator's. Each stands in a folder {@code <id>} or
 * {@code <id>@<version>}, so that versions stand side by side.
 */
public sealed interface Shelf permits BundledShelf, FolderShelf {
    /** Folders of the rule sets on it, sorted. */
    List<String> folders();

    /** The words that its rule sets use beyond those already known. */
    Vocabulary vocabulary();

    /** The common measures by which its rule sets are measured. */
    List<RuleText> common();

    /** Which version stands in a folder, and when it applies. */
    Volume volume(String folder) throws IOException;

    /**
     * The book in this folder.
     *
     * @throws RuleSetException if there is something to mend
     * @throws IOException if it cannot be read
     */
    Book book(String folder) throws IOException;

    /** The same before it is bound: not yet joined with the sets that it refers to. */
    Draft draft(String folder) throws IOException;

    /** Ids of the rule sets on it, sorted, each once. */
    default List<String> ids() {
        return folders().stream()
                .map(folder -> Reference.of(folder).id())
                .distinct()
                .sorted()
                .toList();
    }

    /** Folders of the versions of a rule set. */
    default List<String> folders(String id) {
        return folders().stream()
                .filter(folder -> Reference.of(folder).id().equals(id))
                .toList();
    }
}
