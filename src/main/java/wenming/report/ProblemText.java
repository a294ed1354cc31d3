package wenming.report;

import java.util.Locale;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.model.Text;

/** Says what is wrong so that the person who can mend it understands. */
public final class ProblemText {
    /** Longest list of known words that is still of help. */
    private static final int LONGEST_LIST = 800;

    private ProblemText() {}

    /** A problem as JSON: its parts, and the sentence in both languages. */
    public record Line(
            String code,
            String pointer,
            Integer line,
            Integer column,
            String found,
            String expected,
            String nearest,
            String cell,
            Text message) {}

    /** The problem as JSON. */
    public static Line line(Problem problem) {
        return new Line(
                problem.code(),
                problem.pointer(),
                place(problem.line()),
                place(problem.column()),
                problem.found(),
                problem.expected(),
                problem.nearest(),
                problem.cell(),
                new Text(sentence(problem, Language.ZH), sentence(problem, Language.EN)));
    }

    /** The problem with its place: {@code 12:7 /unit/staff: expected a whole number from 0, found "many"}; of a spreadsheet the cell. */
    public static String withPlace(Problem problem, Language language) {
        String place = problem.line() > 0 ? problem.line() + ":" + problem.column() + " " : "";
        place += problem.cell().isEmpty() ? "" : problem.cell() + " ";
        String pointer = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return visible(place + pointer + sentence(problem, language));
    }

    /** What is wrong, what was expected, and what was probably meant, in one sentence. */
    public static String sentence(Problem problem, Language language) {
        Messages messages = Messages.in(language);
        String template = messages.say("problem." + problem.code());
        String text = template.replace("{found}", found(problem, messages))
                .replace("{expected}", expected(problem, messages));
        String hint = hint(problem, messages, template.contains("{expected}"));
        return hint.isEmpty() ? text : text + (language == Language.ZH ? "\uff1b" : "; ") + hint;
    }

    private static String hint(Problem problem, Messages messages, boolean saysWhatIsExpected) {
        if (!problem.nearest().isEmpty()) {
            return messages.say("nearest", problem.nearest());
        } else if (problem.code().equals("wrong-type") && problem.found().equals("null")) {
            return messages.say("problem.null");
        }
        boolean list = (problem.code().startsWith("unknown-") || problem.code().startsWith("no-such-"))
                && !problem.code().equals("no-such-day")
                && !saysWhatIsExpected;
        return list && !problem.expected().isEmpty() && problem.expected().length() <= LONGEST_LIST
                ? messages.say("known", problem.expected())
                : "";
    }

    private static String found(Problem problem, Messages messages) {
        if (problem.code().equals("not-utf8")) {
            return problem.found().isEmpty() ? "" : messages.say("problem.not-utf8.as", problem.found());
        }
        boolean reason =
                problem.code().equals("not-a-spreadsheet") && !problem.found().isEmpty();
        return reason ? messages.say("problem.not-a-spreadsheet.because", problem.found()) : problem.found();
    }

    private static String expected(Problem problem, Messages messages) {
        if (problem.code().equals("text-too-long")) {
            return problem.expected().isEmpty()
                    ? ""
                    : messages.say("problem.text-too-long.by", problem.found(), problem.expected());
        }
        String key = "expected." + problem.expected();
        return messages.has(key) ? messages.say(key) : problem.expected();
    }

    /** One line, whatever stands in the submission: a line feed or a terminal's command shows as its code. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                visible.append((char) c);
            }
        });
        return visible.toString();
    }

    private static Integer place(int number) {
        return number == 0 ? null : number;
    }
}
