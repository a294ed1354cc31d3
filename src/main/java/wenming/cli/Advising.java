package wenming.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import wenming.assess.Assessors;
import wenming.cli.ScoreCommand.Format;
import wenming.desk.Desk;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.model.Findings;
import wenming.model.Problem;
import wenming.report.Json;

/** What the commands that give advice share: rule sets, a desk, and one way to print answers and refusals. */
record Advising(Root root, Assessors assessors, Desk desk) {
    static Advising open(Root root, String ruleSet, CommandSpec spec) throws IOException {
        Assessors assessors = root.assessors(null);
        RuleSetOption.check(ruleSet, assessors.library(), spec);
        return new Advising(root, assessors, new Desk(assessors));
    }

    /** What is handed in: a submission, and findings of others where a file of them is named; or why they cannot be read. */
    Reply<Request> request(String file, String findings, String ruleSet, LocalDate asOf) {
        InputFile submission = InputFile.read(file, root.console());
        InputFile others = findings == null ? InputFile.NONE : InputFile.read(findings, root.console());
        List<Problem> problems = new ArrayList<>(submission.problems());
        others.problems()
                .forEach(problem -> problems.add(new Problem(
                        problem.code(), Findings.FILE, 0, 0, problem.found(), problem.expected(), problem.nearest())));
        return new Reply<>(
                problems.isEmpty() ? new Request(submission.bytes(), ruleSet, asOf, others.bytes()) : null, problems);
    }

    /** Prints the answer, or every problem beside the name of the file. */
    <T> Integer print(String file, String findings, Reply<T> reply, Format format, Function<T, String> text)
            throws IOException {
        if (!reply.given()) {
            Problems.print(
                    file, reply.problems(), root.language(), root.console().err());
            return ExitCode.BAD_INPUT.code();
        }
        root.console()
                .out()
                .write(
                        format == Format.JSON
                                ? Json.pretty(reply.value())
                                : text.apply(reply.value()).getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE.code();
    }
}
