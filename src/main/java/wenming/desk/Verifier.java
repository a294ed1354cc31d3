package wenming.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import wenming.advise.Digest;
import wenming.advise.Verification;
import wenming.advise.Verification.Difference;
import wenming.intake.ResultReader;
import wenming.model.Problem;
import wenming.score.Scorecard;

/** Scores a submission again and holds a result against it, byte for byte. Thread-safe. */
public final class Verifier {
    /** Most differences that are named. Ours: who sees so many starts with the first. */
    private static final int MOST = 1_000;

    private static final int LONGEST = 200;

    private final Desk desk;
    private final List<Function<Scorecard, byte[]>> forms;

    /** A verifier at this desk; {@code forms} are the ways in which results are written. */
    public Verifier(Desk desk, List<Function<Scorecard, byte[]>> forms) {
        this.desk = desk;
        this.forms = List.copyOf(forms);
    }

    /** What the result says is read; problems are of the result. */
    public Reply<Digest> read(byte[] result) {
        return DigestReader.read(result);
    }

    /** Scores the submission by the rule set and for the day of the result; {@code findings} may be null. */
    public Reply<Verification> verify(byte[] result, Digest says, byte[] submission, byte[] findings) {
        if (!desk.has(says.ruleSet())) {
            Difference unknown = new Difference(
                    "rule-set", null, "/ruleSet/id", shown(says.ruleSet()), String.join(", ", desk.ruleSets()));
            return Reply.of(new Verification(Scorecard.CONTRACT, false, List.of(unknown)));
        }
        // Another version than that of the result still says what differs.
        String version = says.ruleSet() + "@" + says.version();
        String reference = desk.has(version) ? version : says.ruleSet();
        Request request = new Request(submission, reference, says.asOf(), findings);
        return desk.examine(request)
                .then(examined -> Reply.of(held(
                        result,
                        withDoubts(result)
                                ? desk.doubted(examined)
                                : examined.assessment().scorecard())));
    }

    /** Whether doubts were looked for when the result was made. */
    private static boolean withDoubts(byte[] result) {
        Map<String, Object> found = ResultReader.read(result).value();
        return found != null && found.containsKey("integrity");
    }

    private Verification held(byte[] result, Scorecard card) {
        if (forms.stream().anyMatch(form -> Arrays.equals(form.apply(card), result))) {
            return new Verification(Scorecard.CONTRACT, true, List.of());
        }
        Map<String, Object> found = ResultReader.read(result).value();
        Map<String, Object> expected =
                ResultReader.read(forms.get(0).apply(card)).value();
        List<Difference> differences = new ArrayList<>();
        compare("", null, found, expected, differences);
        if (differences.isEmpty()) {
            differences.add(
                    new Difference("bytes", null, "", place(result, forms.get(0).apply(card)), null));
        }
        return new Verification(Scorecard.CONTRACT, false, differences);
    }

    private static void compare(
            String pointer, String criterion, Object found, Object expected, List<Difference> differences) {
        if (differences.size() >= MOST || (found != null && found.equals(expected)) || found == expected) {
            return;
        } else if (found instanceof Map<?, ?> one && expected instanceof Map<?, ?> other) {
            Object id = other.containsKey("criterion") ? other.get("criterion") : other.get("id");
            boolean line = pointer.matches("/sections/\\d+/criteria/\\d+|/missing/\\d+|/vetoes/\\d+");
            String of = line && id != null ? id.toString() : criterion;
            Set<Object> keys = new LinkedHashSet<>(other.keySet());
            keys.addAll(one.keySet());
            keys.forEach(key ->
                    compare(pointer + "/" + escaped(key.toString()), of, one.get(key), other.get(key), differences));
        } else if (found instanceof List<?> one && expected instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(pointer + "/" + i, criterion, one.get(i), other.get(i), differences);
            }
        } else {
            differences.add(
                    new Difference(what(pointer, criterion), criterion, pointer, shown(found), shown(expected)));
        }
    }

    private static String what(String pointer, String criterion) {
        return switch (pointer) {
            case "/ruleSet/id" -> "rule-set";
            case "/ruleSet/version" -> "version";
            case "/ruleSet/sha256" -> "rules";
            case "/submission/sha256" -> "submission";
            default -> criterion != null ? "criterion" : pointer.substring(1).replaceAll("/.*", "");
        };
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof Map || value instanceof List ? "\u2026" : value.toString();
        return text.length() > LONGEST ? Problem.shortened(text) : text;
    }

    /** Where the bytes part, as {@code line:column}. */
    private static String place(byte[] one, byte[] other) {
        int at = Math.max(0, Arrays.mismatch(one, other));
        String before = new String(one, 0, Math.min(at, one.length), StandardCharsets.UTF_8);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return line + ":" + column;
    }
}
