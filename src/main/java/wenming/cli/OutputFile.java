package wenming.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import wenming.model.Language;
import wenming.report.Messages;

/** A file that a command was told to write. */
final class OutputFile {
    private OutputFile() {}

    /** Writes it whole or not at all; a place where no file can be written is a wrong use of the command, not a fault. */
    static void write(Path file, byte[] bytes, Language language, CommandSpec spec) {
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw notWritable(file, language, spec);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw notWritable(file, language, spec);
        }
    }

    private static ParameterException notWritable(Path file, Language language, CommandSpec spec) {
        return new ParameterException(spec.commandLine(), Messages.in(language).say("batch.output.NOT_WRITABLE", file));
    }
}
