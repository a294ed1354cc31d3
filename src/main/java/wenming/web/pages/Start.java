package wenming.web.pages;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import wenming.catalogue.RuleSet;
import wenming.model.Language;
import wenming.model.Text;

/** The first page: choose a rule set, choose a way to hand in, go on with a draft. */
final class Start {
    /** Of one year those first of which every point is known: their score can be compared with a published line. */
    private static final Comparator<RuleSet> PROPOSED_FIRST = Comparator.comparingInt(RuleSet::year)
            .reversed()
            .thenComparing(set -> !set.complete())
            .thenComparing(RuleSet::id)
            .thenComparing(RuleSet::version, Comparator.reverseOrder());

    List<Leaf> leaves() {
        return List.of(Leaf.get("/", this::show), Leaf.get("/start/rule-sets", this::search));
    }

    private void show(Context ctx, Visit visit) {
        visit.show(ctx, "web/start", Map.of("sets", fillable(visit, ""), "wanted", ""));
    }

    private void search(Context ctx, Visit visit) {
        String wanted = ctx.queryParamAsClass("q", String.class).getOrDefault("");
        visit.show(ctx, "web/start-sets", Map.of("sets", fillable(visit, wanted), "wanted", wanted));
    }

    /** Those in whose names every word stands that was typed, newest first; the first one is the page's proposal. */
    static List<RuleSet> found(Visit visit, String wanted) {
        return visit.open().ruleSets().stream()
                .filter(set -> matches(set, wanted))
                .sorted(PROPOSED_FIRST)
                .toList();
    }

    /** Those of them that ask for anything: some have only rules that others take. */
    static List<RuleSet> fillable(Visit visit, String wanted) {
        return found(visit, wanted).stream().filter(set -> set.size() > 0).toList();
    }

    /** Whether every word that was typed stands in its names. */
    static boolean matches(RuleSet set, String wanted) {
        String[] words = wanted.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return Stream.of(words).allMatch(word -> names(set).contains(word));
    }

    private static String names(RuleSet set) {
        return String.join(" ", set.id(), set.version(), set.year() + "", both(set.title()), both(set.issuer()))
                .toLowerCase(Locale.ROOT);
    }

    private static String both(Text text) {
        return text == null ? "" : text.in(Language.ZH) + " " + text.in(Language.EN);
    }
}
