package wenming.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import wenming.catalogue.CatalogueForm.EvidenceRuleForm;
import wenming.catalogue.CatalogueForm.MilestoneForm;
import wenming.catalogue.CatalogueForm.TakeForm;
import wenming.model.Problem;
import wenming.shape.Nearest;

/** The rules of a catalogue that stand beside its criteria, its own first and then those that it takes from others. */
final class Rules {
    private final List<EvidenceRuleForm> evidence;
    private final List<MilestoneForm> dates;
    private final Map<String, String> places = new HashMap<>();
    private List<Grade> grades;

    Rules(CatalogueForm form) {
        this.evidence = new ArrayList<>(form.evidenceRules() == null ? List.of() : form.evidenceRules());
        this.dates = new ArrayList<>(form.dates() == null ? List.of() : form.dates());
        this.grades = form.grades();
    }

    /** Takes what is asked for from another catalogue. */
    void take(String at, TakeForm form, Reference from, CatalogueForm base, List<Problem> wrong) {
        List<EvidenceRuleForm> theirs = base.evidenceRules() == null ? List.of() : base.evidenceRules();
        List<MilestoneForm> days = base.dates() == null ? List.of() : base.dates();
        pick(at + "/evidence", form.evidence(), theirs, EvidenceRuleForm::id, wrong)
                .forEach((place, rule) -> {
                    places.put("/evidenceRules/" + evidence.size(), place);
                    evidence.add(rule.from(from.id() + ":" + rule.source()));
                });
        pick(at + "/dates", form.dates(), days, MilestoneForm::id, wrong).forEach((place, day) -> {
            places.put("/dates/" + dates.size(), place);
            dates.add(day.from(from.id() + ":" + day.source()));
        });
        if (Boolean.TRUE.equals(form.grades())) {
            if (grades != null || base.grades() == null) {
                String expected = grades == null ? "grades" : "grades | takes";
                wrong.add(new Problem("grades-or-no-grade", at + "/grades", 0, 0, from.id(), expected, ""));
            }
            grades = base.grades();
        } else if (form.evidence() == null && form.dates() == null) {
            wrong.add(new Problem("missing-key", at, 0, 0, "", "evidence | dates | grades", ""));
        }
    }

    /** What was picked, by its place in the file of the one that takes it. */
    private static <T> Map<String, T> pick(
            String at, List<String> wanted, List<T> there, Function<T, String> id, List<Problem> wrong) {
        Map<String, T> picked = new LinkedHashMap<>();
        List<String> ids = there.stream().map(id).toList();
        for (int i = 0; i < (wanted == null ? 0 : wanted.size()); i++) {
            int found = ids.indexOf(wanted.get(i));
            if (found >= 0) {
                picked.put(at + "/" + i, there.get(found));
            } else {
                wrong.add(new Problem(
                        "unknown-word",
                        at + "/" + i,
                        0,
                        0,
                        wanted.get(i),
                        String.join(", ", ids),
                        Nearest.to(wanted.get(i), ids)));
            }
        }
        return picked;
    }

    /** For each rule that was taken, by its pointer in the joined catalogue, the place in the file that takes it. */
    Map<String, String> places() {
        return places;
    }

    List<EvidenceRuleForm> evidence() {
        return evidence;
    }

    List<MilestoneForm> dates() {
        return dates;
    }

    /** The published lines; null where there are none. */
    List<Grade> grades() {
        return grades;
    }
}
