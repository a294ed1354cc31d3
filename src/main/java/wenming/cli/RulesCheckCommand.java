package wenming.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenming.author.Bench;
import wenming.author.Memory;
import wenming.author.Remark;
import wenming.author.RuleSetCheck;
import wenming.report.Messages;

/** {@code wenming rules check}: everything in the rule sets that does not fit, with file and line. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Option(names = "--fresh")
    private boolean fresh;

    @Override
    public Integer call() throws IOException {
        Root root = parent.root();
        List<Remark> remarks = new ArrayList<>();
        int sets = 0;
        Memory memory = RulesFolder.memory(parent.root(), fresh);
        for (Bench bench : RulesFolder.benches(root)) {
            sets += bench.ids().size();
            remarks.addAll(new RuleSetCheck(bench, memory).run());
        }
        Problems.printRemarks(remarks, root.language(), root.console().out());
        root.console()
                .out()
                .println(Messages.in(root.language())
                        .say(remarks.isEmpty() ? "rules.checked" : "rules.toMend", sets, remarks.size()));
        return (remarks.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT).code();
    }
}
