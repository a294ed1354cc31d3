package wenming.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.assess.Assessors;
import wenming.batch.Batch;
import wenming.batch.OutputException;
import wenming.batch.ProgressLine;
import wenming.batch.ProgressLines;
import wenming.batch.ProgressListener;
import wenming.batch.Settings;
import wenming.batch.Summary;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.intake.Limits;
import wenming.intake.Records;
import wenming.intake.workbook.WorkbookReader;
import wenming.report.Messages;

/** {@code wenming batch INPUT... -o DIR}: results, ranking and rejected records of many submissions. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
    /** Groups of the ranking that are told; the file has them all. */
    private static final int MOST_GROUPS = 10;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "INPUT")
    private List<String> inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true)
    private Path output;

    @Option(names = "--rule-set", paramLabel = "ID")
    private String ruleSet;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--doubts")
    private boolean doubts;

    @Option(names = "--jobs", paramLabel = "N")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--force")
    private boolean force;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Mixin
    private ArchiveOption archive;

    @Override
    public Integer call() throws IOException {
        Library library = Library.open(root.rules());
        RuleSetOption.check(ruleSet, library, spec);
        if (jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), Messages.in(root.language()).say("usage.atLeast", "--jobs", 1));
        }
        Desk desk = new Desk(new Assessors(library, archive.open()));
        Batch batch =
                new Batch(doubts ? desk.withDoubts() : desk, new Settings(ruleSet, asOf, root.language(), jobs, force));
        WorkbookReader workbooks = new WorkbookReader(library.vocabulary());
        try (Records records = Records.of(inputs, root.console().in(), Limits.USUAL, workbooks, Batch.files(output))) {
            Summary summary = quiet ? batch.run(records, output, progress -> {}) : watched(batch, records);
            print(summary);
            return (summary.rejected() > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE).code();
        } catch (OutputException e) {
            root.console()
                    .err()
                    .println(Messages.in(root.language())
                            .say("batch.output." + e.reason().name(), e.path()));
            return ExitCode.BAD_INPUT.code();
        }
    }

    private Summary watched(Batch batch, Records records) throws OutputException {
        if (!root.console().watched()) {
            ProgressListener lines = new ProgressLines(root.console().err(), root.language());
            return batch.run(records, output, lines);
        }
        try (ProgressLine line = new ProgressLine(root.console().err(), root.language())) {
            return batch.run(records, output, line);
        }
    }

    private void print(Summary summary) {
        Messages messages = Messages.in(root.language());
        StringBuilder text = new StringBuilder();
        text.append(messages.say("batch.done", summary.scored(), summary.rejected(), summary.vetoed()))
                .append('\n');
        summary.groups().stream().limit(MOST_GROUPS).forEach(group -> text.append("  ")
                .append(messages.say(
                        "batch.group",
                        group.ruleSet(),
                        group.version(),
                        group.asOf(),
                        group.ranked(),
                        group.vetoed(),
                        group.repeated()))
                .append('\n'));
        if (summary.groups().size() > MOST_GROUPS) {
            text.append("  ")
                    .append(messages.say("card.more", summary.groups().size() - MOST_GROUPS))
                    .append('\n');
        }
        text.append(messages.say("batch.where", output)).append('\n');
        root.console().out().print(text);
    }
}
