package wenming.catalogue;

import java.util.List;
import java.util.Map;
import wenming.catalogue.CatalogueForm.MeasureForm;
import wenming.shape.Nearest;

/** Makes the finer terms of a measure: each only where the measure knows it. */
final class TermsForm {
    private final MeasureForm form;
    private final CatalogueForm catalogue;
    private final Measures.Complaint complaint;

    TermsForm(MeasureForm form, CatalogueForm catalogue, Measures.Complaint complaint) {
        this.form = form;
        this.catalogue = catalogue;
        this.complaint = complaint;
    }

    Terms terms(String at) {
        boolean incidents = form.of().equals("incidents");
        boolean honours = form.of().equals("honours");
        boolean marks = form.kind() == MeasureKind.MEAN || form.kind() == MeasureKind.ENTRY;
        only(at, "each", form.each(), form.kind() == MeasureKind.COVER);
        only(at, "lookBack", form.lookBack(), incidents);
        only(at, "concealed", form.concealed(), incidents);
        only(at, "results", form.results(), honours);
        only(at, "highestOnly", form.highestOnly(), honours);
        only(at, "authors", form.authors(), form.kind().ofFindings());
        only(at, "outOf", form.outOf(), marks);
        only(at, "split", form.split(), honours || form.kind() == MeasureKind.MEAN);
        boolean stations = form.kind() == MeasureKind.LOOKS && form.of().equals("volunteerStations");
        boolean share = form.kind() == MeasureKind.SHARE;
        only(at, "register", form.register(), stations || share || form.kind() == MeasureKind.SUM);
        register(at, stations || share);
        if (share) {
            part(at);
        }
        boolean places = form.kind() == MeasureKind.LOOKS && form.of().equals("premises");
        only(at, "sees", form.sees(), places);
        if (marks && form.outOf() == null) {
            complaint.of(at, "missing-key", "", "outOf", "");
        }
        List<Question> asks = catalogue.asks() == null ? List.of() : catalogue.asks();
        List<String> words = form.words() == null ? List.of() : form.words();
        return new Terms(
                form.each() == null ? 1 : form.each(),
                form.lookBack(),
                form.concealed(),
                form.results() == null ? List.of() : form.results(),
                Boolean.TRUE.equals(form.highestOnly()),
                form.authors() == null ? List.of() : form.authors(),
                form.outOf(),
                form.split() == null ? Terms.Split.WORD : form.split(),
                asks.stream()
                        .filter(question -> question.type() == Question.AnswerType.NUMBER)
                        .map(Question::key)
                        .filter(words::contains)
                        .toList(),
                Map.of(),
                form.register() == null ? "" : form.register(),
                form.sees());
    }

    /** Stations are held against the number of them that is answered, and so are shares and averages against a whole. */
    private void register(String at, boolean needed) {
        if (form.register() != null) {
            number(at + "/register", form.register());
        } else if (needed) {
            complaint.of(at, "missing-key", "", "register", "");
        }
    }

    /** A share is of one number: of two nobody could say which is meant. */
    private void part(String at) {
        List<String> words = form.words() == null ? List.of() : form.words();
        if (words.size() > 1) {
            complaint.of(at + "/words", "not-of-this-kind", String.join(", ", words), words.get(0), "");
        }
        words.forEach(word -> number(at + "/words", word));
    }

    private void number(String at, String key) {
        List<String> numbers = catalogue.asks() == null
                ? List.of()
                : catalogue.asks().stream()
                        .filter(question -> question.type() == Question.AnswerType.NUMBER)
                        .map(Question::key)
                        .toList();
        if (!numbers.contains(key)) {
            complaint.of(at, "unknown-word", key, String.join(", ", numbers), Nearest.to(key, numbers));
        }
    }

    private void only(String at, String key, Object value, boolean known) {
        if (value != null && !known) {
            complaint.of(at + "/" + key, "not-of-this-kind", key, "", "");
        }
    }
}
