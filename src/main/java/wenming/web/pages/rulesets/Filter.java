package wenming.web.pages.rulesets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.catalogue.Section;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Owners;
import wenming.report.Portrait;

/**
 * Which clauses are looked for; what is empty lets every clause through.
 *
 * @param words that all stand in the clause
 * @param only {@code veto} or {@code figures}
 * @param mark V, D or A
 * @param method as the pages write it: {@code site}
 * @param owner Chinese name of a department
 */
public record Filter(String words, String only, String mark, String method, String owner) {
    /** Everything. */
    public static final Filter NONE = new Filter("", "", "", "", "");

    private static final List<MeasureKind> GIVEN = List.of(MeasureKind.ENTRY, MeasureKind.MEAN, MeasureKind.GRADES);

    /** Whether it lets everything through. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** What is left of a section. */
    public List<Criterion> of(Section section, Portrait portrait) {
        return section.criteria().stream()
                .filter(criterion -> admits(criterion, portrait))
                .toList();
    }

    /** How many clauses of the rule set are left. */
    public int count(Portrait portrait) {
        return portrait.set().sections().stream()
                .mapToInt(section -> of(section, portrait).size())
                .sum();
    }

    /** Whether the clause is one of those looked for. */
    public boolean admits(Criterion criterion, Portrait portrait) {
        return (!only.equals("veto") || criterion.isVeto())
                && (!only.equals("figures") || asksForFigures(criterion))
                && (mark.isEmpty() || criterion.mark().name().equals(mark))
                && (method.isEmpty() || word(criterion.method()).equals(method))
                && (owner.isEmpty()
                        || Owners.names(criterion.owner()).stream()
                                .anyMatch(name -> name.zh().equals(owner)))
                && holdsWords(criterion, portrait);
    }

    /** Whether a number or a share decides (定量), not only whether something is there, nor what a person gives. */
    public static boolean asksForFigures(Criterion criterion) {
        Scale scale = criterion.scale();
        boolean oneWillDo =
                scale instanceof Scale.Threshold threshold && threshold.target().compareTo(BigDecimal.ONE) <= 0;
        return !oneWillDo
                && !criterion.isVeto()
                && !criterion.isDoubt()
                && !GIVEN.contains(criterion.measure().kind());
    }

    private boolean holdsWords(Criterion criterion, Portrait portrait) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        String all = String.join(
                        " ",
                        criterion.id(),
                        criterion.clause(),
                        both(criterion.title()),
                        both(criterion.owner()),
                        both(criterion.remedy()),
                        portrait.measured(criterion),
                        portrait.scale(criterion))
                .toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split("\\s+", -1)).allMatch(all::contains);
    }

    private static String both(Text text) {
        return text == null ? "" : text.in(Language.ZH) + " " + text.in(Language.EN);
    }

    /** A word as addresses write it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
