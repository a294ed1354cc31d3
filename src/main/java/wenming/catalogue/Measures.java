package wenming.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wenming.catalogue.CatalogueForm.CriterionForm;
import wenming.catalogue.CatalogueForm.MeasureForm;
import wenming.model.FactKind;
import wenming.shape.Nearest;

/** Makes a Measure of its form, for one criterion: a common measure, or what the set's own rules need. */
final class Measures {
    /** Takes what is wrong: where, the code, what was found, what was expected, what is nearest. */
    @FunctionalInterface
    interface Complaint {
        void of(String pointer, String code, String found, String expected, String nearest);
    }

    private final CriterionForm criterion;
    private final CatalogueForm catalogue;
    private final Vocabulary vocabulary;
    private final Scale scale;
    private final List<ProofRule> proof;
    private final Complaint complaint;

    Measures(
            CriterionForm criterion,
            CatalogueForm catalogue,
            Vocabulary vocabulary,
            Scale scale,
            List<ProofRule> proof,
            Complaint complaint) {
        this.criterion = criterion;
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.scale = scale;
        this.proof = proof;
        this.complaint = complaint;
    }

    /** The measure; only to be used where nothing was complained of. */
    Measure measure(String at) {
        MeasureForm form = criterion.measure();
        if (form == null) {
            if ((criterion.reads() == null || criterion.reads().isEmpty()) && !catalogue.doubtsOnly()) {
                complaint.of(at, "missing-key", "", "measure | reads", "");
            }
            List<String> words = criterion.words() == null ? List.of() : criterion.words();
            Terms terms = criterion.parameters() == null ? Terms.NONE : Terms.of(criterion.parameters());
            return new Measure(MeasureKind.OWN, "", words, ActivityFilter.ALL, null, null, terms);
        }
        only(at + "/reads", "reads", criterion.reads());
        only(at + "/words", "words", criterion.words());
        only(at + "/tallies", "tallies", criterion.tallies());
        only(at + "/parameters", "parameters", criterion.parameters());
        if (form.kind() == MeasureKind.OWN) {
            complaint.of(at + "/measure/kind", "unknown-word", "own", "", "");
        }
        known(at + "/measure/of", form.of(), Askable.keysFor(form.kind()));
        List<String> words = words(at + "/measure", form);
        if ((form.every() != null) != (form.kind() == MeasureKind.CADENCE)) {
            complaint.of(at + "/measure", "every-is-for-cadence", "", "every", "");
        }
        if (form.every() == Every.WORKING_DAY && catalogue.calendar() == null) {
            complaint.of(at + "/measure/every", "missing-key", "", "calendar", "");
        }
        if (form.by() != null && !form.of().equals("documents") && !form.of().equals("meetings")) {
            complaint.of(at + "/measure/by", "not-of-this-kind", "by", "documents, meetings", "");
        }
        new Fitting(form.kind(), scale, words, vocabulary, complaint).check(at);
        ActivityFilter filter = new ActivityFilter(form.category(), form.theme(), form.level(), proof);
        Terms terms = new TermsForm(form, catalogue, complaint).terms(at + "/measure");
        return new Measure(form.kind(), form.of(), words, filter, form.by(), form.every(), terms);
    }

    /** The lists that must have been given. */
    List<FactKind> reads(String at) {
        if (criterion.measure() != null) {
            Askable of = Askable.of(criterion.measure().of());
            if (criterion.measure().kind() == MeasureKind.LOOKS) {
                FactKind register = of == Askable.PREMISES ? FactKind.CAMPUSES : FactKind.STATEMENTS;
                return of == null ? List.of() : List.of(register, of.reads(), FactKind.FINDINGS);
            }
            boolean average = criterion.measure().kind() == MeasureKind.SUM
                    && criterion.measure().register() != null;
            return of == null ? List.of() : average ? List.of(of.reads(), FactKind.STATEMENTS) : List.of(of.reads());
        }
        List<FactKind> reads = new ArrayList<>();
        List<String> keys = criterion.reads() == null ? List.of() : criterion.reads();
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            FactKind.of(keys.get(i))
                    .ifPresentOrElse(
                            reads::add,
                            () -> known(
                                    at + "/reads/" + place,
                                    keys.get(place),
                                    java.util.Arrays.stream(FactKind.values())
                                            .map(FactKind::key)
                                            .toList()));
        }
        return reads;
    }

    /** The activity filters that the set's own rules look at. */
    List<ActivityFilter> tallies() {
        return criterion.tallies() == null
                ? List.of()
                : criterion.tallies().stream()
                        .map(form -> new ActivityFilter(form.category(), form.theme(), form.level(), proof))
                        .toList();
    }

    private List<String> words(String at, MeasureForm form) {
        Askable of = Askable.of(form.of());
        List<String> words = form.words() == null ? List.of() : form.words();
        if (of == null) {
            return words;
        }
        boolean wanted = !of.wordList().isEmpty() && form.kind() != MeasureKind.SUM;
        if (wanted == words.isEmpty()) {
            complaint.of(at, wanted ? "missing-key" : "not-of-this-kind", "", "words", "");
        }
        Collection<String> known = of == Askable.STATEMENTS
                ? (catalogue.asks() == null
                        ? List.of()
                        : catalogue.asks().stream().map(Question::key).toList())
                : vocabulary.words(of.wordList());
        for (int i = 0; i < words.size(); i++) {
            known(at + "/words/" + i, words.get(i), known);
        }
        return words;
    }

    private void only(String pointer, String key, Object value) {
        if (value != null) {
            complaint.of(pointer, "both-measure-and-own-rules", key, "", "");
        }
    }

    private void known(String pointer, String word, Collection<String> known) {
        if (!known.contains(word)) {
            complaint.of(pointer, "unknown-word", word, String.join(", ", known), Nearest.to(word, known));
        }
    }
}
