package wenming.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule as it stands in its file.
 *
 * @param line of its name
 * @param criterion of its tag; empty if it has none
 * @param then what it does, without comments
 * @param body all of it behind its name, without comments, blanks as one
 */
public record DrlRule(String name, int line, String criterion, String then, String body) {
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\s+\"([^\"\\n]*)\"([\\s\\S]*?)\\bend\\b");
    private static final Pattern TAG = Pattern.compile("@criterion\\(\\s*\"?([^\")\\s]+)");
    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    /** The rules of a file, in its order. */
    public static List<DrlRule> of(RuleText file) {
        String spoken = withoutComments(file.text());
        String bare = bare(file.text());
        List<DrlRule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(bare);
        while (rule.find()) {
            Matcher tag = TAG.matcher(spoken).region(rule.start(), rule.end());
            Matcher then = THEN.matcher(bare).region(rule.start(2), rule.end(2));
            rules.add(new DrlRule(
                    spoken.substring(rule.start(1), rule.end(1)),
                    line(bare, rule.start(1)),
                    tag.find() ? tag.group(1) : "",
                    then.find() ? spoken.substring(then.end(), rule.end(2)).strip() : "",
                    spoken.substring(rule.start(2), rule.end(2)).strip().replaceAll("\\s+", " ")));
        }
        return rules;
    }

    /** The text with comments and quoted texts blanked, every character where it was: what is left are DRL's own words. */
    public static String bare(String text) {
        return COMMENT_OR_TEXT.matcher(text).replaceAll(found -> {
            String part = found.group();
            return part.startsWith("\"") ? "\"" + blank(part.substring(2)) + "\"" : blank(part);
        });
    }

    /** The line of a place in a text, from 1. */
    public static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static String withoutComments(String text) {
        return COMMENT_OR_TEXT
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\"") ? found.group() : blank(found.group())));
    }

    private static String blank(String part) {
        return part.replaceAll("[^\\n]", " ");
    }
}
