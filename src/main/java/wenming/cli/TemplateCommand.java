package wenming.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.intake.form.EntryForm;
import wenming.intake.workbook.WorkbookTemplate;
import wenming.report.Messages;

/** {@code wenming template --rule-set ID}: an empty workbook in which a submission is filled in. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rule-set", paramLabel = "ID", required = true)
    private String ruleSet;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private String output;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Library library = Library.open(root.rules());
        RuleSetOption.check(ruleSet, library, spec);
        RuleSet set = library.book(ruleSet).orElseThrow().ruleSet();
        byte[] template = WorkbookTemplate.of(EntryForm.of(set, library.vocabulary()), root.language());
        if ("-".equals(output)) {
            root.console().out().write(template);
            return ExitCode.DONE.code();
        }
        Path file = Path.of(output == null ? set.id() + ".xlsx" : output);
        try {
            write(file, template);
        } catch (FileAlreadyExistsException e) {
            root.console().err().println(Messages.in(root.language()).say("template.exists", file));
            return ExitCode.BAD_INPUT.code();
        }
        root.console().out().println(Messages.in(root.language()).say("template.written", set.id(), file));
        return ExitCode.DONE.code();
    }

    /** What somebody has filled in is not overwritten by an empty form. */
    private void write(Path file, byte[] template) throws IOException {
        if (!force && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        OutputFile.write(file, template, root.language(), spec);
    }
}
