package wenming.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wenming.model.Language;

/**
 * What the caller of the job wants, by the same names as {@code wenming batch} has.
 *
 * @param inputs files and folders
 * @param output folder of all runs
 * @param run name of this one
 * @param rules the operator's rule folders, on the driver's disk
 * @param cuts how the input is cut; results do not depend on it, but their files do
 */
record Options(
        List<String> inputs,
        String output,
        String run,
        List<String> rules,
        String ruleSet,
        LocalDate asOf,
        boolean doubts,
        boolean packed,
        Language language,
        Cuts cuts)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Wrong usage: a key of a message, and what it is about. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String key, String about) {
            super(key);
            this.about = about;
        }

        private final String about;

        String key() {
            return getMessage();
        }

        String about() {
            return about;
        }
    }

    /** The language in which to speak, even where the rest cannot be understood. */
    static Language language(String... arguments) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--lang")) {
                return arguments[i + 1].equals("zh") ? Language.ZH : Language.EN;
            }
        }
        String locale = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        return locale.startsWith("zh") ? Language.ZH : Language.EN;
    }

    static Options of(String... arguments) throws UsageException {
        List<String> inputs = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        String output = null;
        String run = null;
        String ruleSet = null;
        LocalDate asOf = null;
        boolean doubts = false;
        boolean packed = false;
        long bytes = Cuts.USUAL.bytes();
        long records = Cuts.USUAL.records();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "-o", "--output" -> output = value(arguments, ++i);
                case "--run" -> run = value(arguments, ++i);
                case "--rules" -> rules.add(value(arguments, ++i));
                case "--rule-set" -> ruleSet = value(arguments, ++i);
                case "--as-of" -> asOf = day(value(arguments, ++i));
                case "--lang" -> value(arguments, ++i);
                case "--doubts" -> doubts = true;
                case "--gzip" -> packed = true;
                case "--split-bytes" -> bytes = number(value(arguments, ++i));
                case "--split-records" -> records = number(value(arguments, ++i));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new UsageException("spark.usage.unknown", argument);
                    }
                    inputs.add(argument);
                }
            }
        }
        if (inputs.isEmpty() || output == null || run == null) {
            throw new UsageException("spark.usage.lacks", inputs.isEmpty() ? "INPUT" : output == null ? "-o" : "--run");
        } else if (!RUN.matcher(run).matches()) {
            throw new UsageException("spark.usage.run", run);
        }
        return new Options(
                inputs,
                output,
                run,
                rules,
                ruleSet,
                asOf,
                doubts,
                packed,
                language(arguments),
                new Cuts(bytes, records));
    }

    private static String value(String[] arguments, int i) throws UsageException {
        if (i >= arguments.length) {
            throw new UsageException("spark.usage.value", arguments[i - 1]);
        }
        return arguments[i];
    }

    private static LocalDate day(String text) throws UsageException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("usage.day", text);
        }
    }

    private static long number(String text) throws UsageException {
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("usage.number", text);
    }
}
