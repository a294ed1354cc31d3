package wenming.shape;

import java.util.Set;

/** The words that a text may be, by the name of their list. */
@FunctionalInterface
public interface WordLists {
    /** Allows every word. */
    WordLists ANY = list -> Set.of();

    /** The words of a list; empty if every word is allowed. */
    Set<String> words(String list);

    /** The word of a list that was probably meant; empty if none is near. */
    default String nearest(String list, String word) {
        return Nearest.to(word, words(list));
    }
}
