package wenming.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code wenming completion bash|zsh}: a script that lets the shell complete commands, options, words and rule set ids. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
    /** Whose script; it is the same one, which asks zsh to behave like bash. */
    enum Shell {
        BASH,
        ZSH
    }

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh", descriptionKey = "SHELL")
    @SuppressWarnings("UnusedVariable") // must be one of the two, and is the same to us
    private Shell shell;

    @Override
    public Integer call() throws IOException {
        CommandLine all = spec.root().commandLine();
        nameChoices(all, root.assessors(null).library().ids());
        byte[] script = AutoComplete.bash("wenming", all).getBytes(StandardCharsets.UTF_8);
        root.console().out().write(script);
        return ExitCode.DONE.code();
    }

    private static void nameChoices(CommandLine line, List<String> ruleSets) {
        line.getSubcommands().values().forEach(sub -> nameChoices(sub, ruleSets));
        CommandSpec command = line.getCommandSpec();
        for (OptionSpec option : List.copyOf(command.options())) {
            List<String> choices = choices(option, option.longestName().equals("--rule-set"), ruleSets);
            if (!choices.isEmpty()) {
                command.remove(option);
                if (!option.inherited()) { // else it comes again, from the command that has it of its own
                    command.addOption(OptionSpec.builder(option)
                            .completionCandidates(choices)
                            .build());
                }
            }
        }
        for (PositionalParamSpec place : List.copyOf(command.positionalParameters())) {
            List<String> choices = choices(place, place.paramLabel().equals("ID"), ruleSets);
            if (!choices.isEmpty()) {
                command.remove(place);
                command.addPositional(PositionalParamSpec.builder(place)
                        .completionCandidates(choices)
                        .build());
            }
        }
    }

    /** Labels such as {@code zh|en} name what may stand there. */
    private static List<String> choices(ArgSpec argument, boolean ruleSet, List<String> ruleSets) {
        if (ruleSet) {
            return ruleSets;
        }
        return argument.paramLabel().contains("|")
                ? List.of(argument.paramLabel().split("\\|"))
                : List.of();
    }
}
