package wenming.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of a rule set: its path below {@code rules/}, and its text. */
public record RuleText(String file, String text) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    /** Where Drools wants a DRL file: in a folder named as its package. */
    public String path() {
        Matcher named = PACKAGE.matcher(text);
        String folder = named.find() ? named.group(1).replace('.', '/') : "wenming/rules";
        return "src/main/resources/" + folder + file.substring(file.lastIndexOf('/'));
    }

    /** The same rules in a package further down, so that they can be compiled beside those of another version. */
    public RuleText inPackage(String name) {
        return Excerpt.moved(this, Excerpt.word(name));
    }
}
