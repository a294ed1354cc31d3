package wenming.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.author.Editions;
import wenming.author.change.ChangesText;
import wenming.catalogue.change.Changes;
import wenming.catalogue.change.Comparison;
import wenming.report.Json;

/** {@code wenming rules diff A B}: what differs between two rule sets; ends with 1 if anything does, as diff does. */
@Command(name = "diff")
final class RulesDiffCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "A")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "B")
    private String after;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        Editions editions = RulesFolder.editions(root);
        Changes changes = Comparison.of(
                RulesFolder.edition(editions, before, spec).wording(),
                RulesFolder.edition(editions, after, spec).wording());
        if (format == Format.JSON) {
            root.console().out().writeBytes(Json.pretty(changes));
        } else {
            root.console().out().print(ChangesText.of(changes, root.language()));
        }
        return (changes.none() ? ExitCode.DONE : ExitCode.DIFFERS).code();
    }
}
