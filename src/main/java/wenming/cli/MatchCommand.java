package wenming.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.advise.match.Match;
import wenming.cli.ScoreCommand.Format;
import wenming.desk.Matcher;
import wenming.desk.Reply;
import wenming.report.Json;
import wenming.report.MatchText;
import wenming.report.Messages;
import wenming.report.Screen;

/** {@code wenming match FILE}: what a unit's facts count for in every standard, and what one more would bring in several. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
    /** Facts and additions in text. Ours: a screenful of each; JSON has all of them. */
    private static final int SHOWN = 10;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private String file;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--top", paramLabel = "N")
    private Integer top;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private Path output;

    @Override
    public Integer call() throws IOException {
        if (top != null && top < 1) {
            throw new ParameterException(
                    spec.commandLine(), Messages.in(root.language()).say("usage.number", top));
        }
        Advising advising = Advising.open(root, null, spec);
        Matcher matcher = new Matcher(advising.desk());
        Reply<Match> reply = advising.request(file, null, null, asOf).then(matcher::match);
        if (!reply.given()) {
            Problems.print(
                    file, reply.problems(), root.language(), root.console().err());
            return ExitCode.BAD_INPUT.code();
        }
        byte[] bytes = rendered(reply.value(), advising);
        if (output == null) {
            root.console().out().write(bytes);
        } else {
            OutputFile.write(output, bytes, root.language(), spec);
        }
        return ExitCode.DONE.code();
    }

    private byte[] rendered(Match match, Advising advising) {
        if (format == Format.JSON) {
            return Json.pretty(top == null ? match : match.top(top));
        }
        Screen screen = output == null ? root.console().screen() : Screen.PLAIN;
        return MatchText.of(
                        match, top == null ? SHOWN : top, advising.assessors().vocabulary(), root.language(), screen)
                .getBytes(StandardCharsets.UTF_8);
    }
}
