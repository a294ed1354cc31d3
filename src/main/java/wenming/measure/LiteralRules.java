package wenming.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;

/**
 * The rules of a set with what it asks for written into them: a rule that matches an Ask becomes one rule for each Ask
 * that it would match, without the join. So "answered yes" becomes "question values-seen of ZY-04 answered yes", as an
 * author would write it for one criterion alone, and finds its answers by a literal. Nobody reads or edits these rules:
 * they are made in memory from the compiled ones, say the same, and only measuring uses them.
 */
final class LiteralRules {
    private static final List<Rule.Attribute<?>> ATTRIBUTES = List.of(
            Rule.Attribute.ENABLED,
            Rule.Attribute.SALIENCE,
            Rule.Attribute.NO_LOOP,
            Rule.Attribute.LOCK_ON_ACTIVE,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER,
            Rule.Attribute.CALENDARS,
            Rule.Attribute.DATE_EFFECTIVE,
            Rule.Attribute.DATE_EXPIRES);

    private final List<Model> models = new ArrayList<>();
    private final Set<Ask> facts = new HashSet<>();
    private final Substitution.Names names = new Substitution.Names();

    private LiteralRules() {}

    /** Writes what is asked for into the rules, where that changes nothing of what they say. */
    static LiteralRules of(List<Model> rules, List<Ask> asks) {
        LiteralRules literal = new LiteralRules();
        for (Ask ask : asks) {
            if (ask.changesByDay()) {
                literal.facts.add(ask);
            }
        }
        rules.forEach(model -> model.getRules().forEach(rule -> literal.names.learn(rule.getView())));
        for (Model model : rules) {
            for (Rule rule : model.getRules()) {
                if (!canBeWritten(rule)) {
                    literal.keepFactsOf(rule.getView(), asks);
                }
            }
        }
        rules.forEach(model -> literal.models.add(literal.written(model, asks)));
        return literal;
    }

    /** The rules; with {@link #isFact} Asks among the facts they say what the original ones do with all of them. */
    List<Model> models() {
        return models;
    }

    /** Whether some rule still matches this as a fact. */
    boolean isFact(Ask ask) {
        return facts.contains(ask);
    }

    private static boolean canBeWritten(Rule rule) {
        if (!asksAnywhere(rule.getView())) {
            return true; // stays as it is
        }
        List<Condition> all = rule.getView().getSubConditions();
        boolean plain = rule.getView() instanceof CompositePatterns and
                && and.getType() == Condition.Type.AND
                && rule.getConsequences().size() == 1
                && isPlain(rule);
        if (!plain || !(all.get(0) instanceof Pattern<?> ask) || !AskPattern.is(ask) || !AskPattern.isPlain(ask)) {
            return false;
        }
        Set<Variable<?>> constants = AskPattern.variables(ask);
        List<Condition> rest = all.subList(1, all.size());
        return rest.stream().noneMatch(LiteralRules::asksAnywhere)
                && rest.stream().anyMatch(condition -> !(condition instanceof NamedConsequenceImpl))
                && rest.stream().allMatch(condition -> Substitution.canReplace(condition, constants))
                && collector(rule.getDefaultConsequence()) >= 0;
    }

    /** What an author's rule may carry besides its conditions stays with the original. */
    private static boolean isPlain(Rule rule) {
        return ATTRIBUTES.stream().allMatch(attribute -> isDefault(rule, attribute))
                && rule.getDefaultConsequence() instanceof ConsequenceImpl consequence
                && !consequence.isUsingDrools()
                && !consequence.isBreaking();
    }

    private static boolean isDefault(Rule rule, Rule.Attribute<?> attribute) {
        Object value = rule.getAttribute(attribute);
        return Objects.equals(value, attribute.getDefaultValue());
    }

    private static boolean asksAnywhere(Condition condition) {
        return (condition instanceof Pattern<?> pattern && AskPattern.is(pattern))
                || condition.getSubConditions().stream().anyMatch(LiteralRules::asksAnywhere);
    }

    /** The asks that a rule matches which is left as it is. */
    private void keepFactsOf(Condition condition, List<Ask> asks) {
        if (condition instanceof Pattern<?> pattern && AskPattern.is(pattern)) {
            asks.stream().filter(ask -> AskPattern.mayMatch(pattern, ask)).forEach(facts::add);
        }
        condition.getSubConditions().forEach(part -> keepFactsOf(part, asks));
    }

    private Model written(Model model, List<Ask> asks) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : model.getRules()) {
            if (!asksAnywhere(rule.getView()) || !canBeWritten(rule)) {
                rules.add(rule);
                continue;
            }
            Pattern<?> pattern = (Pattern<?>) rule.getView().getSubConditions().get(0);
            boolean asFact = false;
            for (Ask ask : asks) {
                boolean matched = AskPattern.mayMatch(pattern, ask);
                if (matched && facts.contains(ask)) {
                    asFact = true;
                } else if (matched) {
                    rules.add(written(rule, pattern, ask));
                }
            }
            if (asFact) {
                rules.add(rule);
            }
        }
        ModelImpl written = new ModelImpl(model.getName());
        written.withRules(rules).withQueries(model.getQueries()).withGlobals(model.getGlobals());
        model.getTypeMetaDatas().forEach(written::addTypeMetaData);
        return written;
    }

    private Rule written(Rule rule, Pattern<?> pattern, Ask ask) {
        Map<Variable<?>, Object> constants = new HashMap<>();
        constants.put(pattern.getPatternVariable(), ask);
        for (Binding binding : pattern.getBindings()) {
            constants.put(binding.getBoundVariable(), binding.eval(ask));
        }
        Substitution substitution = new Substitution(constants, names);
        List<Condition> conditions = new ArrayList<>();
        List<Condition> all = rule.getView().getSubConditions();
        all.subList(1, all.size()).forEach(condition -> conditions.add(substitution.replaced(condition)));
        Map<String, Consequence> consequences = new HashMap<>();
        consequences.put(RuleImpl.DEFAULT_CONSEQUENCE_NAME, written(rule.getDefaultConsequence(), constants, ask));
        return new RuleImpl(
                rule.getPackage(),
                rule.getName() + ", " + ask.criterion() + " " + ask.word(),
                rule.getUnit(),
                new CompositePatterns(Condition.Type.AND, conditions, null, consequences),
                Map.of(),
                rule.getMetaData());
    }

    /** Speaks only where the criterion is asked of the unit, as an Ask would only then be a fact. */
    private static Consequence written(Consequence consequence, Map<Variable<?>, Object> constants, Ask ask) {
        Variable<?>[] variables = consequence.getVariables();
        Object[] arguments = new Object[variables.length];
        List<Variable<?>> left = new ArrayList<>();
        int[] places = new int[variables.length];
        for (int i = 0; i < variables.length; i++) {
            if (constants.containsKey(variables[i])) {
                arguments[i] = constants.get(variables[i]);
            } else {
                places[left.size()] = i;
                left.add(variables[i]);
            }
        }
        int many = left.size();
        int collector = collector(consequence);
        BlockN block = consequence.getBlock();
        BlockN written = found -> {
            Object[] all = arguments.clone();
            for (int i = 0; i < many; i++) {
                all[places[i]] = found[i];
            }
            if (((Measured) all[collector]).asks(ask.criterion())) {
                block.execute(all);
            }
        };
        return new ConsequenceImpl(written, left.toArray(new Variable<?>[0]), false, false, consequence.getLanguage());
    }

    /** Where the collector stands among the arguments; -1 if it does not. */
    private static int collector(Consequence consequence) {
        Variable<?>[] variables = consequence.getVariables();
        for (int i = 0; i < variables.length; i++) {
            if (!variables[i].isFact() && variables[i].getType() == Measured.class) {
                return i;
            }
        }
        return -1;
    }
}
