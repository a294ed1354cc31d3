package wenming.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A plain answer to a question that a catalogue asks: yes or no, or a number. */
public record Statement(
        int index, @Required @Word("statement-keys") String key, @Required Answer value, List<String> evidence)
        implements Fact {
    public Statement {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.STATEMENTS;
    }

    /** Whether the answer is yes. */
    public boolean yes() {
        return value instanceof Answer.YesNo answer && answer.yes();
    }

    /** Whether the answer is no. */
    public boolean no() {
        return value instanceof Answer.YesNo answer && !answer.yes();
    }

    /** The number answered, in whole faults; a part of one is one. */
    public int times() {
        return number().setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** The number answered; null if the answer is no number. */
    public BigDecimal number() {
        return value instanceof Answer.Amount answer ? answer.amount() : null;
    }
}
