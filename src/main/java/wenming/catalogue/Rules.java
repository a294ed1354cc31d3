package wenming.catalogue;

import java.util.ArrayList;
import java.util.List;
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
                .forEach(rule -> evidence.add(rule.from(from.id() + ":" + rule.source())));
        pick(at + "/dates", form.dates(), days, MilestoneForm::id, wrong)
                .forEach(day -> dates.add(day.from(from.id() + ":" + day.source())));
        if (Boolean.TRUE.equals(form.grades())) {
            if (grades != null || base.grades() == null) {
                String expected = grades == null ? "grades" : "grades | takes";
                wrong.add(new Problem("grades-or-no-grade", at + "/grades", 0, 0, from.id(), expected, ""));
            }
            grades = base.grades();
        }
    }

    private static <T> List<T> pick(
            String at, List<String> wanted, List<T> there, Function<T, String> id, List<Problem> wrong) {
        List<T> picked = new ArrayList<>();
        List<String> ids = there.stream().map(id).toList();
        for (int i = 0; i < (wanted == null ? 0 : wanted.size()); i++) {
            int found = ids.indexOf(wanted.get(i));
            if (found >= 0) {
                picked.add(there.get(found));
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
