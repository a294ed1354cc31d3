package wenming.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import wenming.catalogue.Library;
import wenming.intake.SubmissionSchema;
import wenming.report.Json;

/** {@code wenming schema}: the JSON Schema of a submission. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
    @ParentCommand
    private Root root;

    @Override
    public Integer call() throws IOException {
        Library library = Library.open(root.rules());
        root.console().out().write(Json.pretty(new SubmissionSchema(library.vocabulary()).any()));
        return ExitCode.DONE.code();
    }
}
