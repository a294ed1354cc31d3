package wenming.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Volume;
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
        List<RuleSet> sets = new ArrayList<>();
        for (String id : library.ids()) {
            for (Volume volume : library.volumes(id)) {
                sets.add(library.book(volume.reference().toString())
                        .orElseThrow()
                        .ruleSet());
            }
        }
        root.console().out().print(RuleSetText.list(sets, root.language()));
        return ExitCode.DONE.code();
    }
}
