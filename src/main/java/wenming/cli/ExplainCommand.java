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
import wenming.advise.Explanation;
import wenming.cli.ScoreCommand.Format;
import wenming.desk.Adviser;
import wenming.desk.Reply;
import wenming.report.ExplanationText;

/** {@code wenming explain FILE CRITERION}: why a criterion has its points. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
    private String file;

    @Parameters(index = "1", paramLabel = "CRITERION", descriptionKey = "CRITERION")
    private String criterion;

    @Option(names = "--rule-set", paramLabel = "ID")
    private String ruleSet;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--findings", paramLabel = "FILE")
    private String findings;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Advising advising = Advising.open(root, ruleSet, spec);
        Adviser adviser = new Adviser(advising.desk());
        Reply<Explanation> reply =
                advising.request(file, findings, ruleSet, asOf).then(request -> adviser.explain(request, criterion));
        return advising.print(
                file,
                findings,
                reply,
                format,
                explanation -> ExplanationText.of(
                        explanation,
                        advising.assessors().vocabulary(),
                        root.language(),
                        root.console().screen()));
    }
}
