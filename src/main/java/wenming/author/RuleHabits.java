package wenming.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenming.catalogue.DrlRule;
import wenming.catalogue.RuleText;
import wenming.model.Problem;

/** How a rule is written, so that it reads like the clause, aloud: see docs/rule-sets.md. */
final class RuleHabits {
    /** Words that make the answer depend on the order of rules, hide logic, or leave the one collector. */
    private static final Map<String, Pattern> FORBIDDEN = forbidden();

    private static final Pattern NAME = Pattern.compile("(\\S+) \\S.*: \\S.*");
    private static final Pattern CALL = Pattern.compile("measured\\.\\w+\\([^;]*\\)\\s*;");

    private final RuleText text;
    private final List<DrlRule> rules;
    private final List<Remark> remarks = new ArrayList<>();

    private RuleHabits(RuleText text) {
        this.text = text;
        this.rules = DrlRule.of(text);
    }

    /** What is to be mended in a set's own rules; remarks have no file yet. */
    static List<Remark> ofOwn(RuleText text) {
        RuleHabits habits = new RuleHabits(text);
        habits.rules.forEach(habits::name);
        return habits.both();
    }

    /** What is to be mended in common rules, which speak of no criterion. */
    static List<Remark> ofCommon(RuleText text) {
        return new RuleHabits(text).both();
    }

    private List<Remark> both() {
        rules.forEach(this::then);
        words();
        return remarks;
    }

    private void name(DrlRule rule) {
        Matcher name = NAME.matcher(rule.name());
        if (!name.matches() || !(rule.criterion().isEmpty() || name.group(1).equals(rule.criterion()))) {
            String expected =
                    (rule.criterion().isEmpty() ? "<criterion>" : rule.criterion()) + " <words>: <what is found>";
            remark(rule.line(), rule.name(), "rule-name", rule.name(), expected);
        }
    }

    private void then(DrlRule rule) {
        if (!CALL.matcher(rule.then()).matches()) {
            remark(rule.line(), rule.name(), "then-is-not-one-call", rule.then(), "measured.…(…);");
        }
    }

    private void words() {
        String bare = DrlRule.bare(text.text());
        FORBIDDEN.forEach((word, pattern) -> {
            Matcher found = pattern.matcher(bare);
            while (found.find()) {
                int line = DrlRule.line(bare, found.start());
                remark(line, ruleAt(line), "forbidden-in-rules", word, "");
            }
        });
    }

    private String ruleAt(int line) {
        String name = "";
        for (DrlRule rule : rules) {
            name = rule.line() <= line ? rule.name() : name;
        }
        return name;
    }

    private void remark(int line, String rule, String code, String found, String expected) {
        remarks.add(new Remark("", rule, new Problem(code, "", line, 1, found, expected, "")));
    }

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (String word : List.of(
                "salience",
                "no-loop",
                "lock-on-active",
                "agenda-group",
                "activation-group",
                "ruleflow-group",
                "modify",
                "function")) {
            patterns.put(word, Pattern.compile("(?<![\\w.-])" + word + "(?![\\w-])"));
        }
        for (String call : List.of("update", "insert", "insertLogical", "retract", "delete", "eval")) {
            patterns.put(call + "(", Pattern.compile("(?<![\\w.])" + call + "\\s*\\("));
        }
        patterns.put("System.", Pattern.compile("(?<![\\w.])System\\s*\\."));
        return patterns;
    }
}
