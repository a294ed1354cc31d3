package wenming.measure;

import java.math.BigDecimal;
import java.util.List;
import wenming.model.Fact;

/** Entries with the same text but for spaces, punctuation, width and case; {@code characters} is what is left of it. */
public record SameText(int characters, List<Fact> facts) implements Alike {
    /** Whether the text has so many characters at least. */
    public boolean atLeast(BigDecimal least) {
        return BigDecimal.valueOf(characters).compareTo(least) >= 0;
    }
}
