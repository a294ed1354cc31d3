package wenming.measure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.drools.model.AlphaIndex;
import org.drools.model.Binding;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/** A pattern of a compiled rule that matches Asks: which of them, and what it hands on of each. */
final class AskPattern {
    private AskPattern() {}

    static boolean is(Pattern<?> pattern) {
        return pattern.getPatternVariable().getType() == Ask.class;
    }

    /** Whether it looks at nothing but the Ask. */
    static boolean isPlain(Pattern<?> pattern) {
        return Substitution.isPlain(pattern) && onlyOf(pattern.getConstraint(), pattern.getPatternVariable());
    }

    private static boolean onlyOf(Constraint constraint, Variable<?> variable) {
        return switch (constraint.getType()) {
            case SINGLE ->
                Arrays.stream(((SingleConstraint) constraint).getVariables()).allMatch(used -> used == variable);
            case MULTIPLE -> constraint.getChildren().stream().allMatch(child -> onlyOf(child, variable));
            default -> false;
        };
    }

    /** The Ask and what is bound of it. */
    static Set<Variable<?>> variables(Pattern<?> pattern) {
        Set<Variable<?>> variables = new HashSet<>();
        variables.add(pattern.getPatternVariable());
        for (Binding binding : pattern.getBindings()) {
            variables.add(binding.getBoundVariable());
        }
        return variables;
    }

    /** Whether the Ask matches, as far as can be told before the day of the scorecard is known. */
    static boolean mayMatch(Pattern<?> pattern, Ask ask) {
        return mayMatch(pattern.getConstraint(), pattern.getPatternVariable(), ask);
    }

    private static boolean mayMatch(Constraint constraint, Variable<?> variable, Ask ask) {
        return switch (constraint.getType()) {
            case SINGLE -> mayMatch((SingleConstraint) constraint, variable, ask);
            case MULTIPLE, AND -> constraint.getChildren().stream().allMatch(child -> mayMatch(child, variable, ask));
            default -> true;
        };
    }

    private static boolean mayMatch(SingleConstraint constraint, Variable<?> variable, Ask ask) {
        Variable<?>[] variables = constraint.getVariables();
        if (variables.length != 1 || variables[0] != variable) {
            return true;
        }
        try {
            return (ask.changesByDay() && !isOfWord(constraint))
                    || constraint.getPredicate().test(ask);
        } catch (Exception e) {
            return true; // it will say so when it is run
        }
    }

    /** Whether it compares a word: days alone change from one scorecard to the next. */
    private static boolean isOfWord(SingleConstraint constraint) {
        return constraint.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getRightValue() instanceof String;
    }
}
