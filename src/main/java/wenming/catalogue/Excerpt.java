package wenming.catalogue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a base's DRL that another set needs: rules of criteria that it does not include are blanked, each line
 * keeping its number, and the package becomes one of its own, so that both can be compiled side by side.
 */
final class Excerpt {
    private static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"[^\"]*\"[\\s\\S]*?\\bend\\b");
    private static final Pattern TAG = Pattern.compile("@criterion\\(\\s*\"?([^\")\\s]+)\"?\\s*\\)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+(?:wenming\\.rules\\.)?([\\w.]+)");
    private static final Pattern NOT_BREAK = Pattern.compile("[^\\n]");

    private Excerpt() {}

    /** The rules of these criteria, and those that name none, for the set of this id and version. */
    static RuleText of(RuleText text, Set<String> criteria, Reference taker) {
        StringBuilder excerpt = new StringBuilder();
        Matcher rules = RULE.matcher(text.text());
        int from = 0;
        while (rules.find()) {
            Matcher tag = TAG.matcher(rules.group());
            boolean wanted = !tag.find() || criteria.contains(tag.group(1));
            excerpt.append(text.text(), from, rules.start());
            excerpt.append(
                    wanted ? rules.group() : NOT_BREAK.matcher(rules.group()).replaceAll(" "));
            from = rules.end();
        }
        excerpt.append(text.text().substring(from));
        return moved(new RuleText(text.file(), excerpt.toString()), word(taker.id()) + ".v" + word(taker.version()));
    }

    /** The text in a package further down. */
    static RuleText moved(RuleText text, String below) {
        return new RuleText(
                text.file(), PACKAGE.matcher(text.text()).replaceFirst("package wenming.rules." + below + ".$1"));
    }

    /** The text as a word of a package's name. */
    static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}
