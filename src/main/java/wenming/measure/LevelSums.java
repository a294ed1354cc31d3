package wenming.measure;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Activity;
import wenming.model.Fact;

/** An activity entry without a level that stands beside entries of two levels at least, of the same category, theme and days. */
public record LevelSums(Activity total, List<Activity> parts) implements Alike {
    /** Whether the sessions of the parts do not add up to those of the total. */
    public boolean differ() {
        return parts.stream().mapToLong(Activity::times).sum() != total.times();
    }

    @Override
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(total));
        facts.addAll(parts);
        return facts;
    }
}
