package wenming.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wenming.catalogue.Book;
import wenming.catalogue.Criterion;
import wenming.catalogue.DrlRule;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Reference;
import wenming.catalogue.RuleSet;
import wenming.report.Owners;
import wenming.report.Portrait;
import wenming.web.api.Fault;
import wenming.web.api.Query;
import wenming.web.api.Refusal;
import wenming.web.pages.rulesets.Coverage;
import wenming.web.pages.rulesets.CriterionView;
import wenming.web.pages.rulesets.Filter;
import wenming.web.pages.rulesets.Trial;

/** Rule sets: which there are, what each asks for clause by clause, and what a number would earn. */
final class RuleSetPages {
    List<Leaf> leaves() {
        return List.of(
                Leaf.get("/rule-sets", this::list),
                Leaf.get("/rule-sets/{id}", this::show),
                Leaf.get("/rule-sets/{id}/criteria/{criterion}", this::criterion),
                Leaf.get("/rule-sets/{id}/criteria/{criterion}/try", this::trial)
                        .metered(true));
    }

    private void list(Context ctx, Visit visit) {
        String wanted = text(ctx, "q");
        List<Portrait> sets = Start.found(visit, wanted).stream()
                .map(set -> portrait(visit, set))
                .toList();
        Optional<RuleSet> doubts = integrity(visit).map(Book::ruleSet).filter(set -> Start.matches(set, wanted));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sets", sets);
        values.put("doubts", doubts.map(set -> portrait(visit, set)).orElse(null));
        values.put("wanted", wanted);
        visit.show(ctx, "web/rule-sets", values);
    }

    private void show(Context ctx, Visit visit) {
        RuleSet set = chosen(visit, ctx.pathParam("id"));
        page(ctx, visit, set, null);
    }

    private void criterion(Context ctx, Visit visit) {
        RuleSet set = chosen(visit, ctx.pathParam("id"));
        Criterion criterion = criterion(set, ctx.pathParam("criterion"));
        ctx.header("Vary", "HX-Request");
        if (ctx.header("HX-Request") == null) {
            page(ctx, visit, set, criterion);
        } else {
            visit.show(ctx, "web/rule-set-criterion", Map.of("view", view(visit, set, criterion)));
        }
    }

    private void trial(Context ctx, Visit visit) {
        RuleSet set = chosen(visit, ctx.pathParam("id"));
        Criterion criterion = criterion(set, ctx.pathParam("criterion"));
        Function<String, BigDecimal> given = key -> Query.number(ctx, key);
        Trial trial = Trial.of(portrait(visit, set), criterion, given);
        visit.show(ctx, "web/rule-set-tried", Map.of("trial", trial));
    }

    private void page(Context ctx, Visit visit, RuleSet set, Criterion asked) {
        Portrait portrait = portrait(visit, set);
        Filter filter = asked == null ? filter(ctx) : Filter.NONE;
        Criterion first = asked != null
                ? asked
                : set.criteria().stream()
                        .filter(one -> filter.admits(one, portrait))
                        .findFirst()
                        .orElse(null);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("portrait", portrait);
        values.put("filter", filter);
        values.put("chosen", first == null ? null : view(visit, set, first));
        values.put("coverage", Coverage.of(set));
        values.put("owners", Owners.of(set));
        visit.show(ctx, "web/rule-set", values);
    }

    private static Filter filter(Context ctx) {
        return new Filter(
                text(ctx, "q"), text(ctx, "only"), text(ctx, "mark"), text(ctx, "method"), text(ctx, "owner"));
    }

    private static CriterionView view(Visit visit, RuleSet set, Criterion criterion) {
        return CriterionView.of(portrait(visit, set), criterion, rules(visit, set, criterion));
    }

    /** Names of the rules of its own that measure a criterion, without its id, which they begin with. */
    private static List<String> rules(Visit visit, RuleSet set, Criterion criterion) {
        if (criterion.measure().kind() != MeasureKind.OWN) {
            return List.of();
        }
        return book(visit, set).own().stream()
                .flatMap(text -> DrlRule.of(text).stream())
                .filter(rule -> rule.criterion().equals(criterion.id()))
                .map(rule -> rule.name().startsWith(criterion.id())
                        ? rule.name().substring(criterion.id().length()).strip()
                        : rule.name())
                .distinct()
                .toList();
    }

    static Portrait portrait(Visit visit, RuleSet set) {
        return new Portrait(set, visit.open().vocabulary(), visit.language());
    }

    /** The rule set that an address names, that of doubts too; refuses where there is none. */
    static RuleSet chosen(Visit visit, String reference) {
        Reference wanted = Reference.of(reference);
        return (wanted.id().equals(RuleSet.INTEGRITY) ? integrity(visit) : Optional.<Book>empty())
                .map(Book::ruleSet)
                .filter(set -> wanted.version() == null || set.version().equals(wanted.version()))
                .orElseGet(() -> visit.open().ruleSet(reference));
    }

    /** A rule set with its rules and files, as its author wrote them. */
    static Book book(Visit visit, RuleSet set) {
        try {
            return set.id().equals(RuleSet.INTEGRITY)
                    ? integrity(visit).orElseThrow()
                    : visit.open().library().book(set.reference().toString()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Book> integrity(Visit visit) {
        try {
            return visit.open().library().integrity();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Criterion criterion(RuleSet set, String id) {
        return set.criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Fault.NO_SUCH_PATH));
    }

    static String text(Context ctx, String key) {
        String value = ctx.queryParam(key);
        return value == null ? "" : value.strip();
    }
}
