package wenming.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.author.Edition;
import wenming.author.pages.HtmlPages;
import wenming.catalogue.Book;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.report.RuleSetText;

/** {@code wenming rules show ID}: one rule set as a page. */
@Command(name = "show")
final class RulesShowCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    enum Format {
        TEXT,
        HTML
    }

    @Parameters(paramLabel = "ID", descriptionKey = "ID")
    private String id;

    @Option(names = "--format", paramLabel = "text|html", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        if (format == Format.HTML) {
            Edition edition = RulesFolder.edition(RulesFolder.editions(root), id, spec);
            root.console().out().print(HtmlPages.of(edition, root.language(), false));
            return ExitCode.DONE.code();
        }
        Library library = Library.open(root.rules());
        Book book = (id.equals(RuleSet.INTEGRITY) ? library.integrity() : library.book(id))
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), id + "? " + String.join(", ", library.ids())));
        root.console()
                .out()
                .print(RuleSetText.page(
                        book.ruleSet(),
                        library.vocabulary(),
                        root.language(),
                        root.console().screen()));
        return ExitCode.DONE.code();
    }
}
