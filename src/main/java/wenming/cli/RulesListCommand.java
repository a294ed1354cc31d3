package wenming.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import wenming.catalogue.Library;
import wenming.report.RuleSetText;

/** {@code wenming rules list}: every rule set at hand. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        Library library = Library.open(root.rules());
        StringBuilder text = new StringBuilder();
        for (String id : library.ids()) {
            text.append(RuleSetText.line(library.book(id).orElseThrow().ruleSet(), root.language()));
        }
        root.console().out().print(text);
        return ExitCode.DONE.code();
    }
}
