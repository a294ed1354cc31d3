package wenming.catalogue;

import java.util.List;
import java.util.function.Supplier;

/**
 * A rule set with the rules that measure it.
 *
 * @param own the set's own DRL, in the order of file names, and of sets that it includes the rules that it needs
 * @param common the common measures, in the order of file names
 * @param models classes of the rules as compiled by the build; empty if they are to be compiled from their text
 * @param parts the books of a composite's components, in its order; empty if it is none
 * @param files everything that decides a score, as its authors wrote it: the fingerprint is taken of these
 */
public record Book(
        RuleSet ruleSet,
        List<RuleText> own,
        List<RuleText> common,
        List<String> models,
        List<Book> parts,
        Supplier<List<RuleText>> files) {
    public Book {
        own = List.copyOf(own);
        common = List.copyOf(common);
        models = List.copyOf(models);
        parts = List.copyOf(parts);
    }

    /** A book of rules that stand in no files. */
    public Book(RuleSet ruleSet, List<RuleText> own, List<RuleText> common, List<String> models) {
        this(ruleSet, own, common, models, List.of(), List::of);
    }

    /** The same book, to be compiled from its text. */
    public Book fromText() {
        return new Book(
                ruleSet,
                own,
                common,
                List.of(),
                parts.stream().map(Book::fromText).toList(),
                files);
    }
}
