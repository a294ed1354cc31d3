package wenming.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.advise.Digest;
import wenming.cli.ScoreCommand.Format;
import wenming.desk.Comparer;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.report.ComparisonText;

/** {@code wenming compare BEFORE AFTER}: how two scorecards differ. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "BEFORE")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "AFTER")
    private String after;

    @Option(names = "--any-unit")
    private boolean anyUnit;

    @Option(names = "--rule-set", paramLabel = "ID")
    private String ruleSet;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Advising advising = Advising.open(root, ruleSet, spec);
        Comparer comparer = new Comparer(advising.desk());
        Reply<Digest> earlier = digest(comparer, before);
        Reply<Digest> later = digest(comparer, after);
        if (!earlier.given() || !later.given()) {
            Problems.print(
                    before, earlier.problems(), root.language(), root.console().err());
            Problems.print(
                    after, later.problems(), root.language(), root.console().err());
            return ExitCode.BAD_INPUT.code();
        }
        return advising.print(
                after,
                null,
                comparer.compare(earlier.value(), later.value(), anyUnit),
                format,
                comparison -> ComparisonText.of(
                        comparison, root.language(), root.console().screen()));
    }

    private Reply<Digest> digest(Comparer comparer, String file) {
        InputFile input = InputFile.read(file, root.console());
        return input.bytes() == null
                ? new Reply<>(null, input.problems())
                : comparer.digest(new Request(input.bytes(), ruleSet, asOf));
    }
}
