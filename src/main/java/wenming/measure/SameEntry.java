package wenming.measure;

import java.util.List;
import wenming.model.Fact;

/** Activities, meetings or trainings with the same title, kind and days. */
public record SameEntry(List<Fact> facts) implements Alike {}
