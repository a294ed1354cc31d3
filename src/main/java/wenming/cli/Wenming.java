package wenming.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import wenming.catalogue.RuleSetException;
import wenming.model.Language;
import wenming.report.Messages;

/** Runs one command: parses it, runs it, and turns every failure into words and an exit code. */
public final class Wenming {
    private static final String COMPLETION = "completion";

    private final Console console;

    /** For this console. */
    public Wenming(Console console) {
        this.console = console;
    }

    /** Runs the command; the code that the process should end with. */
    public int run(String... arguments) {
        Root root = new Root(console, HeadStart.of(arguments));
        CommandLine line = new CommandLine(root);
        Map<String, Supplier<Object>> commands = commands(arguments);
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        convert(line, Messages.in(locale(arguments).equals(Locale.CHINESE) ? Language.ZH : Language.EN));
        line.setResourceBundle(ResourceBundle.getBundle(
                "wenming.cli.help",
                locale(arguments),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(console.screen().columns());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExitCodeExceptionMapper(new Codes());
        line.setExecutionExceptionHandler(new Failures(root));
        int code = line.execute(arguments);
        console.out().flush();
        return code;
    }

    /** Days and figures, so that a wrong one is answered in words and not by the name of a class. */
    private static void convert(CommandLine line, Messages messages) {
        line.registerConverter(LocalDate.class, new Days(messages));
        line.registerConverter(BigDecimal.class, new Numbers(messages));
    }

    // Records, not lambdas: a lambda of an interface of the library keeps that, and all that it is for, out of the
    // class-data
    // archive, because the library's class files are as old as Java 5. Fifty classes would be read from the jar at each
    // start.

    private record Codes() implements CommandLine.IExitCodeExceptionMapper {
        @Override
        public int getExitCode(Throwable failure) {
            return (failure instanceof CommandLine.ParameterException ? ExitCode.USAGE : ExitCode.INTERNAL).code();
        }
    }

    private record Days(Messages messages) implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException(messages.say("usage.day", text));
            }
        }
    }

    private record Numbers(Messages messages) implements CommandLine.ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new CommandLine.TypeConversionException(messages.say("usage.number", text));
            }
        }
    }

    private final class Failures implements CommandLine.IExecutionExceptionHandler {
        private final Root root;

        Failures(Root root) {
            this.root = root;
        }

        @Override
        public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
            return failed(failure, root);
        }
    }

    /** Only the command that is named, so that the others cost nothing at the start; all of them for help, slips and completion. */
    private static Map<String, Supplier<Object>> commands(String... arguments) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("score", ScoreCommand::new);
        all.put("plan", PlanCommand::new);
        all.put("explain", ExplainCommand::new);
        all.put("match", MatchCommand::new);
        all.put("verify", VerifyCommand::new);
        all.put("compare", CompareCommand::new);
        all.put("batch", BatchCommand::new);
        all.put("rules", RulesCommand::new);
        all.put("template", TemplateCommand::new);
        all.put("schema", SchemaCommand::new);
        all.put("serve", ServeCommand::new);
        all.put(COMPLETION, CompletionCommand::new);
        return arguments.length > 0 && all.containsKey(arguments[0]) && !arguments[0].equals(COMPLETION)
                ? Map.of(arguments[0], all.get(arguments[0]))
                : all;
    }

    private int failed(Exception failure, Root root) {
        if (failure instanceof RuleSetException book) {
            Problems.print(book, root.language(), console.err());
            return ExitCode.BAD_INPUT.code();
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LoggerFactory.getLogger(Wenming.class).error("fault {}", id, failure);
        console.err()
                .println("wenming: " + (root.language() == Language.ZH ? "内部错误 " : "internal fault ") + id + ": "
                        + failure);
        return ExitCode.INTERNAL.code();
    }

    /** Help is printed while parsing, so the language has to be known before. */
    private Locale locale(String... arguments) {
        Language language = console.language();
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--lang=")
                    ? arguments[i].substring(7)
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            language = value.equals("zh") ? Language.ZH : value.equals("en") ? Language.EN : language;
        }
        return language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
    }
}
