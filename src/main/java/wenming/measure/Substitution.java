package wenming.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.AndConstraints;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.OrConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.constraints.SingleConstraint2;
import org.drools.model.functions.Function1;
import org.drools.model.functions.PredicateN;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;

/** Writes constants in place of variables into the conditions of a compiled rule. */
final class Substitution {
    /** Names of constraints, by which rules share nodes: what compares the same with the same has one name. */
    static final class Names {
        private final Map<List<Object>, String> names = new HashMap<>();

        /** Takes over the names of comparisons with literals as the rules have them. */
        void learn(Condition condition) {
            if (condition instanceof Pattern<?> pattern) {
                learn(pattern.getConstraint(), pattern.getPatternVariable());
            }
            condition.getSubConditions().forEach(this::learn);
        }

        private void learn(Constraint constraint, Variable<?> variable) {
            if (constraint instanceof SingleConstraint single && single.getIndex() instanceof AlphaIndex<?, ?> index) {
                List<Object> key = key(variable, index);
                if (key != null) {
                    names.putIfAbsent(key, single.getExprId());
                }
            }
            constraint.getChildren().forEach(child -> learn(child, variable));
        }

        /**
         * The name of a constraint with these constants in it. Drools finds nodes that compare a property with a literal by
         * property and literal alone, so that there must never be two of them with different names.
         */
        String of(SingleConstraint constraint, Variable<?> variable, AlphaIndex<?, ?> index, List<Object> constants) {
            List<Object> key = index == null ? null : key(variable, index);
            if (key == null) {
                key = new ArrayList<>(constants);
                key.add(constraint.getExprId());
            }
            return names.computeIfAbsent(key, unused -> constraint.getExprId() + "#" + names.size());
        }

        private static List<Object> key(Variable<?> variable, AlphaIndex<?, ?> index) {
            boolean equality = index.getConstraintType() == Index.ConstraintType.EQUAL;
            return equality && index.getIndexId() >= 0 && index.getRightValue() != null
                    ? List.of(variable.getType(), index.getIndexId(), index.getRightValue())
                    : null;
        }
    }

    private final Map<Variable<?>, Object> constants;
    private final Names names;

    Substitution(Map<Variable<?>, Object> constants, Names names) {
        this.constants = constants;
        this.names = names;
    }

    /** Whether the condition is of a kind that this can write constants into. */
    static boolean canReplace(Condition condition, Set<Variable<?>> constants) {
        if (condition instanceof PatternImpl<?> pattern) {
            return isPlain(pattern) && canReplace(pattern.getConstraint(), constants);
        } else if (condition instanceof ExistentialPatternImpl
                || (condition instanceof CompositePatterns and && and.getType() == Condition.Type.AND)) {
            return condition.getSubConditions().stream().allMatch(part -> canReplace(part, constants));
        }
        return condition instanceof NamedConsequenceImpl;
    }

    /** Whether a pattern takes its facts from the working memory, and binds nothing but what it sees of them. */
    static boolean isPlain(Pattern<?> pattern) {
        return pattern.getClass() == PatternImpl.class
                && pattern.getType() == Condition.Type.PATTERN
                && pattern.getWatchedProps().length == 0
                && !((PatternImpl<?>) pattern).isPassive()
                && pattern.getPatternVariable() instanceof Declaration<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null
                && pattern.getBindings().stream()
                        .allMatch(binding -> binding.getInputVariables().length == 1
                                && binding.getInputVariable() == pattern.getPatternVariable());
    }

    private static boolean canReplace(Constraint constraint, Set<Variable<?>> constants) {
        if (!(constraint instanceof SingleConstraint single)) {
            return constraint.getChildren().stream().allMatch(child -> canReplace(child, constants));
        }
        long left = Arrays.stream(single.getVariables())
                .filter(variable -> !constants.contains(variable))
                .count();
        return left == single.getVariables().length || (!single.isTemporal() && (left == 1 || left == 2));
    }

    Condition replaced(Condition condition) {
        if (condition instanceof PatternImpl<?> pattern) {
            return replaced(pattern);
        } else if (condition instanceof ExistentialPatternImpl existential) {
            return new ExistentialPatternImpl(
                    replaced(existential.getSubConditions().get(0)), existential.getType());
        } else if (condition instanceof CompositePatterns and) {
            List<Condition> parts = new ArrayList<>();
            and.getSubConditions().forEach(part -> parts.add(replaced(part)));
            return new CompositePatterns(and.getType(), parts);
        }
        return condition;
    }

    private <T> Condition replaced(PatternImpl<T> pattern) {
        List<Binding> bindings = pattern.getBindings().isEmpty() ? null : new ArrayList<>(pattern.getBindings());
        return new PatternImpl<>(pattern.getPatternVariable(), replaced(pattern.getConstraint()), bindings);
    }

    private Constraint replaced(Constraint constraint) {
        if (constraint instanceof SingleConstraint single) {
            return replaced(single);
        }
        List<Constraint> children = new ArrayList<>();
        constraint.getChildren().forEach(child -> children.add(replaced(child)));
        return switch (constraint.getType()) {
            case AND -> new AndConstraints(children);
            case OR -> new OrConstraints(children);
            default -> new MultipleConstraints(children);
        };
    }

    private SingleConstraint replaced(SingleConstraint constraint) {
        Variable<?>[] variables = constraint.getVariables();
        Object[] arguments = new Object[variables.length];
        List<Object> written = new ArrayList<>();
        int[] places = new int[variables.length];
        int left = 0;
        for (int i = 0; i < variables.length; i++) {
            if (constants.containsKey(variables[i])) {
                arguments[i] = constants.get(variables[i]);
                written.add(arguments[i]);
            } else {
                places[left++] = i;
            }
        }
        if (written.isEmpty()) {
            return constraint;
        }
        PredicateN predicate = constraint.getPredicate();
        int first = places[0];
        AlphaIndex<?, ?> index = left == 1 ? index(constraint) : null;
        String name = names.of(constraint, variables[first], index, written);
        if (left == 1) {
            AbstractSingleConstraint literal = new SingleConstraint1<>(name, variable(variables[first]), fact -> {
                Object[] all = arguments.clone();
                all[first] = fact;
                return predicate.test(all);
            });
            literal.setIndex(index);
            return literal;
        }
        int second = places[1];
        return new SingleConstraint2<>(name, variable(variables[first]), variable(variables[second]), (one, other) -> {
            Object[] all = arguments.clone();
            all[first] = one;
            all[second] = other;
            return predicate.test(all);
        });
    }

    @SuppressWarnings("unchecked")
    private static Variable<Object> variable(Variable<?> variable) {
        return (Variable<Object>) variable;
    }

    /** What was found by the value of another fact is found by the value itself. */
    @SuppressWarnings("unchecked")
    private AlphaIndex<?, ?> index(SingleConstraint constraint) {
        if (!(constraint.getIndex() instanceof BetaIndex<?, ?, ?> beta)
                || beta.getConstraintType() != Index.ConstraintType.EQUAL
                || constraint.getVariables().length != 2) {
            return null;
        }
        Variable<?>[] variables = constraint.getVariables();
        Object constant = constants.get(constants.containsKey(variables[0]) ? variables[0] : variables[1]);
        Object value = ((Function1<Object, Object>) beta.getRightOperandExtractor()).apply(constant);
        return value == null
                ? null
                : new AlphaIndexImpl<>(
                        (Class<Object>) beta.getIndexedClass(),
                        Index.ConstraintType.EQUAL,
                        beta.getIndexId(),
                        (Function1<Object, Object>) beta.getLeftOperandExtractor(),
                        value);
    }
}
