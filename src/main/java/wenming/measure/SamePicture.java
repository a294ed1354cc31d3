package wenming.measure;

import java.util.List;
import wenming.model.Fact;

/** Facts that name one and the same photo as their evidence: by its id, or by the fingerprint of its file. */
public record SamePicture(List<Fact> facts) implements Alike {}
