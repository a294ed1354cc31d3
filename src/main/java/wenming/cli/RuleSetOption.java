package wenming.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import wenming.catalogue.Library;

/** The option {@code --rule-set}: a rule set that there is. */
final class RuleSetOption {
    private RuleSetOption() {}

    /** Refuses an id that names no rule set, with the nearest; null is no id. */
    static void check(String id, Library library, CommandSpec spec) {
        if (id != null && !library.ids().contains(id)) {
            String nearest = library.nearest(id);
            throw new ParameterException(
                    spec.commandLine(),
                    "--rule-set " + id + ": " + (nearest.isEmpty() ? String.join(", ", library.ids()) : nearest + "?"));
        }
    }
}
