package wenming.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import wenming.model.Language;
import wenming.report.Screen;

/**
 * Where a command reads and prints, and in which language.
 *
 * @param in standard input
 * @param out answers; nothing else is printed there, for they are piped to other programs
 * @param err everything said to the person who is waiting
 * @param environment variables of the process
 * @param terminal whether answers go to a terminal
 */
public record Console(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal) {

    /** The process's own; always UTF-8, whatever the locale says. */
    @SuppressWarnings("SystemConsoleNull") // Java 17: null where there is no terminal
    public static Console ofProcess() {
        return new Console(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                System.console() != null);
    }

    /** Chinese where the locale is Chinese, else English. */
    public Language language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return locale.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
            }
        }
        return Language.EN;
    }

    /** The screen that answers are shown on: coloured only on a terminal that does not ask for none. */
    public Screen screen() {
        if (!terminal) {
            return Screen.PLAIN;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        String columns = environment.getOrDefault("COLUMNS", "");
        return new Screen(columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : Screen.PLAIN.columns(), colour);
    }
}
