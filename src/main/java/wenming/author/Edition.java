package wenming.author;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import wenming.catalogue.Book;
import wenming.catalogue.Vocabulary;
import wenming.catalogue.change.Wording;

/**
 * A rule set as an author names it: an id, or a folder.
 *
 * @param name as it was given
 * @param folder of the set; null for one that only travels inside the program
 * @param book the set with its rules
 * @param vocabulary every word that its submissions may use
 * @param catalogue its catalogue as it is written, key by key
 */
public record Edition(String name, Path folder, Book book, Vocabulary vocabulary, JsonNode catalogue) {
    /** What is compared with another. */
    public Wording wording() {
        return new Wording(name, book, catalogue);
    }
}
