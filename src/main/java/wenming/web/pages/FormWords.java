package wenming.web.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenming.intake.form.Choice;
import wenming.intake.form.EntryForm;
import wenming.intake.form.Field;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.report.Messages;
import wenming.report.ProblemText;

/** What is wrong, for people who know the titles of fields and of what may be chosen in them, and not their keys. */
record FormWords(EntryForm form) {
    private static final String BETWEEN = ", ";

    /** The problem, said with titles; its parts stay as they are. */
    ProblemText.Line line(Problem problem) {
        ProblemText.Line line = ProblemText.line(problem);
        return field(problem.pointer())
                .map(field -> new ProblemText.Line(
                        line.code(),
                        line.pointer(),
                        line.line(),
                        line.column(),
                        line.found(),
                        line.expected(),
                        line.nearest(),
                        line.cell(),
                        in(language -> sentence(problem, field, language))))
                .orElse(line);
    }

    private Optional<Field> field(String pointer) {
        String name = Arrays.stream(pointer.split("/", -1))
                .filter(key -> !key.isEmpty() && !key.matches("\\d+"))
                .collect(Collectors.joining("."));
        // Campuses and departments are lists of their own in the form, and lie within the unit in the submission.
        return form.field(name).or(() -> form.field(name.replaceFirst("^unit\\.", "")));
    }

    private static String sentence(Problem problem, Field field, Language language) {
        if (problem.code().equals("missing-key")) {
            return Messages.in(language)
                    .say("ui.problem.not-filled", field.title().in(language));
        }
        String between = language == Language.ZH ? "\u3001" : BETWEEN;
        String expected = Arrays.stream(problem.expected().split(BETWEEN, -1))
                .map(word -> called(field, word, language))
                .collect(Collectors.joining(field.words().isEmpty() ? BETWEEN : between));
        Problem called = new Problem(
                problem.code(),
                problem.pointer(),
                problem.line(),
                problem.column(),
                called(field, problem.found(), language),
                expected,
                called(field, problem.nearest(), language),
                problem.cell());
        return ProblemText.sentence(called, language);
    }

    private static String called(Field field, String word, Language language) {
        return field.choice(word)
                .map(Choice::text)
                .map(text -> text.in(language))
                .orElse(word);
    }

    private static Text in(Function<Language, String> said) {
        return new Text(said.apply(Language.ZH), said.apply(Language.EN));
    }
}
