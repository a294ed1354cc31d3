package wenming.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wenming.catalogue.Vocabulary;
import wenming.intake.form.Choice;
import wenming.model.Language;

/** Words as a person sees and chooses them, and back. */
final class Labels {
    /** Between what a word means and the word itself. */
    private static final String BETWEEN = " \u00b7 ";

    private final Vocabulary vocabulary;

    /** Reads labels of these words. */
    Labels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What it means and the word, for example {@code 医疗健康 · medical-health}. */
    static String of(Choice choice, Language language) {
        String text = choice.text().in(language);
        return text.equals(choice.word()) ? text : text + BETWEEN + choice.word();
    }

    /** The word of a label, of the word itself, or of what it means where no other word means the same; else the text. */
    String word(String list, String text) {
        if (vocabulary.words(list).contains(text)) {
            return text;
        }
        int between = Math.max(text.lastIndexOf('\u00b7'), text.lastIndexOf(' '));
        String last = text.substring(between + 1).strip();
        if (vocabulary.words(list).contains(last)) {
            return last;
        }
        List<String> meant = new ArrayList<>();
        for (String word : vocabulary.words(list)) {
            boolean says = same(vocabulary.text(list, word).zh(), text)
                    || same(vocabulary.text(list, word).en(), text);
            if (says) {
                meant.add(word);
            }
        }
        return meant.size() == 1 ? meant.get(0) : text;
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
