package wenming.intake.form;

import wenming.model.Text;

/**
 * A word that a field may hold.
 *
 * @param asked whether the rule set names it in one of its criteria
 */
public record Choice(String word, Text text, boolean asked) {}
