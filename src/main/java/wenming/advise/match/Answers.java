package wenming.advise.match;

import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.model.Answer;
import wenming.model.Submission;

/** Whether questions are answered in their own kind: a yes is no number. */
public final class Answers {
    private Answers() {}

    /** Whether every answer is of the kind for which this rule set asks; questions that it does not ask do not matter. */
    public static boolean fit(Submission submission, RuleSet ruleSet) {
        return submission.statements().stream().allMatch(statement -> ruleSet.asks().stream()
                .filter(question -> question.key().equals(statement.key()))
                .allMatch(question -> fits(question, statement.value())));
    }

    static boolean fits(Question question, Answer answer) {
        return (question.type() == Question.AnswerType.YES_NO) == (answer instanceof Answer.YesNo);
    }
}
