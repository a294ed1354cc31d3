package wenming.web.pages.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.intake.ResultReader;
import wenming.intake.form.FieldNames;
import wenming.model.FactKind;
import wenming.model.Findings;
import wenming.model.Language;
import wenming.model.Text;

/**
 * What a person calls the places that JSON pointers name: the list, the number of the line from 1, and what the line says of
 * itself. Nothing here decides anything: what cannot be read is called by its pointer.
 */
public final class Places {
    /** Keys by which a line tells what it is, the better ones first; the words among them are those of the vocabulary. */
    private static final List<String> NAMES = List.of("title", "name", "what", "place");

    private static final List<String> WORDS = List.of("topic", "category", "kind", "role");
    private static final int LONGEST = 40;

    private final Object submission;
    private final Language language;
    private final Vocabulary vocabulary;
    private final Map<String, Text> questions = new TreeMap<>();

    /** Places of a submission, as it was handed in. */
    public Places(byte[] submission, RuleSet ruleSet, Vocabulary vocabulary, Language language) {
        this.submission = ResultReader.read(submission).value();
        this.vocabulary = vocabulary;
        this.language = language;
        ask(ruleSet);
        ruleSet.components().forEach(component -> ask(component.ruleSet()));
    }

    private void ask(RuleSet ruleSet) {
        ruleSet.asks().forEach(question -> questions.put(question.key(), question.title()));
    }

    /** What the place is called. */
    public String name(String pointer) {
        boolean others = pointer.startsWith(Findings.FILE);
        String path = others ? pointer.substring(Findings.FILE.length()) : pointer;
        String[] keys = path.startsWith("/") ? path.substring(1).split("/", -1) : new String[0];
        int list = keys.length > 1 && keys[0].equals("unit") ? 1 : 0;
        if (keys.length <= list || FactKind.of(keys[list]).isEmpty() || keys[list].equals("reporter")) {
            return field(path);
        }
        String called = others ? others() : FieldNames.list(keys[list]).in(language);
        if (keys.length == list + 1 || !keys[list + 1].matches("[0-9]{1,9}")) {
            return called;
        }
        String number = " " + (Integer.parseInt(keys[list + 1]) + 1);
        String self = others ? "" : self(line(keys, list));
        return called + number + (self.isEmpty() ? "" : " " + quoted(self));
    }

    /** Whether it lies in the file of others' findings, which is filled in elsewhere. */
    public static boolean isFinding(String pointer) {
        return pointer.startsWith(Findings.FILE);
    }

    private String others() {
        return wenming.report.Messages.in(language).say("ui.result.findings");
    }

    private String field(String path) {
        String name = path.isEmpty() ? "" : path.substring(1).replace('/', '.');
        return name.startsWith("unit.") || name.startsWith("period.") ? known(name, path) : path;
    }

    private String known(String name, String path) {
        try {
            return FieldNames.field(name).in(language);
        } catch (IllegalStateException e) { // no such field: a later contract may have more
            return path;
        }
    }

    private Object line(String[] keys, int list) {
        Object at = submission;
        for (int i = 0; i <= list + 1; i++) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(keys[i]);
            } else if (at instanceof List<?> all) {
                int place = Integer.parseInt(keys[i]);
                at = place < all.size() ? all.get(place) : null;
            }
        }
        return at;
    }

    private String self(Object line) {
        if (!(line instanceof Map<?, ?> map)) {
            return "";
        }
        if (map.get("key") instanceof String key && questions.containsKey(key)) {
            return questions.get(key).in(language);
        }
        for (String key : NAMES) {
            if (map.get(key) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        for (String key : WORDS) {
            if (map.get(key) instanceof String word) {
                return vocabulary.lists().values().stream()
                        .filter(words -> words.containsKey(word))
                        .findFirst()
                        .map(words -> words.get(word).in(language))
                        .orElse(word);
            }
        }
        return "";
    }

    private String quoted(String text) {
        int points = text.codePointCount(0, text.length());
        String some = points > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026" : text;
        return language == Language.ZH ? "\u201c" + some + "\u201d" : "\"" + some + "\"";
    }
}
