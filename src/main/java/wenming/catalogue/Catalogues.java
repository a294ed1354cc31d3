package wenming.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.EvidenceRuleForm;
import wenming.catalogue.CatalogueForm.MilestoneForm;
import wenming.catalogue.CatalogueForm.SectionForm;
import wenming.model.FactKind;
import wenming.model.Problem;
import wenming.shape.Nearest;

/** Makes a RuleSet of the form that was read, and collects everything in it that contradicts itself. */
final class Catalogues {
    private final CatalogueForm form;
    private final Vocabulary vocabulary;
    private final Map<String, WorkingDays> calendars;
    private final Joined joined;
    private final List<Problem> problems = new ArrayList<>();

    private Catalogues(CatalogueForm form, Vocabulary vocabulary, Map<String, WorkingDays> calendars, Joined joined) {
        this.form = form;
        this.vocabulary = vocabulary;
        this.calendars = calendars;
        this.joined = joined;
    }

    /** What comes from other sets. */
    record Joined(List<Component> components, Map<String, Origin> origins) {}

    /** A rule set, or what is wrong with it; problems have a pointer and no line yet. */
    record Made(Optional<RuleSet> ruleSet, List<Problem> problems) {}

    static Made of(
            CatalogueForm form,
            Vocabulary vocabulary,
            Map<String, WorkingDays> calendars,
            Joined joined,
            String sha256) {
        Catalogues making = new Catalogues(form, vocabulary, calendars, joined);
        RuleSet ruleSet = making.ruleSet(sha256);
        return making.problems.isEmpty()
                ? new Made(Optional.of(ruleSet), List.of())
                : new Made(Optional.empty(), List.copyOf(making.problems));
    }

    private RuleSet ruleSet(String sha256) {
        List<Question> asks = joined.components().isEmpty() ? orEmpty(form.asks()) : componentAsks();
        List<SectionForm> formed = orEmpty(form.sections());
        unique("/asks", asks.stream().map(Question::key).toList());
        unique("/sources", form.sources().stream().map(Source::id).toList());
        unique("/grades", orEmpty(form.grades()).stream().map(Grade::id).toList());
        if (form.period() != null && form.period().to().isBefore(form.period().from())) {
            problem(
                    "/period",
                    "reversed",
                    form.period().from() + " > " + form.period().to(),
                    "",
                    "");
        }
        unique("/sections", formed.stream().map(SectionForm::id).toList());
        unique(
                "/evidenceRules",
                orEmpty(form.evidenceRules()).stream().map(EvidenceRuleForm::id).toList());
        unique("/dates", orEmpty(form.dates()).stream().map(MilestoneForm::id).toList());
        unique("/gates", orEmpty(form.gates()).stream().map(Gate::id).toList());
        WorkingDays calendar = null;
        if (form.calendar() != null) {
            calendar = calendars.get(form.calendar());
            known("/calendar", form.calendar(), calendars.keySet());
        }
        if ((form.noGrade() == null) == orEmpty(form.grades()).isEmpty()) {
            problem("", "grades-or-no-grade", "", "grades | noGrade", "");
        }
        Set<String> ids = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < formed.size(); i++) {
            sections.add(section("/sections/" + i, formed.get(i), ids));
        }
        if (formed.isEmpty() == joined.components().isEmpty() && !form.rulesOnly()) {
            problem("", "sections-or-composite", "", "sections | composite", "");
        }
        if (form.inForce() != null
                && form.inForce().to() != null
                && form.inForce().to().isBefore(form.inForce().from())) {
            problem("/inForce", "reversed", form.inForce().toString(), "", "");
        }
        for (int i = 0; i < orEmpty(form.leftOut()).size(); i++) {
            if (!ids.add(form.leftOut().get(i).id())) {
                problem(
                        "/leftOut/" + i + "/id",
                        "duplicate-id",
                        form.leftOut().get(i).id(),
                        "",
                        "");
            }
        }
        RuleSet ruleSet = new RuleSet(
                form.id(),
                form.version(),
                form.title(),
                form.issuer(),
                form.year(),
                form.kinds(),
                form.period(),
                form.inForce(),
                form.weights(),
                form.fullMark(),
                form.bonusCap(),
                form.notApplicable(),
                rounding(),
                form.noGrade(),
                orEmpty(form.grades()),
                orEmpty(form.gates()),
                evidenceRules(),
                dates(),
                form.sources(),
                asks,
                sections,
                joined.components(),
                joined.origins(),
                orEmpty(form.leftOut()),
                calendar,
                sha256);
        gates(ids);
        if (form.id().equals(RuleSet.INTEGRITY) && !form.doubtsOnly()) {
            problem("/sections", "integrity-only-doubts", "", "doubt", "");
        }
        int compared = form.fullMark() == null ? -1 : ruleSet.visible().compareTo(form.fullMark());
        if (compared > 0 || (compared < 0 && form.weights() == Weights.PROPOSED)) {
            problem(
                    "/fullMark",
                    "points-do-not-add-up",
                    ruleSet.visible().toPlainString(),
                    form.fullMark() == null ? "fullMark" : form.fullMark().toPlainString(),
                    "");
        }
        return ruleSet;
    }

    /** A composite asks what its components ask, each question once. */
    private List<Question> componentAsks() {
        Map<String, Question> asks = new LinkedHashMap<>();
        joined.components().forEach(component -> component.ruleSet().asks().forEach(ask -> {
            Question known = asks.putIfAbsent(ask.key(), ask);
            if (known != null && known.type() != ask.type()) {
                problem("/composite", "duplicate-id", ask.key(), "", "");
            }
        }));
        return List.copyOf(asks.values());
    }

    private Rounding rounding() {
        return form.rounding() == null
                ? Rounding.USUAL
                : new Rounding(
                        form.rounding().places(),
                        form.rounding().mode(),
                        form.rounding().at() == null
                                ? Rounding.At.CRITERION
                                : form.rounding().at());
    }

    private List<EvidenceRule> evidenceRules() {
        List<EvidenceRule> rules = new ArrayList<>();
        for (int i = 0; i < orEmpty(form.evidenceRules()).size(); i++) {
            EvidenceRuleForm rule = form.evidenceRules().get(i);
            String at = "/evidenceRules/" + i;
            of(at + "/source", rule.source());
            for (int j = 0; j < orEmpty(rule.of()).size(); j++) {
                if (FactKind.of(rule.of().get(j)).isEmpty()) {
                    known(at + "/of/" + j, rule.of().get(j), FactKind.keys());
                }
            }
            rules.add(new EvidenceRule(
                    rule.id(),
                    rule.title(),
                    rule.clause(),
                    rule.source(),
                    rule.mark(),
                    orEmpty(rule.of()),
                    new ProofRules(vocabulary, this::problemAt).one(at + "/rule", rule.rule())));
        }
        return rules;
    }

    private List<Milestone> dates() {
        List<MilestoneForm> forms = orEmpty(form.dates());
        for (int i = 0; i < forms.size(); i++) {
            of("/dates/" + i + "/source", forms.get(i).source());
        }
        return new Milestones(this::problemAt).of(forms);
    }

    private void of(String pointer, String source) {
        known(pointer, source, form.sources().stream().map(Source::id).toList());
    }

    /** A gate over items names them and how many percent of them; one over sections neither. */
    private void gates(Set<String> ids) {
        for (int i = 0; i < orEmpty(form.gates()).size(); i++) {
            Gate gate = form.gates().get(i);
            boolean items = gate.kind() == Gate.Kind.MOST_MET;
            String at = "/gates/" + i;
            if (items != (gate.atLeast() != null)) {
                problem(at, items ? "missing-key" : "not-of-this-kind", "", "atLeast", "");
            }
            for (int j = 0; j < orEmpty(gate.criteria()).size(); j++) {
                known(at + "/criteria/" + j, gate.criteria().get(j), ids);
            }
        }
    }

    private Section section(String pointer, SectionForm section, Set<String> ids) {
        if (form.weights() == Weights.PROPOSED && section.reason() == null) {
            problem(pointer, "missing-key", "", "reason", "");
        }
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < section.criteria().size(); i++) {
            CriterionForm criterion = section.criteria().get(i);
            String at = pointer + "/criteria/" + i;
            if (!ids.add(criterion.id())) {
                problem(at + "/id", "duplicate-id", criterion.id(), "", "");
            }
            criteria.add(criterion(at, criterion));
        }
        return new Section(section.id(), section.title(), section.reason(), criteria);
    }

    private Criterion criterion(String at, CriterionForm criterion) {
        of(at + "/source", criterion.source());
        List<String> kinds = criterion.appliesTo() == null ? form.kinds() : criterion.appliesTo();
        for (int i = 0; i < kinds.size(); i++) {
            known(at + "/appliesTo/" + i, kinds.get(i), form.kinds());
        }
        if (criterion.effort() < 1) {
            problem(at + "/effort", "wrong-type", criterion.effort() + "", "whole-number", "");
        }
        List<ProofRule> proof = new ProofRules(vocabulary, this::problemAt).rules(at, criterion);
        Scales scales = new Scales(
                criterion.scale(),
                criterion.points(),
                (place, code, found, expected) -> problem(at + "/scale" + place, code, found, expected, ""));
        Scale scale = scales.scale();
        Measures measures = new Measures(criterion, form, vocabulary, scale, proof, this::problemAt);
        Measure measure = measures.measure(at);
        Due due = Dues.of(criterion.due());
        if (due == null) {
            problem(at + "/due", "unknown-word", criterion.due(), "2021-06-30, standing, monthly, weekly, daily", "");
        }
        return new Criterion(
                criterion.id(),
                criterion.title(),
                criterion.clause(),
                criterion.source(),
                criterion.mark(),
                kinds,
                criterion.points(),
                measure,
                measures.reads(at),
                measures.tallies(),
                scale,
                criterion.method(),
                criterion.evidence(),
                proof,
                criterion.exemption(),
                criterion.owner(),
                due,
                criterion.effort(),
                criterion.remedy());
    }

    private void unique(String pointer, List<String> ids) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problem(pointer + "/" + i, "duplicate-id", ids.get(i), "", "");
            }
        }
    }

    private void known(String pointer, String word, java.util.Collection<String> known) {
        if (!known.contains(word)) {
            problem(
                    pointer,
                    "unknown-word",
                    word,
                    known.stream().sorted().collect(Collectors.joining(", ")),
                    Nearest.to(word, known));
        }
    }

    private void problemAt(String pointer, String code, String found, String expected, String nearest) {
        problem(pointer, code, found, expected, nearest);
    }

    private void problem(String pointer, String code, String found, String expected, String nearest) {
        problems.add(new Problem(code, pointer, 0, 0, found, expected, nearest));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
