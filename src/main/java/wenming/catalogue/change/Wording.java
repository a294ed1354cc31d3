package wenming.catalogue.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import wenming.catalogue.Book;
import wenming.catalogue.RuleText;

/**
 * A rule set as it is written.
 *
 * @param name by which it is told from the other
 * @param book the set with its rules
 * @param catalogue its catalogue, key by key
 */
public record Wording(String name, Book book, JsonNode catalogue) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Of a book that came off a shelf with its files. */
    public static Wording of(Book book) {
        String file = book.ruleSet().id() + "/catalogue.yaml";
        String text = book.files().get().stream()
                .filter(one -> one.file().equals(file))
                .map(RuleText::text)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " is not among the files of the book"));
        try {
            return new Wording(book.ruleSet().reference().toString(), book, tree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // it was read before, when the book was bound
        }
    }

    /** A YAML text as a tree, its figures as they are written. */
    public static JsonNode tree(String yaml) throws JsonProcessingException {
        return YAML.readTree(yaml);
    }
}
