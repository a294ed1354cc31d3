package wenming.catalogue;

import java.math.BigDecimal;
import wenming.model.Required;
import wenming.model.Text;

/** A published line: from this score on the unit has this grade. */
public record Grade(@Required String id, @Required Text title, @Required BigDecimal atLeast) {}
