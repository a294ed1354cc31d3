package wenming.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.author.Editions;
import wenming.author.sheet.CatalogueSheet;
import wenming.report.Messages;

/** {@code wenming rules export ID -o FILE.xlsx}: a catalogue as a spreadsheet. */
@Command(name = "export")
final class RulesExportCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    private String id;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true)
    private Path output;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        Editions editions = RulesFolder.editions(root);
        Path folder = RulesFolder.folder(editions, id, spec);
        String set = RulesFolder.edition(editions, id, spec).book().ruleSet().id(); // refuses what cannot be read
        byte[] sheet = CatalogueSheet.of(set, Files.readString(folder.resolve("catalogue.yaml")), root.language());
        OutputFile.write(output, sheet, root.language(), spec);
        root.console().out().println(Messages.in(root.language()).say("sheet.exported", set, output));
        return ExitCode.DONE.code();
    }
}
