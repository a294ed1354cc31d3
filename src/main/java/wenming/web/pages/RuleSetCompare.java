package wenming.web.pages;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.RuleSet;
import wenming.catalogue.change.Comparison;
import wenming.catalogue.change.Wording;
import wenming.web.pages.rulesets.Differences;

/** Two versions of a rule set, or two rule sets, side by side. */
final class RuleSetCompare {
    List<Leaf> leaves() {
        return List.of(Leaf.get("/rule-sets/{id}/compare", this::show));
    }

    private void show(Context ctx, Visit visit) {
        RuleSet set = RuleSetPages.chosen(visit, ctx.pathParam("id"));
        String with = RuleSetPages.text(ctx, "with");
        RuleSet other = with.isEmpty() ? olderVersion(visit, set) : RuleSetPages.chosen(visit, with);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("set", set);
        values.put("other", other);
        values.put("all", visit.open().ruleSets());
        values.put("differences", other == null ? null : differences(visit, other, set));
        visit.show(ctx, "web/rule-set-compare", values);
    }

    private static Differences differences(Visit visit, RuleSet before, RuleSet after) {
        return new Differences(
                Comparison.of(
                        Wording.of(RuleSetPages.book(visit, before)), Wording.of(RuleSetPages.book(visit, after))),
                visit.language());
    }

    /** The version before this one; null if it is the first. */
    private static RuleSet olderVersion(Visit visit, RuleSet set) {
        RuleSet older = null;
        for (RuleSet one : visit.open().ruleSets()) {
            if (one.reference().equals(set.reference())) {
                return older;
            }
            older = one.id().equals(set.id()) ? one : older;
        }
        return null;
    }
}
