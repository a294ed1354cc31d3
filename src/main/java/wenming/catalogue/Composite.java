package wenming.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.CatalogueForm.ComponentForm;
import wenming.model.Problem;

/** Joins a composite with its components. */
final class Composite {
    private final Bookbinder binder;
    private final Draft draft;
    private final List<BookProblem> problems;
    private final List<ComponentForm> forms;

    Composite(Bookbinder binder, Draft draft, List<BookProblem> problems) {
        this.binder = binder;
        this.draft = draft;
        this.problems = problems;
        this.forms = draft.form().composite() == null ? List.of() : draft.form().composite();
    }

    /** The books of its components, in its order; fewer if something is wrong with one of them. */
    List<Book> books() throws IOException {
        List<Book> books = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            ComponentForm form = forms.get(i);
            String at = "/composite/" + i;
            if (!ids.add(form.id())) {
                wrong.add(new Problem("duplicate-id", at + "/id", 0, 0, form.id(), "", ""));
            }
            if (form.weight().signum() <= 0) {
                wrong.add(new Problem(
                        "points-out-of-range",
                        at + "/weight",
                        0,
                        0,
                        form.weight().toPlainString(),
                        "> 0",
                        ""));
            }
            if (form.year() != null && (form.period() != null || form.year() < 1 || form.year() > 10)) {
                wrong.add(new Problem("points-out-of-range", at + "/year", 0, 0, form.year() + "", "1-10", ""));
            }
            Bookbinder.Found found = binder.find(form.ruleSet(), form.period(), at + "/ruleSet");
            if (found.problem() != null) {
                wrong.add(found.problem());
            } else if (found.draft().form().composite() != null) {
                wrong.add(new Problem("composite-of-composites", at + "/ruleSet", 0, 0, form.ruleSet(), "", ""));
            } else {
                try {
                    books.add(binder.book(found));
                } catch (RuleSetException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        for (int i = 0; i < books.size() && books.size() == forms.size(); i++) {
            for (String kind : draft.form().kinds()) {
                List<String> known = books.get(i).ruleSet().kinds();
                if (!known.contains(kind)) {
                    wrong.add(new Problem(
                            "not-for-this-kind",
                            "/composite/" + i + "/ruleSet",
                            0,
                            0,
                            kind,
                            String.join(", ", known),
                            ""));
                }
            }
        }
        problems.addAll(draft.placed(wrong));
        return problems.isEmpty() ? books : List.of();
    }

    /** The components, each with its rule set. */
    List<Component> components(List<Book> books) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            ComponentForm form = forms.get(i);
            RuleSet ruleSet = books.get(i).ruleSet();
            components.add(new Component(
                    form.id(),
                    form.title() == null ? ruleSet.title() : form.title(),
                    ruleSet,
                    form.weight(),
                    form.period(),
                    form.year()));
        }
        return components;
    }
}
