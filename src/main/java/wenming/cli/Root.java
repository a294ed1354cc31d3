package wenming.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
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

    Root(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /** Folders of the operator's own rule sets. */
    List<Path> rules() {
        return rules;
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
