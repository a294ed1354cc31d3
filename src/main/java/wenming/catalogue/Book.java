package wenming.catalogue;

import java.util.List;

/**
 * A rule set with the rules that measure it.
 *
 * @param own the set's own DRL, in the order of file names
 * @param common the common measures, in the order of file names
 * @param models classes of the rules as compiled by the build; empty if they are to be compiled from their text
 */
public record Book(RuleSet ruleSet, List<RuleText> own, List<RuleText> common, List<String> models) {
    public Book {
        own = List.copyOf(own);
        common = List.copyOf(common);
        models = List.copyOf(models);
    }

    /** The same book, to be compiled from its text. */
    public Book fromText() {
        return new Book(ruleSet, own, common, List.of());
    }
}
