package wenming.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.EvidenceRuleForm;
import wenming.catalogue.CatalogueForm.MilestoneForm;
import wenming.catalogue.CatalogueForm.SectionForm;
import wenming.catalogue.CatalogueForm.TakeForm;

/** Of the sources and questions of other sets, those that what was taken from them needs; its own a set keeps in any case. */
final class Used {
    private Used() {}

    static List<Source> sources(List<Source> all, CatalogueForm own, List<SectionForm> joined, Rules rules) {
        Set<String> used = new HashSet<>();
        own.sources().forEach(source -> used.add(source.id()));
        criteria(joined).map(CriterionForm::source).forEach(used::add);
        rules.evidence().stream().map(EvidenceRuleForm::source).forEach(used::add);
        rules.dates().stream().map(MilestoneForm::source).forEach(used::add);
        List<String> lines = own.takes() == null
                ? List.of()
                : own.takes().stream()
                        .filter(take -> Boolean.TRUE.equals(take.grades()))
                        .map(TakeForm::ruleSet)
                        .map(reference -> reference.split("@", 2)[0] + ":")
                        .toList();
        return all.stream()
                .filter(source -> used.contains(source.id()) || lines.stream().anyMatch(source.id()::startsWith))
                .toList();
    }

    static List<Question> asks(List<Question> all, CatalogueForm own, List<SectionForm> joined) {
        Set<String> used = new HashSet<>();
        if (own.asks() != null) {
            own.asks().forEach(question -> used.add(question.key()));
        }
        for (CriterionForm criterion : criteria(joined).toList()) {
            if (criterion.measure() == null) {
                if (criterion.reads() != null && criterion.reads().contains("statements")) {
                    return all; // only its rules know which of them they look at
                }
            } else {
                if (criterion.measure().words() != null) {
                    used.addAll(criterion.measure().words());
                }
                used.add(criterion.measure().register());
            }
        }
        return all.stream().filter(question -> used.contains(question.key())).toList();
    }

    private static Stream<CriterionForm> criteria(List<SectionForm> joined) {
        return joined.stream().flatMap(section -> section.criteria().stream());
    }
}
