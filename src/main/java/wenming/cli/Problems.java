package wenming.cli;

import java.io.PrintStream;
import java.util.List;
import wenming.author.Remark;
import wenming.catalogue.RuleSetException;
import wenming.model.Findings;
import wenming.model.Language;
import wenming.model.Problem;
import wenming.report.ProblemText;

/** Prints problems one a line, as compilers do: {@code file:line:column pointer: what is wrong}. */
final class Problems {
    private Problems() {}

    static void print(String file, List<Problem> problems, Language language, PrintStream err) {
        problems.forEach(problem -> err.println(line(file, problem, language)));
    }

    /** Problems of a submission, and of the file of findings that was handed in with it. */
    static void print(String file, String findings, List<Problem> problems, Language language, PrintStream err) {
        problems.forEach(problem -> {
            boolean ofFindings = findings != null && problem.pointer().startsWith(Findings.FILE);
            String pointer = problem.pointer().substring(ofFindings ? Findings.FILE.length() : 0);
            Problem own = problem.pointing(pointer);
            err.println(line(ofFindings ? findings : file, own, language));
        });
    }

    static void print(RuleSetException book, Language language, PrintStream err) {
        book.problems().forEach(problem -> err.println(line(problem.file(), problem.problem(), language)));
    }

    static void printRemarks(List<Remark> remarks, Language language, PrintStream out) {
        remarks.forEach(remark -> out.println(line(remark.file(), remark.problem(), language)
                + (remark.of().isEmpty() ? "" : " (" + remark.of() + ")")));
    }

    private static String line(String file, Problem problem, Language language) {
        return file + ":" + (problem.line() > 0 ? "" : " ") + ProblemText.withPlace(problem, language);
    }
}
