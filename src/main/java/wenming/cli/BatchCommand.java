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

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--checkpoint-every", paramLabel = "N")
    private int checkpointEvery = Settings.USUAL_CHECKPOINTS;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = "--json-progress")
    private boolean jsonProgress;

    @Mixin
    private ArchiveOption archive;

    @Override
    public Integer call() throws IOException {
        Library library = Library.open(root.rules());
        RuleSetOption.check(ruleSet, library, spec);
        Messages messages = Messages.in(root.language());
        if (jobs < 1 || checkpointEvery < 1) {
            throw new ParameterException(
                    spec.commandLine(), messages.say("usage.atLeast", jobs < 1 ? "--jobs" : "--checkpoint-every", 1));
        } else if (resume && force) {
            throw new ParameterException(spec.commandLine(), messages.say("usage.notBoth", "--resume", "--force"));
        }
        Desk desk = new Desk(new Assessors(library, archive.open()));
        Batch batch = new Batch(doubts ? desk.withDoubts() : desk, settings());
        WorkbookReader workbooks = new WorkbookReader(library.vocabulary());
        try (Records records = Records.of(inputs, root.console().in(), Limits.USUAL, workbooks, Batch.files(output))) {
            Summary summary = watched(batch, records);
            print(summary);
            return (summary.rejected() > 0 ? ExitCode.SOME_REJECTED : ExitCode.DONE).code();
        } catch (OutputException e) {
            root.console()
                    .err()
                    .println(messages.say("batch.output." + e.reason().name(), e.path(), e.detail()));
            return ExitCode.BAD_INPUT.code();
        }
    }

    private Summary watched(Batch batch, Records records) throws OutputException {
        try (Watching watching = Watching.of(root.console(), root.language(), quiet, jsonProgress)) {
            return batch.run(records, output, watching.listener());
        }
    }

    private Settings settings() {
        Settings.Start start = resume ? Settings.Start.RESUME : force ? Settings.Start.REPLACE : Settings.Start.FRESH;
        return new Settings(ruleSet, asOf, root.language(), doubts, jobs, start, checkpointEvery);
    }

    private void print(Summary summary) {
        Messages messages = Messages.in(root.language());
        StringBuilder text = new StringBuilder();
        text.append(messages.say("batch.done", summary.scored(), summary.rejected(), summary.vetoed()))
                .append('\n');
        summary.rankings().stream().limit(MOST_GROUPS).forEach(group -> text.append("  ")
                .append(messages.say(
                        "batch.group",
                        group.ruleSet(),
                        group.version(),
                        group.asOf(),
                        group.ranked(),
                        group.vetoed(),
                        group.repeated()))
                .append('\n'));
        if (summary.rankings().size() > MOST_GROUPS) {
            text.append("  ")
                    .append(messages.say("card.more", summary.rankings().size() - MOST_GROUPS))
                    .append('\n');
        }
        if (summary.pairs() != null) {
            summary.pairs().lines(root.language()).forEach(line -> text.append(line)
                    .append('\n'));
        }
        text.append(messages.say("batch.where", output)).append('\n');
        root.console().out().print(text);
    }
}
