package wenming.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wenming.desk.Filed;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.paper.Dossier;
import wenming.report.paper.Paper;
import wenming.report.paper.PaperHtml;
import wenming.report.paper.PaperPdf;
import wenming.report.paper.PaperXlsx;
import wenming.report.paper.UnitPaper;

/** {@code --paper KIND}: which paper an answer in the form of one is. */
final class PaperOption {
    @Option(names = "--paper", paramLabel = "self-assessment|deductions|rectification|evidence")
    private String kind;

    /**
     * Refuses what makes no paper: a kind that there is not, several submissions on one, binary on a terminal.
     *
     * @param format in which the answer is wanted
     * @param files what is to be scored
     * @param output where it goes; null for standard output
     */
    void check(
            ScoreCommand.Format format,
            List<String> files,
            Path output,
            Console console,
            Language language,
            CommandSpec spec) {
        if (kind != null && UnitPaper.of(kind).isEmpty()) {
            String kinds =
                    Arrays.stream(UnitPaper.values()).map(UnitPaper::kind).collect(Collectors.joining(" | "));
            throw new ParameterException(spec.commandLine(), "--paper " + kind + ": " + kinds);
        } else if (kind != null && !format.isPaper()) {
            throw wrong("usage.paperFormat", language, spec);
        } else if (format.isPaper() && files.size() > 1) {
            throw wrong("usage.paperOne", language, spec);
        }
        boolean binary = format == ScoreCommand.Format.PDF || format == ScoreCommand.Format.XLSX;
        if (binary && output == null && console.columns() > 0) {
            throw wrong("usage.paperTerminal", language, spec);
        }
    }

    private static ParameterException wrong(String key, Language language, CommandSpec spec) {
        return new ParameterException(spec.commandLine(), Messages.in(language).say(key));
    }

    /** The paper; the self-assessment unless another is asked for. */
    byte[] made(Filed filed, ScoreCommand.Format format, Language language) {
        UnitPaper wanted =
                kind == null ? UnitPaper.SELF_ASSESSMENT : UnitPaper.of(kind).orElseThrow();
        Paper paper = wanted.of(
                new Dossier(filed.scorecard(), filed.ruleSet(), filed.submission(), filed.vocabulary(), language));
        return switch (format) {
            case PDF -> PaperPdf.of(paper);
            case XLSX -> PaperXlsx.of(paper);
            default -> PaperHtml.document(paper).getBytes(StandardCharsets.UTF_8);
        };
    }
}
