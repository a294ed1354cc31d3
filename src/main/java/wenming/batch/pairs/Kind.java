package wenming.batch.pairs;

import java.util.Arrays;

/** In what submissions are alike, in the order in which it is told. */
public enum Kind {
    SAME_EVIDENCE("same-evidence"),
    IDENTICAL_TEXT("identical-text"),
    NEAR_IDENTICAL_TEXT("near-identical-text"),
    IDENTICAL_FIGURES("identical-figures");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word by which it is told. */
    public String word() {
        return word;
    }

    /** Place among the kinds, from 0: they are told in this order. */
    @SuppressWarnings("EnumOrdinal") // the order of declaration is that order
    int place() {
        return ordinal();
    }

    /** The kind with this word. */
    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The kind whose traces begin so. */
    static Kind of(char mark) {
        return Arrays.stream(values())
                .filter(kind -> kind.mark() == mark)
                .findFirst()
                .orElseThrow();
    }

    /** The first character of traces of this kind: traces of nearly identical texts are those of identical ones. */
    char mark() {
        return switch (this) {
            case SAME_EVIDENCE -> 'E';
            case IDENTICAL_TEXT, NEAR_IDENTICAL_TEXT -> 'T';
            case IDENTICAL_FIGURES -> 'F';
        };
    }
}
