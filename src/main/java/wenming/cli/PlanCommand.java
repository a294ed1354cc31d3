package wenming.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.advise.Plan;
import wenming.advise.Wishes;
import wenming.cli.ScoreCommand.Format;
import wenming.desk.Adviser;
import wenming.desk.Reply;
import wenming.report.Messages;
import wenming.report.PlanText;

/** {@code wenming plan FILE --target 90}: the least effort that reaches a score; {@code --do}: what chosen steps bring. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    /** One of the two. */
    static final class Wish {
        @Option(names = "--target", paramLabel = "POINTS")
        private BigDecimal target;

        @Option(names = "--do", split = ",", paramLabel = "ID[=+N]")
        private List<String> things;
    }

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private String file;

    @ArgGroup(multiplicity = "1")
    private Wish wish;

    @Option(names = "--by", paramLabel = "DATE")
    private LocalDate by;

    @Option(names = "--rule-set", paramLabel = "ID")
    private String ruleSet;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--findings", paramLabel = "FILE")
    private String findings;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Map<String, Long> wanted = wish.things == null ? null : wanted();
        if (wanted == null && !reasonable(wish.target)) {
            throw wrong("plan.wrong-target", wish.target);
        }
        Advising advising = Advising.open(root, ruleSet, spec);
        Adviser adviser = new Adviser(advising.desk());
        Reply<Plan> reply = advising.request(file, findings, ruleSet, asOf)
                .then(request ->
                        wanted == null ? adviser.plan(request, wish.target, by) : adviser.whatIf(request, wanted, by));
        return advising.print(
                file,
                findings,
                reply,
                format,
                plan -> PlanText.of(
                        plan,
                        advising.assessors().vocabulary(),
                        root.language(),
                        root.console().screen()));
    }

    private Map<String, Long> wanted() {
        return Wishes.read(wish.things).orElseThrow(() -> wrong("plan.wrong-do", String.join(",", wish.things)));
    }

    /** Not below zero, and short enough to print: a figure such as 1e999 is a slip. */
    private static boolean reasonable(BigDecimal target) {
        return target.signum() >= 0 && target.scale() <= 9 && target.precision() - target.scale() <= 9;
    }

    private ParameterException wrong(String key, Object value) {
        return new ParameterException(
                spec.commandLine(), Messages.in(root.language()).say(key, value));
    }
}
