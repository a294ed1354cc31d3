package wenming.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import wenming.author.sheet.Change;
import wenming.author.sheet.SheetImport;
import wenming.model.Problem;
import wenming.report.Messages;
import wenming.report.Screen;

/** {@code wenming rules import FILE.xlsx}: writes the cells that were changed into the catalogue, and nothing else. */
@Command(name = "import")
final class RulesImportCommand implements Callable<Integer> {
    /** One more than is read of any spreadsheet. */
    private static final int LARGEST = (16 << 20) + 1;

    @ParentCommand
    private RulesCommand parent;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST);
        } catch (NoSuchFileException e) {
            return refused(List.of(new Problem("no-such-file", "", 0, 0, "", "", "")));
        } catch (IOException e) {
            return refused(List.of(new Problem("unreadable", "", 0, 0, String.valueOf(e.getMessage()), "", "")));
        }
        SheetImport.Result result = new SheetImport(RulesFolder.editions(root)).run(bytes, !dryRun);
        if (!result.problems().isEmpty()) {
            return refused(result.problems());
        }
        Messages messages = Messages.in(root.language());
        for (Change change : result.changes()) {
            root.console()
                    .out()
                    .println(change.cell() + "  " + (change.criterion() + " " + change.path()).strip() + ": "
                            + Screen.harmless(change.before()) + " \u2192 " + Screen.harmless(change.after()));
        }
        String key = result.changes().isEmpty() ? "sheet.nothing" : dryRun ? "sheet.would" : "sheet.imported";
        root.console().out().println(messages.say(key, result.changes().size(), result.file()));
        return ExitCode.DONE.code();
    }

    private Integer refused(List<Problem> problems) {
        Root root = parent.root();
        Problems.print(
                file.toString(), problems, root.language(), root.console().err());
        root.console().err().println(Messages.in(root.language()).say("sheet.refused"));
        return ExitCode.BAD_INPUT.code();
    }
}
