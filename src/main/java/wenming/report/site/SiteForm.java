package wenming.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Submission;
import wenming.report.site.SitePlace.Sort;

/**
 * An evaluator's checklist: what can be found for which criterion at which place.
 *
 * @param submission of the unit that is visited; null where it is not known yet
 * @param items the criteria to look at, in the catalogue's order, of a composite those of its components; each once
 * @param places of the unit, campus by campus; without a submission the unit as a whole
 * @param further kinds of place of which the evaluator may add some
 */
public record SiteForm(
        RuleSet ruleSet, Submission submission, List<SiteItem> items, List<SitePlace> places, List<SitePlace> further) {
    public SiteForm {
        items = List.copyOf(items);
        places = List.copyOf(places);
        further = List.copyOf(further);
    }

    /**
     * The checklist for a rule set.
     *
     * @param submission may have holes where its text was wrong; null where there is none
     */
    public static SiteForm of(RuleSet ruleSet, Submission submission, Vocabulary vocabulary) {
        String kind = submission == null || submission.unit() == null
                ? null
                : submission.unit().kind();
        Map<String, SiteItem> items = new LinkedHashMap<>();
        collect(ruleSet, kind, items);
        List<SiteItem> all = List.copyOf(items.values());
        return new SiteForm(
                ruleSet,
                submission,
                all,
                new Places(all, submission).places(),
                further(all, vocabulary.words("place-kinds")));
    }

    /** Everything that can be looked at in a place of which only the name is known. */
    public List<SiteItem> anywhere() {
        return items.stream().filter(item -> item.where() != Where.UNIT).toList();
    }

    /** Whether there is anything to look at. */
    public boolean empty() {
        return items.isEmpty();
    }

    private static void collect(RuleSet ruleSet, String unitKind, Map<String, SiteItem> items) {
        for (Criterion criterion : ruleSet.criteria()) {
            boolean asked = unitKind == null || criterion.appliesTo(unitKind);
            if (asked && SiteItem.isLookedAt(criterion)) {
                items.putIfAbsent(criterion.id(), SiteItem.of(criterion, ruleSet));
            }
        }
        for (Component component : ruleSet.components()) {
            collect(component.ruleSet(), unitKind, items);
        }
    }

    private static List<SitePlace> further(List<SiteItem> items, Set<String> placeKinds) {
        List<SitePlace> further = new ArrayList<>();
        if (items.stream().anyMatch(item -> item.where() == Where.PREMISES)) {
            for (String kind : asked(items, placeKinds)) {
                further.add(new SitePlace(Sort.PREMISES, null, "", kind, "", Places.inPremises(items, kind)));
            }
        }
        if (items.stream().anyMatch(item -> item.where() == Where.STATIONS)) {
            further.add(new SitePlace(Sort.STATION, null, "", "", "", Places.of(items, Where.STATIONS)));
        }
        if (items.stream().anyMatch(item -> item.where() == Where.ANYWHERE)) {
            further.add(new SitePlace(Sort.OTHER, null, "", "", "", Places.of(items, Where.ANYWHERE)));
        }
        return further;
    }

    /** The kinds that criteria name; every kind where none of them names any. */
    private static Set<String> asked(List<SiteItem> items, Set<String> placeKinds) {
        Set<String> named = new LinkedHashSet<>(placeKinds);
        Set<String> wanted = new LinkedHashSet<>();
        items.forEach(item -> wanted.addAll(item.placeKinds()));
        if (!wanted.isEmpty()) {
            named.retainAll(wanted);
        }
        return named;
    }
}
