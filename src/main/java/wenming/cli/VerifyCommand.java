package wenming.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.advise.Digest;
import wenming.advise.Verification;
import wenming.cli.ScoreCommand.Format;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.desk.Verifier;
import wenming.report.Json;
import wenming.report.VerificationText;

/** {@code wenming verify RESULT SUBMISSION}: whether a result is what the submission gets. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RESULT", descriptionKey = "RESULT")
    private String result;

    @Parameters(index = "1", paramLabel = "SUBMISSION", descriptionKey = "SUBMISSION")
    private String submission;

    @Option(names = "--findings", paramLabel = "FILE")
    private String findings;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Advising advising = Advising.open(root, null, spec);
        Verifier verifier = new Verifier(advising.desk(), Json.FORMS);
        InputFile given = InputFile.read(result, root.console());
        Reply<Request> behind = advising.request(submission, findings, null, null);
        Reply<Digest> says = given.bytes() == null ? new Reply<>(null, given.problems()) : verifier.read(given.bytes());
        if (!says.given() || !behind.given()) {
            Problems.print(
                    result, says.problems(), root.language(), root.console().err());
            Problems.print(
                    submission,
                    behind.problems(),
                    root.language(),
                    root.console().err());
            return ExitCode.BAD_INPUT.code();
        }
        Reply<Verification> reply = verifier.verify(
                given.bytes(),
                says.value(),
                behind.value().bytes(),
                behind.value().findings());
        int code = advising.print(
                submission,
                findings,
                reply,
                format,
                verification -> VerificationText.of(
                        verification, root.language(), root.console().screen()));
        boolean same = reply.given() && reply.value().same();
        return List.of(code, (same ? ExitCode.DONE : ExitCode.BAD_INPUT).code()).stream()
                .max(Integer::compare)
                .orElseThrow();
    }
}
