package wenming.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import wenming.catalogue.Library;
import wenming.model.Problem;

/** The option {@code --rule-set}: a rule set that there is. */
final class RuleSetOption {
    private RuleSetOption() {}

    /** Refuses what names no rule set, or no version of it, with the nearest; null names nothing. */
    static void check(String reference, Library library, CommandSpec spec) throws IOException {
        if (reference != null && library.volume(reference).isEmpty()) {
            Problem unknown = library.unknown(reference);
            throw new ParameterException(
                    spec.commandLine(),
                    "--rule-set " + reference + ": "
                            + (unknown.nearest().isEmpty() ? unknown.expected() : unknown.nearest() + "?"));
        }
    }
}
