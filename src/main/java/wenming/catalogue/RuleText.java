package wenming.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenming.model.Problem;

/** One file of rules: its path below {@code rules/}, and its text as DRL, also where it is a decision table. */
public record RuleText(String file, String text) {
    private static final Pattern CELL = Pattern.compile("(?m)^// rule values at ([A-Z]+\\d+)");
    private static final Pattern SHEET = Pattern.compile("(?m)^// sheet (.+)$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    /** Where Drools wants a DRL file: in a folder named as its package. */
    public String path() {
        Matcher named = PACKAGE.matcher(text);
        String folder = named.find() ? named.group(1).replace('.', '/') : "wenming/rules";
        return "src/main/resources/" + folder + "/" + drl();
    }

    /** The same rules in a package further down, so that they can be compiled beside those of another version. */
    public RuleText inPackage(String name) {
        return Excerpt.moved(this, Excerpt.word(name));
    }

    /** Its name as a DRL file, which a decision table is once it has been read. */
    public String drl() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return isTable() ? name.substring(0, name.length() - ".xlsx".length()) : name;
    }

    /** Whether it was written as a decision table. */
    public boolean isTable() {
        return file.endsWith(DecisionTables.ENDING);
    }

    /** The problem, where its author can find it: in a decision table, the sheet and cell of the rule's line. */
    public Problem placed(Problem problem) {
        if (!isTable()) {
            return problem;
        }
        int line = 1;
        int end = 0;
        while (line++ < problem.line() && end >= 0) {
            end = text.indexOf('\n', end + 1);
        }
        Matcher cells = CELL.matcher(end < 0 ? text : text.substring(0, end));
        String cell = "";
        while (cells.find()) {
            cell = "!" + cells.group(1);
        }
        Matcher sheet = SHEET.matcher(text);
        String at = (sheet.find() ? sheet.group(1) : "") + cell;
        return new Problem(problem.code(), at, 0, 0, problem.found(), problem.expected(), problem.nearest());
    }
}
