package wenming.report;

import wenming.model.Language;
import wenming.model.Problem;
import wenming.model.Text;

/** Says what is wrong so that the person who can mend it understands. */
public final class ProblemText {
    /** Longest list of known words that is still of help. */
    private static final int LONGEST_LIST = 200;

    private ProblemText() {}

    /** A problem as JSON: its parts, and the sentence in both languages. */
    public record Line(
            String code, String pointer, Integer line, Integer column, String found, String expected, String nearest,
            Text message) {}

    /** The problem as JSON. */
    public static Line line(Problem problem) {
        return new Line(
                problem.code(), problem.pointer(), place(problem.line()), place(problem.column()), problem.found(),
                problem.expected(), problem.nearest(),
                new Text(sentence(problem, Language.ZH), sentence(problem, Language.EN)));
    }

    /** The problem with its place: {@code 12:7 /unit/staff: expected a whole number from 0, found "many"}. */
    public static String withPlace(Problem problem, Language language) {
        String place = problem.line() > 0 ? problem.line() + ":" + problem.column() + " " : "";
        String pointer = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return place + pointer + sentence(problem, language);
    }

    /** What is wrong, what was expected, and what was probably meant, in one sentence. */
    public static String sentence(Problem problem, Language language) {
        Messages messages = Messages.in(language);
        String text = messages.say("problem." + problem.code())
                .replace("{found}", found(problem, messages))
                .replace("{expected}", expected(problem, messages));
        if (!problem.nearest().isEmpty()) {
            text += language == Language.ZH ? "\uff1b" : "; ";
            text += messages.say("nearest", problem.nearest());
        } else if (problem.code().startsWith("unknown-") && !problem.expected().isEmpty()
                && problem.expected().length() <= LONGEST_LIST) {
            text += language == Language.ZH ? "\uff1b" : "; ";
            text += messages.say("known", problem.expected());
        }
        return text;
    }

    private static String found(Problem problem, Messages messages) {
        if (problem.code().equals("not-utf8")) {
            return problem.found().isEmpty() ? "" : messages.say("problem.not-utf8.as", problem.found());
        }
        return problem.found();
    }

    private static String expected(Problem problem, Messages messages) {
        if (problem.code().equals("text-too-long")) {
            return problem.expected().isEmpty() ? "" : " (" + problem.found() + " > " + problem.expected() + ")";
        }
        String key = "expected." + problem.expected();
        return messages.has(key) ? messages.say(key) : problem.expected();
    }

    private static Integer place(int number) {
        return number == 0 ? null : number;
    }
}
