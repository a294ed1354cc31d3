package wenming.author.pages;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import wenming.author.Edition;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.catalogue.Source;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Screen;

/** The README of a rule set, in both languages side by side: criteria, points, sources, and what the source does not show. */
public final class MarkdownPages {
    /** What a generated page begins with; one that begins with something else was written by a person. */
    public static final String MARK = "<!-- written by: wenming rules pages --markdown -->\n";

    private final AuthorPortrait zh;
    private final AuthorPortrait en;
    private final StringBuilder page = new StringBuilder(MARK);

    private MarkdownPages(Edition edition) throws IOException {
        this.zh = new AuthorPortrait(edition, Language.ZH);
        this.en = new AuthorPortrait(edition, Language.EN);
    }

    /** The page of a rule set. */
    public static String of(Edition edition) throws IOException {
        MarkdownPages pages = new MarkdownPages(edition);
        pages.page();
        return pages.page.toString();
    }

    private void page() {
        RuleSet set = zh.set();
        line("# " + both(set.title()));
        line("");
        line("`" + set.id() + "` " + set.version() + " \u00b7 " + both(set.issuer()) + " \u00b7 " + set.year());
        line("");
        item("rules.for", zh.kinds(set.kinds()), en.kinds(set.kinds()));
        item("page.points", zh.visible(), en.visible());
        String weights = "card." + set.weights().name().toLowerCase(Locale.ROOT);
        item("page.weights", zh.say(weights), en.say(weights));
        item("page.marks", zh.marks(), en.marks());
        if (set.grades().isEmpty()) {
            item(
                    "card.grade",
                    zh.say("card.noGrade", zh.in(set.noGrade())),
                    en.say("card.noGrade", en.in(set.noGrade())));
        }
        set.grades()
                .forEach(grade -> item(
                        "card.grade",
                        zh.in(grade.title()) + " \u2265 " + Screen.figure(grade.atLeast()),
                        en.in(grade.title()) + " \u2265 " + Screen.figure(grade.atLeast())));
        set.gates().forEach(gate -> item("page.gate", zh.in(gate.title()), en.in(gate.title())));
        set.evidenceRules().forEach(rule -> item("rules.evidenceRules", zh.in(rule.title()), en.in(rule.title())));
        set.dates()
                .forEach(date -> item(
                        "rules.dates",
                        zh.in(date.title()) + "\uff1a" + zh.when(date),
                        en.in(date.title()) + ": " + en.when(date)));
        for (Source source : set.sources()) {
            item(
                    "rules.source",
                    source.title(),
                    en.in(source.issuer()) + (source.date() == null ? "" : ", " + source.date()));
            item("rules.known", zh.in(source.known()), en.in(source.known()));
            item("rules.ours", zh.in(source.ours()), en.in(source.ours()));
        }
        set.sections().forEach(this::section);
        if (!set.leftOut().isEmpty()) {
            line("");
            line("## " + zh.say("rules.leftOut") + " \u00b7 " + en.say("rules.leftOut"));
            line("");
            set.leftOut().forEach(item -> line("- `" + item.id() + "` " + both(item.reason())));
        }
    }

    private void section(Section section) {
        line("");
        line("## " + section.id() + " " + both(section.title()) + " \u00b7 " + zh.points(section));
        line("");
        row(List.of("", heads("page.criterion"), heads("page.scale"), heads("page.measured"), heads("card.clause")));
        line("|---|---|---|---|---|");
        for (Criterion criterion : section.criteria()) {
            row(List.of(
                    criterion.id(),
                    cell(zh.in(criterion.title()), en.in(criterion.title())),
                    cell(zh.scale(criterion), en.scale(criterion)),
                    cell(zh.measured(criterion), en.measured(criterion)),
                    cell(criterion.clause() + " [" + criterion.mark().name() + "]")));
        }
    }

    private String heads(String key) {
        return zh.say(key) + " " + en.say(key);
    }

    private void item(String key, String chinese, String english) {
        line("- " + zh.say(key).replaceAll("[:\uff1a]$", "") + " " + en.say(key).replaceAll(":$", "") + ": "
                + escaped(chinese) + " \u00b7 " + escaped(english));
    }

    private String both(Text text) {
        return escaped(text.zh()) + (text.zh().equals(text.en()) ? "" : " \u00b7 " + escaped(text.en()));
    }

    private static String cell(String... lines) {
        return String.join(
                "<br>",
                java.util.Arrays.stream(lines).map(MarkdownPages::escaped).toList());
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** Text that stays text in Markdown. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("[", "\\[")
                .replace("\n", " ");
    }

    private void line(String line) {
        page.append(line.stripTrailing()).append('\n');
    }
}
