package wenming.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.SectionForm;

/**
 * The common rules, one file for each list or measure that it serves: a set is measured, and fingerprinted, by those that
 * its criteria ask for and no others.
 *
 * @param texts in the order of file names
 * @param models classes of each file as the build compiled them, by its name; empty where it did not
 */
public record CommonRules(List<RuleText> texts, Map<String, List<String>> models) {
    private static final Pattern SERVES = Pattern.compile("(?m)^// Serves: (.+)$");

    private static final Pattern COMMA = Pattern.compile(", *");

    public CommonRules {
        texts = List.copyOf(texts);
        models = Map.copyOf(models);
    }

    /** Rules that were not compiled by the build. */
    static CommonRules of(List<RuleText> texts) {
        return new CommonRules(texts, Map.of());
    }

    /** The files that a catalogue's measures ask for; a file that does not say whom it serves serves everybody. */
    CommonRules serving(CatalogueForm form) {
        Set<String> asked = asked(form);
        if (asked.isEmpty()) {
            return new CommonRules(List.of(), Map.of());
        }
        List<RuleText> serving = new ArrayList<>();
        for (RuleText text : texts) {
            Matcher serves = SERVES.matcher(text.text());
            if (!serves.find() || serves(serves.group(1), asked)) {
                serving.add(text);
            }
        }
        return new CommonRules(serving, models);
    }

    private static boolean serves(String words, Set<String> asked) {
        return COMMA.splitAsStream(words.strip()).anyMatch(word -> word.equals("all") || asked.contains(word));
    }

    /** The kinds of measure, and the lists that they are of. */
    private static Set<String> asked(CatalogueForm form) {
        Set<String> asked = new HashSet<>();
        for (SectionForm section : form.sections() == null ? List.<SectionForm>of() : form.sections()) {
            for (CriterionForm criterion : section.criteria() == null ? List.<CriterionForm>of() : section.criteria()) {
                if (criterion.measure() != null) {
                    asked.add(criterion.measure().kind().name().toLowerCase(Locale.ROOT));
                    asked.add(criterion.measure().of());
                }
            }
        }
        return asked;
    }

    /** The classes of these rules; empty if one of them was not compiled by the build. */
    List<String> compiled() {
        List<String> compiled = new ArrayList<>();
        for (RuleText text : texts) {
            List<String> classes = models.get(text.file());
            if (classes == null) {
                return List.of();
            }
            compiled.addAll(classes);
        }
        return compiled;
    }
}
