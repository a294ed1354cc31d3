package wenming.catalogue;

import java.util.List;
import wenming.model.Text;

/** A section (测评项目) of a standard; {@code reason} says why its points are what they are, where they are ours (else null). */
public record Section(String id, Text title, Text reason, List<Criterion> criteria) {
    public Section {
        criteria = List.copyOf(criteria);
    }
}
