package wenming.intake.form;

import java.util.List;
import wenming.catalogue.Question;

/**
 * A question of the rule set, answered under {@code statements}.
 *
 * @param criteria ids of the criteria that look at the answer
 */
public record AskedQuestion(Question question, List<String> criteria) {
    public AskedQuestion {
        criteria = List.copyOf(criteria);
    }
}
