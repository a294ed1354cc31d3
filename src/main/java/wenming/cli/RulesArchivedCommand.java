package wenming.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.catalogue.Archive;
import wenming.report.Messages;
import wenming.report.Screen;

/** {@code wenming rules archived DIR}: every version that an archive keeps, and whether it is still whole. */
@Command(name = "archived")
final class RulesArchivedCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + "?");
        }
        Root root = parent.root();
        Messages messages = Messages.in(root.language());
        List<Archive.Entry> entries = new Archive(folder).entries();
        StringBuilder text = new StringBuilder();
        for (Archive.Entry entry : entries) {
            text.append(entry.sha256())
                    .append("  ")
                    .append(Screen.padded(entry.id(), 18))
                    .append(' ')
                    .append(Screen.padded(entry.version(), 6))
                    .append(' ')
                    .append(messages.say(entry.whole() ? "rules.whole" : "rules.damaged"))
                    .append('\n');
        }
        root.console().out().print(text);
        boolean whole = entries.stream().allMatch(Archive.Entry::whole);
        return (whole ? ExitCode.DONE : ExitCode.BAD_INPUT).code();
    }
}
