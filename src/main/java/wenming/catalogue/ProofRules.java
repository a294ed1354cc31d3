package wenming.catalogue;

import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.ProofForm;

/** Makes the rules for evidence of their form, and says which of them nothing could fulfil. */
final class ProofRules {
    private final Vocabulary vocabulary;
    private final Measures.Complaint complaint;

    ProofRules(Vocabulary vocabulary, Measures.Complaint complaint) {
        this.vocabulary = vocabulary;
        this.complaint = complaint;
    }

    /** The rules of a criterion; only to be used where nothing was complained of. */
    List<ProofRule> rules(String at, CriterionForm criterion) {
        List<ProofForm> forms = criterion.proofs() == null ? List.of() : criterion.proofs();
        if (criterion.proof() != null && criterion.evidence().isEmpty()) {
            complaint.of(at + "/evidence", "missing-key", "", "evidence", "");
        } else if (criterion.proof() != null && criterion.proofs() != null) {
            complaint.of(at + "/proofs", "not-of-this-kind", "proofs", "proof | proofs", "");
        }
        if (criterion.proof() != null) {
            return List.of(ProofRule.any(criterion.evidence(), vocabulary));
        }
        List<ProofRule> rules = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            rules.add(one(at + "/proofs/" + i, forms.get(i)));
        }
        return rules;
    }

    /** One rule; likewise. */
    ProofRule one(String at, ProofForm form) {
        check(at, form);
        return rule(form);
    }

    private void check(String at, ProofForm form) {
        if (form.kinds().isEmpty()) {
            complaint.of(at + "/kinds", "missing-key", "", "kinds", "");
        }
        above(at + "/atLeast", form.atLeast());
        above(at + "/minCharacters", form.minCharacters());
        above(at + "/maxCharacters", form.maxCharacters());
        above(at + "/lastMonths", form.lastMonths());
        above(at + "/lastYears", form.lastYears());
        if (form.minCharacters() != null
                && form.maxCharacters() != null
                && form.minCharacters() > form.maxCharacters()) {
            complaint.of(at, "reversed", form.minCharacters() + " > " + form.maxCharacters(), "", "");
        }
        int windows = (Boolean.TRUE.equals(form.dated()) ? 1 : 0)
                + (form.lastMonths() == null ? 0 : 1)
                + (form.lastYears() == null ? 0 : 1);
        if (windows > 1) {
            complaint.of(at, "not-of-this-kind", "dated, lastMonths, lastYears", "dated | lastMonths | lastYears", "");
        } else if (form.withCurrent() != null && form.lastYears() == null) {
            complaint.of(at + "/withCurrent", "not-of-this-kind", "withCurrent", "lastYears", "");
        }
    }

    private void above(String at, Integer value) {
        if (value != null && value < 1) {
            complaint.of(at, "points-out-of-range", value + "", ">= 1", "");
        }
    }

    private ProofRule rule(ProofForm form) {
        List<String> instead = form.instead() == null ? List.of() : form.instead();
        return new ProofRule(
                form.kinds(),
                instead,
                form.atLeast() == null ? 1 : form.atLeast(),
                form.minCharacters(),
                form.maxCharacters(),
                Boolean.TRUE.equals(form.numberOrSeal()),
                Boolean.TRUE.equals(form.dated()),
                form.lastMonths(),
                form.lastYears(),
                Boolean.TRUE.equals(form.withCurrent()),
                ProofRule.named(form.kinds(), vocabulary),
                ProofRule.named(instead, vocabulary));
    }
}
