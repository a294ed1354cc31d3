package wenming.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import wenming.assess.Assessors;
import wenming.catalogue.Archive;
import wenming.catalogue.Library;
import wenming.model.Language;

/** {@code wenming}: what all commands share. */
@Command(name = "wenming", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT)
final class Root implements Runnable {
    private final Console console;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private String lang;

    @Option(names = "--rules", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private List<Path> rules = new ArrayList<>();

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    private final Optional<HeadStart> headStart;

    Root(Console console, Optional<HeadStart> headStart) {
        this.console = console;
        this.headStart = headStart;
    }

    Console console() {
        return console;
    }

    /** Folders of the operator's own rule sets. */
    List<Path> rules() {
        return rules;
    }

    /**
     * Assessors of all the rule sets at hand.
     *
     * @param archive keeps every version that is used; null for none
     * @throws wenming.catalogue.RuleSetException if there is something to mend in a folder's vocabulary
     */
    Assessors assessors(Archive archive) throws IOException {
        return rules.isEmpty() && archive == null && headStart.isPresent()
                ? headStart.get().assessors()
                : new Assessors(Library.open(rules), archive);
    }

    Language language() {
        if (lang == null) {
            return console.language();
        }
        return switch (lang) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--lang: zh | en");
        };
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.out());
    }
}
