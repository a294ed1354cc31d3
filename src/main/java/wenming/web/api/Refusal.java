package wenming.web.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.report.ProblemText;

/** Ends a request without its answer; {@link Errors} turns it into a problem document. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Problems that break the text itself: nothing behind them could be read. */
    private static final Set<String> BROKEN =
            Set.of("malformed", "empty", "trailing", "not-utf8", "too-deep", "number-too-long");

    private final Fault fault;
    private final transient Text text;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    private Refusal(Fault fault, Text text, List<Problem> problems, Map<String, String> headers) {
        super(text.en(), null, false, false); // an answer, not an accident: no stack trace
        this.fault = fault;
        this.text = text;
        this.problems = List.copyOf(problems);
        this.headers = Map.copyOf(headers);
    }

    /** Refuses for this reason. */
    public static Refusal of(Fault fault, Object... values) {
        return new Refusal(fault, fault.text(values), List.of(), Map.of());
    }

    /** Refuses because of one problem that stands in no text. */
    public static Refusal of(Fault fault, Problem problem) {
        Text text = new Text(
                fault.text(ProblemText.sentence(problem, Language.ZH)).zh(),
                fault.text(ProblemText.sentence(problem, Language.EN)).en());
        return new Refusal(fault, text, List.of(problem), Map.of());
    }

    /** Refuses a submission: 400 where its text is broken, else 422. */
    public static Refusal of(List<Problem> problems) {
        Fault fault = problems.stream().anyMatch(Refusal::breaksText) ? Fault.MALFORMED : Fault.REJECTED;
        Problem first = problems.get(0);
        Text text = new Text(
                fault.text(problems.size(), ProblemText.withPlace(first, Language.ZH))
                        .zh(),
                fault.text(problems.size(), ProblemText.withPlace(first, Language.EN))
                        .en());
        return new Refusal(fault, text, problems, Map.of());
    }

    /** The same, with a header of the answer. */
    public Refusal with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Refusal(fault, text, problems, all);
    }

    /** Its kind. */
    public Fault fault() {
        return fault;
    }

    /** What it says. */
    public Text text() {
        return text;
    }

    /** Everything that is wrong with what was handed in; may be empty. */
    public List<Problem> problems() {
        return problems;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** A text beyond the reader's patience has no length; one that is merely longer than allowed has. */
    private static boolean breaksText(Problem problem) {
        return BROKEN.contains(problem.code())
                || (problem.code().equals("text-too-long") && problem.found().isEmpty());
    }
}
