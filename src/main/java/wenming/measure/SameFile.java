package wenming.measure;

import java.util.List;
import wenming.model.Evidence;
import wenming.model.Fact;

/** Pieces of evidence with other ids and one fingerprint. */
public record SameFile(List<Fact> facts) implements Alike {
    /** Whether they bear dates of different years. */
    public boolean overYears() {
        return facts.stream()
                        .map(fact -> ((Evidence) fact).date())
                        .filter(day -> day != null)
                        .mapToInt(day -> day.getYear())
                        .distinct()
                        .count()
                > 1;
    }
}
