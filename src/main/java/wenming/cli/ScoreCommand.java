package wenming.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.assess.Assessors;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.report.Json;
import wenming.report.ScorecardText;
import wenming.report.Screen;
import wenming.score.Scorecard;

/** {@code wenming score FILE...}: the scorecard of each submission. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
    /** How an answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<String> files;

    @Option(names = "--rule-set", paramLabel = "ID")
    private String ruleSet;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--findings", paramLabel = "FILE")
    private String findings;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Option(names = "--doubts")
    private boolean doubts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private Path output;

    @Mixin
    private ArchiveOption archive;

    @Override
    public Integer call() throws IOException {
        Assessors assessors = root.assessors(archive.open());
        RuleSetOption.check(ruleSet, assessors.library(), spec);
        Desk desk = doubts ? new Desk(assessors).withDoubts() : new Desk(assessors);
        List<Scorecard> scorecards = new ArrayList<>();
        boolean bad = false;
        InputFile reviewed = findings == null ? InputFile.NONE : InputFile.read(findings, root.console());
        if (!reviewed.problems().isEmpty()) {
            Problems.print(
                    findings,
                    reviewed.problems(),
                    root.language(),
                    root.console().err());
            return ExitCode.BAD_INPUT.code();
        }
        for (String file : files) {
            Answer answer = answer(desk, file, reviewed.bytes());
            if (answer instanceof Answer.Scored scored) {
                scorecards.add(scored.scorecard());
            } else if (answer instanceof Answer.Rejected rejected) {
                Problems.print(
                        file,
                        findings,
                        rejected.problems(),
                        root.language(),
                        root.console().err());
                bad = true;
            }
        }
        print(scorecards, assessors);
        return (bad ? ExitCode.BAD_INPUT : ExitCode.DONE).code();
    }

    private Answer answer(Desk desk, String file, byte[] others) {
        InputFile input = InputFile.read(file, root.console());
        return input.bytes() == null
                ? new Answer.Rejected(input.problems())
                : desk.answer(new Request(input.bytes(), ruleSet, asOf, others));
    }

    private void print(List<Scorecard> scorecards, Assessors assessors) throws IOException {
        if (scorecards.isEmpty()) {
            return;
        }
        if (output == null) {
            root.console()
                    .out()
                    .write(rendered(scorecards, assessors, root.console().screen()));
            return;
        }
        Path part = output.resolveSibling(output.getFileName() + ".part");
        Files.write(part, rendered(scorecards, assessors, Screen.PLAIN));
        Files.move(part, output, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** One JSON answer is indented, as over HTTP; several are lines. */
    private byte[] rendered(List<Scorecard> scorecards, Assessors assessors, Screen screen) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            for (Scorecard scorecard : scorecards) {
                if (format == Format.TEXT) {
                    out.print(ScorecardText.of(scorecard, assessors.vocabulary(), root.language(), screen));
                } else if (scorecards.size() == 1) {
                    out.write(Json.pretty(scorecard));
                } else {
                    out.write(Json.line(scorecard));
                    out.write('\n');
                }
            }
        }
        return bytes.toByteArray();
    }
}
