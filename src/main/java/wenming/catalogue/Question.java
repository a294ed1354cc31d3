package wenming.catalogue;

import wenming.model.Required;
import wenming.model.Text;

/** A plain question that a rule set asks, answered under {@code statements}. */
public record Question(@Required String key, @Required AnswerType type, @Required Text title) {
    /** What the answer is. */
    public enum AnswerType {
        YES_NO,
        NUMBER
    }
}
