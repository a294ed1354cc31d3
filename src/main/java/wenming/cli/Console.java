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
 * @param columns of the terminal that answers go to; 0 if they go to a file or a pipe
 * @param watched whether somebody watches {@code err} on a terminal
 */
public record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        int columns,
        boolean watched) {

    /** The process's own; always UTF-8, whatever the locale says. */
    public static Console ofProcess() {
        return new Console(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.getenv(),
                // Java 17 cannot tell where each of its outputs goes, so the launcher does.
                Boolean.getBoolean("wenming.terminal.out") ? Integer.getInteger("wenming.terminal.columns", 100) : 0,
                Boolean.getBoolean("wenming.terminal.err"));
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
        if (columns == 0) {
            return Screen.PLAIN;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(columns, colour);
    }
}
