package wenming.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import wenming.desk.Filed;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.model.Problem;
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
        JSON,
        HTML,
        PDF,
        XLSX;

        /** Whether it is a form of a paper about one unit. */
        boolean isPaper() {
            return this != TEXT && this != JSON;
        }
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

    @Option(names = "--format", paramLabel = "text|json|html|pdf|xlsx", defaultValue = "text")
    private Format format;

    @Option(names = "--doubts")
    private boolean doubts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private Path output;

    @Mixin
    private ArchiveOption archive;

    @Mixin
    private PaperOption paper;

    @Override
    public Integer call() throws IOException {
        paper.check(format, files, output, root.console(), root.language(), spec);
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
        if (format.isPaper()) {
            return paper(desk, files.get(0), reviewed.bytes());
        }
        for (String file : files) {
            Answer answer = answer(desk, file, reviewed.bytes());
            if (answer instanceof Answer.Scored scored) {
                scorecards.add(scored.scorecard());
            } else if (answer instanceof Answer.Rejected rejected) {
                complain(file, rejected.problems());
                bad = true;
            }
        }
        print(scorecards, assessors);
        return (bad ? ExitCode.BAD_INPUT : ExitCode.DONE).code();
    }

    private int paper(Desk desk, String file, byte[] others) throws IOException {
        InputFile input = InputFile.read(file, root.console());
        if (input.bytes() == null) {
            complain(file, input.problems());
            return ExitCode.BAD_INPUT.code();
        }
        Reply<Filed> reply = desk.file(new Request(input.bytes(), ruleSet, asOf, others));
        if (!reply.given()) {
            complain(file, reply.problems());
            return ExitCode.BAD_INPUT.code();
        }
        write(paper.made(reply.value(), format, root.language()));
        return ExitCode.DONE.code();
    }

    private void complain(String file, List<Problem> problems) {
        Problems.print(file, findings, problems, root.language(), root.console().err());
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
        write(rendered(scorecards, assessors, output == null ? root.console().screen() : Screen.PLAIN));
    }

    private void write(byte[] bytes) throws IOException {
        if (output == null) {
            root.console().out().write(bytes);
            return;
        }
        OutputFile.write(output, bytes, root.language(), spec);
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
