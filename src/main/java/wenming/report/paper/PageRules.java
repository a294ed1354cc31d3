package wenming.report.paper;

import java.util.Locale;
import wenming.report.Messages;

/** The size of a paper's sheets and what stands below each: its title and check code, and its number out of how many. */
final class PageRules {
    private static final String FACE =
            "font-family: 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei',"
                    + " sans-serif; font-size: 8pt; color: #444;";

    private PageRules() {}

    static String of(Paper paper) {
        Messages messages = Messages.in(paper.language());
        String below = paper.title() + (paper.checkCode().isEmpty() ? "" : "  " + paper.checkCode());
        return "@page { size: A4 " + (paper.wide() ? "landscape" : "portrait") + "; margin: 12mm 13mm 14mm;"
                + " @bottom-left { content: " + quoted(below) + "; text-align: left; " + FACE + " }"
                + " @bottom-right { content: " + counted(messages.say("paper.page")) + "; text-align: right; " + FACE
                + " } }";
    }

    /** The message with its number and the number of all in their places. */
    private static String counted(String message) {
        String[] around = message.split("\\{[01]\\}", -1);
        return quoted(around[0]) + " counter(page) " + quoted(around[1]) + " counter(pages) " + quoted(around[2]);
    }

    /** A text in a style sheet: whatever is no letter, digit or blank by its number, so that nothing ends it early. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(at -> {
            if (Character.isLetterOrDigit(at) || at == ' ') {
                quoted.appendCodePoint(at);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\%06X", at));
            }
        });
        return quoted.append('"').toString();
    }
}
