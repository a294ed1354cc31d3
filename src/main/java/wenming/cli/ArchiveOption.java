package wenming.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import wenming.catalogue.Archive;

/** The option {@code --archive}: a folder that keeps every version of every rule set that is used. */
final class ArchiveOption {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--archive", paramLabel = "DIR", descriptionKey = "archive")
    private Path folder;

    /** The archive; null if none is wanted. */
    Archive open() {
        try {
            return folder == null ? null : new Archive(folder);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--archive " + folder + ": " + e, e);
        }
    }
}
