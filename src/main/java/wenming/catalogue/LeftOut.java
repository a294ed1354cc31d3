package wenming.catalogue;

import wenming.model.Required;
import wenming.model.Text;

/** An item of the source that is no criterion here, and why. */
public record LeftOut(@Required String id, @Required Text reason) {}
