package wenming.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.IncludeForm;
import wenming.catalogue.CatalogueForm.SectionForm;
import wenming.catalogue.CatalogueForm.TailorForm;
import wenming.model.Problem;
import wenming.shape.Nearest;

/** What one {@code include} takes from its base, tailored. */
final class Taking {
    private final String at;
    private final IncludeForm form;
    private final Draft base;
    private final List<String> kinds;
    private final Map<String, CriterionForm> known = new LinkedHashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private boolean calendar;

    /** A criterion, from where it comes, and the place in the file that asks for it. */
    record Taken(CriterionForm criterion, Origin origin, String place) {}

    Taking(String at, IncludeForm form, Draft base, CatalogueForm expanded, List<String> kinds) {
        this.at = at;
        this.form = form;
        this.base = base;
        this.kinds = kinds;
        for (SectionForm section : expanded.sections()) {
            section.criteria().forEach(criterion -> known.putIfAbsent(criterion.id(), criterion));
        }
    }

    void take(List<Problem> wrong) {
        boolean all = form.criteria() == null;
        List<String> ids = all ? List.copyOf(known.keySet()) : form.criteria();
        Map<String, Integer> tailored = tailored(wrong, ids);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String place = all ? at + "/ruleSet" : at + "/criteria/" + i;
            CriterionForm criterion = known.get(ids.get(i));
            if (criterion == null) {
                wrong.add(unknown(place, ids.get(i), known.keySet()));
            } else if (!seen.add(ids.get(i))) {
                wrong.add(new Problem("duplicate-id", place, 0, 0, ids.get(i), "", ""));
            } else {
                add(criterion, tailored.get(ids.get(i)), place, wrong);
            }
        }
    }

    private Map<String, Integer> tailored(List<Problem> wrong, List<String> ids) {
        Map<String, Integer> tailored = new LinkedHashMap<>();
        List<TailorForm> forms = form.tailor() == null ? List.of() : form.tailor();
        for (int i = 0; i < forms.size(); i++) {
            String id = forms.get(i).criterion();
            String place = at + "/tailor/" + i + "/criterion";
            if (!ids.contains(id)) {
                wrong.add(unknown(place, id, ids));
            } else if (tailored.put(id, i) != null) {
                wrong.add(new Problem("duplicate-id", place, 0, 0, id, "", ""));
            }
        }
        return tailored;
    }

    private void add(CriterionForm criterion, Integer tailor, String place, List<Problem> wrong) {
        TailorForm change = tailor == null ? null : form.tailor().get(tailor);
        List<String> asked = criterion.appliesTo() == null
                ? null
                : criterion.appliesTo().stream().filter(kinds::contains).toList();
        if (asked != null && asked.isEmpty()) {
            wrong.add(new Problem(
                    "not-for-this-kind",
                    place,
                    0,
                    0,
                    String.join(", ", kinds),
                    String.join(", ", criterion.appliesTo()),
                    ""));
        }
        if (change != null && change.target() != null && criterion.scale().target() == null && change.scale() == null) {
            wrong.add(new Problem("not-of-this-kind", at + "/tailor/" + tailor + "/target", 0, 0, "target", "", ""));
        }
        calendar |= criterion.measure() != null && criterion.measure().every() == Every.WORKING_DAY;
        taken.add(new Taken(
                criterion.taken(base.reference().id() + ":" + criterion.source(), asked, change),
                new Origin(base.reference(), change == null ? null : change.reason()),
                tailor == null ? place : at + "/tailor/" + tailor));
    }

    private Problem unknown(String place, String id, java.util.Collection<String> ids) {
        return new Problem("unknown-criterion", place, 0, 0, id, "", Nearest.to(id, ids));
    }

    List<Taken> taken() {
        return taken;
    }

    /** Whether any of it asks for working days. */
    boolean needsCalendar() {
        return calendar;
    }
}
