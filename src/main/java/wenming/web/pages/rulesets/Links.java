package wenming.web.pages.rulesets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.report.Owners;

/** Addresses of rule sets and of what stands in them. */
public final class Links {
    private Links() {}

    /** The page of a rule set, of this version. */
    public static String of(RuleSet set) {
        return "/rule-sets/" + set.reference();
    }

    /** The page of a rule set with a criterion chosen. */
    public static String of(Owners.Item item) {
        return of(item.ruleSet()) + "#" + encoded(item.criterion().id());
    }

    /** What is shown of a criterion. */
    public static String of(RuleSet set, Criterion criterion) {
        return of(set) + "/criteria/" + encoded(criterion.id());
    }

    /** The list of a department, as a page or as a file: {@code pdf}, {@code xlsx}; empty for the page. */
    public static String of(RuleSet set, Owners.Owner owner, String form) {
        return of(set) + "/departments" + (form.isEmpty() ? "" : "." + form) + "?owner="
                + encoded(owner.name().zh());
    }

    /** A text within an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
