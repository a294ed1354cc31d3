package wenming.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code wenming rules}: the author's bench. */
@Command(
        name = "rules",
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesArchivedCommand.class,
            RulesNewCommand.class,
            RulesDiffCommand.class,
            RulesImpactCommand.class,
            RulesExportCommand.class,
            RulesImportCommand.class,
            RulesPagesCommand.class
        })
final class RulesCommand implements Runnable {
    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    Root root() {
        return root;
    }

    @Override
    public void run() {
        spec.commandLine().usage(root.console().out());
    }
}
