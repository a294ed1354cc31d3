package wenming.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.EvidenceRuleForm;
import wenming.catalogue.CatalogueForm.ProofForm;
import wenming.catalogue.CatalogueForm.ScaleKind;
import wenming.catalogue.CatalogueForm.SectionForm;

/** Lays the rules on evidence of a catalogue over its criteria: forms in, forms out. */
final class EvidenceRules {
    /** Nothing counts for these, so no evidence can be asked for. */
    private static final Set<ScaleKind> OF_FAULTS =
            EnumSet.of(ScaleKind.VETO, ScaleKind.TOTAL_DEDUCTION, ScaleKind.DEDUCT, ScaleKind.DOUBT);

    private static final Set<MeasureKind> OF_FACTS =
            EnumSet.of(MeasureKind.SUM, MeasureKind.COVER, MeasureKind.COUNT, MeasureKind.CADENCE);

    private EvidenceRules() {}

    static List<SectionForm> over(List<SectionForm> sections, List<EvidenceRuleForm> rules) {
        return rules.isEmpty()
                ? sections
                : sections.stream()
                        .map(section -> section.with(section.criteria().stream()
                                .map(criterion -> over(criterion, rules))
                                .toList()))
                        .toList();
    }

    private static CriterionForm over(CriterionForm criterion, List<EvidenceRuleForm> rules) {
        List<ProofForm> proofs = new ArrayList<>();
        if (criterion.proofs() != null) {
            proofs.addAll(criterion.proofs());
        } else if (criterion.proof() != null) {
            proofs.add(ProofForm.any(criterion.evidence()));
        }
        int own = proofs.size();
        for (EvidenceRuleForm form : rules) {
            List<String> kinds = criterion.evidence().stream()
                    .filter(form.rule().kinds()::contains)
                    .toList();
            if (!kinds.isEmpty() && isFor(form, criterion)) {
                ProofForm rule = form.rule().among(kinds, criterion.evidence());
                if (!proofs.contains(
                        rule)) { // taken twice: by the set that is included, and by the one that includes it
                    proofs.add(rule);
                }
            }
        }
        return proofs.size() == own ? criterion : criterion.proven(proofs);
    }

    private static boolean isFor(EvidenceRuleForm form, CriterionForm criterion) {
        if (OF_FAULTS.contains(criterion.scale().kind())
                || (criterion.measure() != null
                        && !OF_FACTS.contains(criterion.measure().kind()))) {
            return false;
        }
        return form.of() == null || lists(criterion).stream().anyMatch(form.of()::contains);
    }

    /** The lists that a criterion looks at. */
    private static List<String> lists(CriterionForm criterion) {
        if (criterion.measure() == null) {
            return criterion.reads() == null ? List.of() : criterion.reads();
        }
        Askable of = Askable.of(criterion.measure().of());
        return of == null ? List.of() : List.of(of.reads().key());
    }
}
