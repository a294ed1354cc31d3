package wenming.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import wenming.author.Bench;
import wenming.author.CaseResult;
import wenming.author.Memory;
import wenming.author.RuleSetTests;
import wenming.author.SetResult;
import wenming.author.TestResult;
import wenming.report.Messages;
import wenming.report.Screen;

/** {@code wenming rules test}: runs every case, and says what no case reaches. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Option(names = "--fresh")
    private boolean fresh;

    @Override
    public Integer call() throws IOException {
        boolean passed = true;
        Memory memory = RulesFolder.memory(parent.root(), fresh);
        for (Bench bench : RulesFolder.benches(parent.root())) {
            TestResult result = new RuleSetTests(bench, memory).run();
            print(result);
            passed &= result.passed();
        }
        return (passed ? ExitCode.DONE : ExitCode.BAD_INPUT).code();
    }

    private void print(TestResult result) {
        Root root = parent.root();
        PrintStream out = root.console().out();
        Messages messages = Messages.in(root.language());
        for (SetResult set : result.sets()) {
            Problems.printRemarks(set.remarks(), root.language(), out);
            set.failures().forEach(failure -> print(failure, out, messages));
            Problems.printRemarks(set.gaps(), root.language(), out);
            String word = messages.say(set.passed() ? "rules.passed" : "rules.failed");
            out.println(Screen.padded(set.ruleSet(), 24) + " "
                    + Screen.padded(
                            messages.say(
                                    "rules.cases",
                                    set.ran(),
                                    set.failures().size(),
                                    set.gaps().size(),
                                    set.coverage().criteria(),
                                    set.coverage().rules(),
                                    set.coverage().sides()),
                            88)
                    + " " + root.console().screen().ink(set.passed() ? Screen.Ink.GOOD : Screen.Ink.BAD, word));
        }
        Problems.printRemarks(result.gaps(), root.language(), out);
    }

    private static void print(CaseResult failure, PrintStream out, Messages messages) {
        out.println(failure.file() + ":" + failure.line() + " " + failure.criterion() + " " + failure.name());
        failure.differences()
                .forEach(difference -> out.println("    "
                        + messages.say(
                                "rules.difference", difference.key(), difference.expected(), difference.found())));
    }
}
