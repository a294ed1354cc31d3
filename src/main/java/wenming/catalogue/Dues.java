package wenming.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Reads a due day or rhythm. */
final class Dues {
    private Dues() {}

    /** The due; null if the text is neither a day nor a rhythm. */
    static Due of(String text) {
        for (Due.Rhythm rhythm : Due.Rhythm.values()) {
            if (rhythm != Due.Rhythm.ONCE
                    && rhythm.name().toLowerCase(Locale.ROOT).equals(text)) {
                return new Due(null, rhythm);
            }
        }
        try {
            return new Due(LocalDate.parse(text), Due.Rhythm.ONCE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
