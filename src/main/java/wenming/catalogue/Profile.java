package wenming.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.IncludeForm;
import wenming.catalogue.CatalogueForm.SectionForm;
import wenming.catalogue.CatalogueForm.TakeForm;
import wenming.model.Problem;

/** Joins a catalogue with the criteria that it includes from other sets: forms in, one form out. */
final class Profile {
    private final Bookbinder binder;
    private final List<BookProblem> problems;

    Profile(Bookbinder binder, List<BookProblem> problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * A catalogue with what it includes.
     *
     * @param own its own rules, then those of its bases that it needs
     * @param bases every set from which something comes, each once
     * @param places for each section the places in the file of what was put before its own criteria
     * @param takings for each rule that was taken, by its pointer in the joined catalogue, the place in the file
     */
    record Expanded(
            CatalogueForm form,
            List<RuleText> own,
            Map<String, Origin> origins,
            List<Draft> bases,
            List<List<String>> places,
            Map<String, String> takings) {

        /** The problem, at the place in the file that a pointer into the joined catalogue stands for. */
        Problem inTheFile(Problem problem) {
            String[] parts = problem.pointer().split("/", 6);
            String taking = takings.get(String.join("/", Arrays.asList(parts).subList(0, Math.min(3, parts.length))));
            if (taking != null) {
                return new Problem(
                        problem.code(), taking, 0, 0, problem.found(), problem.expected(), problem.nearest());
            }
            if (parts.length < 5 || !parts[1].equals("sections") || !parts[3].equals("criteria")) {
                return problem;
            }
            List<String> included = places.get(Integer.parseInt(parts[2]));
            int criterion = Integer.parseInt(parts[4]);
            String rest = parts.length > 5 ? "/" + parts[5] : "";
            String pointer = criterion < included.size()
                    ? included.get(criterion)
                    : "/sections/" + parts[2] + "/criteria/" + (criterion - included.size()) + rest;
            return new Problem(problem.code(), pointer, 0, 0, problem.found(), problem.expected(), problem.nearest());
        }
    }

    /** Joins a draft; {@code trail} are those that led here, so that a circle is seen. */
    Expanded expand(Draft draft, List<String> trail) throws IOException {
        CatalogueForm form = draft.form();
        List<SectionForm> sections = form.sections() == null ? List.of() : form.sections();
        Joining joining = new Joining(draft, trail);
        List<SectionForm> joined = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            joined.add(joining.section("/sections/" + i, sections.get(i)));
        }
        joining.takes();
        joining.fitting();
        problems.addAll(draft.placed(joining.wrong));
        return new Expanded(
                form.composite() != null ? form : form.with(joining.whole(joined)),
                joining.rules(),
                joining.origins,
                List.copyOf(joining.bases.values()),
                joining.places,
                joining.rules.places());
    }

    /** One draft on its way to be joined. */
    private final class Joining {
        private final Draft draft;
        private final List<String> trail;
        private final List<Problem> wrong = new ArrayList<>();
        private final Map<String, Draft> bases = new LinkedHashMap<>();
        private final Map<String, Expanded> direct = new LinkedHashMap<>();
        private final Map<String, Set<String>> taken = new HashMap<>();
        private final Map<String, Origin> origins = new LinkedHashMap<>();
        private final List<List<String>> places = new ArrayList<>();
        private final List<Source> sources;
        private final List<Question> asks;
        private final Rules rules;
        private String calendar;

        Joining(Draft draft, List<String> trail) {
            this.draft = draft;
            this.trail = new ArrayList<>(trail);
            this.trail.add(draft.reference().toString());
            this.sources = new ArrayList<>(draft.form().sources());
            this.asks = new ArrayList<>(
                    draft.form().asks() == null ? List.of() : draft.form().asks());
            this.rules = new Rules(draft.form());
            this.calendar = draft.form().calendar();
        }

        /** What it takes of others' rules, after what it includes of their criteria. */
        void takes() throws IOException {
            List<TakeForm> takes =
                    draft.form().takes() == null ? List.of() : draft.form().takes();
            for (int i = 0; i < takes.size(); i++) {
                String at = "/takes/" + i;
                Base base = base(at, takes.get(i).ruleSet());
                if (base != null) {
                    rules.take(
                            at,
                            takes.get(i),
                            base.draft().reference(),
                            base.expanded().form(),
                            wrong);
                }
            }
        }

        /** A composite has no criteria of its own for which a rule could hold: its parts take what they need. */
        void fitting() {
            CatalogueForm form = draft.form();
            if (form.composite() != null && form.takes() != null) {
                wrong.add(new Problem("not-of-this-kind", "/takes", 0, 0, "takes", "", ""));
            }
            if (form.composite() != null && form.evidenceRules() != null) {
                wrong.add(new Problem("not-of-this-kind", "/evidenceRules", 0, 0, "evidenceRules", "", ""));
            }
        }

        CatalogueForm.Whole whole(List<SectionForm> joined) {
            CatalogueForm own = draft.form();
            return new CatalogueForm.Whole(
                    calendar,
                    rules.grades(),
                    Used.sources(sources, own, joined, rules),
                    rules.evidence(),
                    rules.dates(),
                    Used.asks(asks, own, joined),
                    draft.form().sections() == null ? null : EvidenceRules.over(joined, rules.evidence()));
        }

        SectionForm section(String at, SectionForm section) throws IOException {
            List<CriterionForm> criteria = new ArrayList<>();
            List<String> from = new ArrayList<>();
            places.add(from);
            List<IncludeForm> includes = section.include() == null ? List.of() : section.include();
            for (int i = 0; i < includes.size(); i++) {
                include(at + "/include/" + i, includes.get(i), criteria, from);
            }
            if (section.criteria() == null && includes.isEmpty()) {
                wrong.add(new Problem("missing-key", at, 0, 0, "", "criteria", ""));
            }
            if (section.criteria() != null) {
                criteria.addAll(section.criteria());
            }
            return new SectionForm(section.id(), section.title(), section.reason(), section.include(), criteria);
        }

        /** A set from which something comes, as it stands and with what it takes itself. */
        private record Base(Draft draft, Expanded expanded) {}

        /** The set that a reference leads to; null where it leads nowhere, which is said. */
        private Base base(String at, String reference) throws IOException {
            Bookbinder.Found found = binder.find(reference, draft.form().period(), at + "/ruleSet");
            if (found.problem() != null) {
                wrong.add(found.problem());
                return null;
            }
            Draft base = found.draft();
            String key = base.reference().toString();
            if (trail.contains(key)) {
                String circle = String.join(" > ", trail) + " > " + key;
                wrong.add(new Problem("include-circle", at + "/ruleSet", 0, 0, circle, "", ""));
                return null;
            } else if (base.form().composite() != null) {
                wrong.add(new Problem("include-of-composite", at + "/ruleSet", 0, 0, reference, "", ""));
                return null;
            }
            Expanded expanded = direct.get(key);
            if (expanded == null) {
                expanded = expand(base, trail);
                direct.put(key, expanded);
                bases.put(key, base);
                expanded.bases().forEach(further -> bases.putIfAbsent(further.reference() + "", further));
                expanded.form()
                        .sources()
                        .forEach(
                                source -> sources.add(source.of(base.reference().id())));
            }
            return new Base(base, expanded);
        }

        private void include(String at, IncludeForm form, List<CriterionForm> criteria, List<String> from)
                throws IOException {
            Base found = base(at, form.ruleSet());
            if (found == null) {
                return;
            }
            String key = found.draft().reference().toString();
            CatalogueForm base = found.expanded().form();
            if (!taken.containsKey(key)) {
                taken.put(key, new LinkedHashSet<>());
                answers(at, base);
            }
            Taking taking =
                    new Taking(at, form, found.draft(), base, draft.form().kinds());
            taking.take(wrong);
            for (Taking.Taken one : taking.taken()) {
                criteria.add(one.criterion());
                from.add(one.place());
                origins.put(one.criterion().id(), one.origin());
                taken.get(key).add(one.criterion().id());
            }
            if (taking.needsCalendar()) {
                calendar(at, base.calendar());
            }
        }

        private void answers(String at, CatalogueForm base) {
            for (Question question : base.asks() == null ? List.<Question>of() : base.asks()) {
                Question known = asks.stream()
                        .filter(ask -> ask.key().equals(question.key()))
                        .findFirst()
                        .orElse(null);
                if (known == null) {
                    asks.add(question);
                } else if (known.type() != question.type()) {
                    wrong.add(new Problem("duplicate-id", at + "/ruleSet", 0, 0, question.key(), "", ""));
                }
            }
        }

        private void calendar(String at, String wanted) {
            if (calendar != null && !calendar.equals(wanted)) {
                wrong.add(new Problem("other-calendar", at + "/ruleSet", 0, 0, wanted, calendar, ""));
            }
            calendar = wanted;
        }

        List<RuleText> rules() {
            List<RuleText> rules = new ArrayList<>(draft.own());
            direct.forEach((key, base) -> base.own()
                    .forEach(
                            text -> rules.add(Excerpt.of(text, taken.getOrDefault(key, Set.of()), draft.reference()))));
            return rules;
        }
    }
}
