package wenming.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.author.Editions;
import wenming.author.change.BothWays;
import wenming.author.change.Impact;
import wenming.author.change.ImpactPages;
import wenming.catalogue.Library;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.intake.workbook.WorkbookReader;
import wenming.report.Messages;

/** {@code wenming rules impact A B SUBMISSIONS...}: every submission under both; ends with 1 if a score moves too far. */
@Command(name = "impact")
final class RulesImpactCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "A")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "B")
    private String after;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "SUBMISSIONS", descriptionKey = "SUBMISSIONS")
    private List<String> inputs;

    @Option(names = "--limit", paramLabel = "POINTS")
    private BigDecimal limit;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        if (limit != null && limit.signum() < 0) {
            throw new ParameterException(
                    spec.commandLine(), Messages.in(parent.root().language()).say("usage.atLeast", "--limit", 0));
        }
        Root root = parent.root();
        Editions editions = RulesFolder.editions(root);
        BothWays ways = new BothWays(
                RulesFolder.edition(editions, before, spec), RulesFolder.edition(editions, after, spec), asOf);
        WorkbookReader workbooks = new WorkbookReader(Library.open(root.rules()).vocabulary());
        Impact impact;
        try (Records records = Records.of(inputs, root.console().in(), Limits.USUAL, workbooks, Set.of())) {
            impact = ways.impact(records, limit);
        }
        ImpactPages pages = new ImpactPages(impact, root.language());
        PrintStream console = root.console().out();
        Consumer<byte[]> out = console::writeBytes;
        switch (format) {
            case TEXT -> pages.text(out);
            case JSON -> pages.json(out);
            case CSV -> pages.csv(out);
        }
        if (!impact.withinLimit()) {
            return ExitCode.DIFFERS.code();
        }
        return (impact.rejected().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED).code();
    }
}
