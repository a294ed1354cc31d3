package wenming.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.author.Scaffold;
import wenming.model.Text;
import wenming.report.Messages;

/** {@code wenming rules new ID --title TITLE}: the folder of a new rule set, which checks and tests at once. */
@Command(name = "new")
final class RulesNewCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    private String id;

    @Option(names = "--title", paramLabel = "TEXT")
    private String title;

    @Option(names = "--title-en", paramLabel = "TEXT")
    private String titleEn;

    @Option(names = "--year", paramLabel = "YEAR")
    private int year = LocalDate.now(ZoneId.systemDefault()).getYear();

    @Option(names = "--from", paramLabel = "ID")
    private String from;

    @Option(names = "--into", paramLabel = "DIR")
    private Path into;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        if (!Scaffold.isId(id)) {
            throw wrong("rules.new.id", id);
        } else if ((title == null && from == null) || (title != null && title.isBlank())) {
            throw wrong("rules.new.title");
        } else if (year < 1901 || year > 2200) {
            throw wrong("rules.new.year", year);
        }
        Path rules = into != null
                ? into
                : root.rules().isEmpty() ? Path.of("rules") : root.rules().get(0);
        String english = titleEn == null || titleEn.isBlank() ? title : titleEn;
        Scaffold scaffold = new Scaffold(id, title == null ? null : new Text(title, english));
        List<Path> written;
        try {
            written = from == null
                    ? scaffold.into(rules, year)
                    : scaffold.copyOf(RulesFolder.folder(RulesFolder.editions(root), from, spec), rules);
        } catch (FileAlreadyExistsException e) {
            root.console().err().println(Messages.in(root.language()).say("rules.new.exists", Path.of(e.getFile())));
            return ExitCode.BAD_INPUT.code();
        }
        Messages messages = Messages.in(root.language());
        written.forEach(file -> root.console().out().println(file));
        boolean usual = rules.equals(Path.of("rules")) && Files.isSameFile(rules, RulesFolder.own());
        String where = usual ? "" : " --rules " + rules;
        root.console().out().println(messages.say("rules.new.next", where));
        return ExitCode.DONE.code();
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(
                spec.commandLine(), Messages.in(parent.root().language()).say(key, values));
    }
}
