package wenming.catalogue;

import wenming.model.Text;

/**
 * From which rule set a criterion was taken.
 *
 * @param ruleSet the base, with its version
 * @param reason why it was tailored; null if it is as in the base
 */
public record Origin(Reference ruleSet, Text reason) {}
