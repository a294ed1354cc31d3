package wenming.measure;

import java.util.List;
import wenming.model.Fact;

/** Entries of one submission that are the same in something, in its order; two at least. Grouped once, so that no rule joins all with all. */
public sealed interface Alike permits SamePicture, SameFile, SameText, SameEntry, LevelSums {
    /** The entries. */
    List<Fact> facts();
}
