package wenming.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import wenming.author.Edition;
import wenming.author.Editions;
import wenming.author.pages.HtmlPages;
import wenming.author.pages.MarkdownPages;
import wenming.model.Language;
import wenming.report.Messages;

/** {@code wenming rules pages -o DIR}: a page for each rule set and an index, in both languages. */
@Command(name = "pages")
final class RulesPagesCommand implements Callable<Integer> {
    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private Path output;

    @Option(names = "--markdown")
    private boolean markdown;

    @Override
    public Integer call() throws IOException {
        if ((output == null) != markdown) {
            throw new ParameterException(spec.commandLine(), "-o DIR | --markdown");
        }
        Root root = parent.root();
        Editions editions = RulesFolder.editions(root);
        return markdown ? readmes(root, editions) : site(root, editions);
    }

    private int site(Root root, Editions editions) throws IOException {
        List<Edition> all = new ArrayList<>();
        for (String id : editions.ids()) {
            all.add(editions.of(id).orElseThrow());
        }
        for (Language language : Language.values()) {
            Path folder = Files.createDirectories(output.resolve(language.name().toLowerCase(Locale.ROOT)));
            Files.writeString(folder.resolve("index.html"), HtmlPages.index(all, language));
            for (Edition edition : all) {
                String page = HtmlPages.of(edition, language, true);
                Files.writeString(folder.resolve(edition.book().ruleSet().id() + ".html"), page);
            }
        }
        root.console().out().println(Messages.in(root.language()).say("page.written", all.size(), output));
        return ExitCode.DONE.code();
    }

    /** A README in the folder of each set; one that a person wrote is left alone. */
    private static int readmes(Root root, Editions editions) throws IOException {
        Messages messages = Messages.in(root.language());
        List<Path> folders = root.rules().isEmpty() ? List.of(RulesFolder.own()) : root.rules();
        for (Path folder : folders) {
            for (String id : editions.ids()) {
                Path set = folder.resolve(id);
                Path readme = set.resolve("README.md");
                if (!Files.exists(set.resolve("catalogue.yaml"))) {
                    continue;
                } else if (Files.exists(readme) && !Files.readString(readme).startsWith(MarkdownPages.MARK)) {
                    root.console().err().println(messages.say("page.kept", readme));
                    continue;
                }
                Files.writeString(
                        readme, MarkdownPages.of(editions.of(set.toString()).orElseThrow()));
                root.console().out().println(readme);
            }
        }
        return ExitCode.DONE.code();
    }
}
