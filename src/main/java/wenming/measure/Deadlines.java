package wenming.measure;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenming.catalogue.Book;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.RuleText;

/** Tells days that only remind (overdue, and still worth its points) from days after which nothing counts. */
final class Deadlines {
    /** A rule that looks at the day of an {@link Ask}. */
    private static final Pattern LOOKS_AT_DAY = Pattern.compile("\\bAsk\\([^)]*\\bby\\b");

    private Deadlines() {}

    /** Ids of the criteria whose measure or whose own rules hold facts against a day. */
    static Set<String> of(Book book) {
        Set<String> asked = new TreeSet<>();
        for (RuleText file : book.own()) {
            Matcher rules = RuleNames.RULE.matcher(file.text());
            while (rules.find()) {
                Matcher tag = RuleNames.TAG.matcher(rules.group(2));
                if (tag.find() && LOOKS_AT_DAY.matcher(rules.group(2)).find()) {
                    asked.add(tag.group(2));
                }
            }
        }
        Set<String> deadlines = new TreeSet<>();
        for (Criterion criterion : book.ruleSet().criteria()) {
            boolean own = criterion.measure().kind() == MeasureKind.OWN
                    && criterion.due().rhythm() == Due.Rhythm.ONCE
                    && asked.contains(criterion.id());
            if (own || criterion.measure().by() != null) {
                deadlines.add(criterion.id());
            }
        }
        return Set.copyOf(deadlines);
    }
}
