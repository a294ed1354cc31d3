package wenming.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.catalogue.Terms;
import wenming.model.Incident;

/**
 * What one criterion asks for, as a fact that rules match.
 *
 * @param criterion id of the criterion
 * @param measure name of the measure in lower case: sum, count, cover, cadence, closure, findings, value, faults, entry,
 *     mean, grades, looks, own
 * @param of the list or figure asked for; empty for criteria with rules of their own
 * @param word the word asked for; empty if anything will do; for findings the criterion's id
 * @param by the day by which it must be there; null if there is none
 * @param filter key of the tally asked for; empty if no activities are
 * @param since the first day on which events count, where they count also before the period; else null
 * @param asOf the day of the scorecard where the measure needs it; else null
 * @param terms the finer terms of the measure
 */
public record Ask(
        String criterion,
        String measure,
        String of,
        String word,
        LocalDate by,
        String filter,
        LocalDate since,
        LocalDate asOf,
        Terms terms) {

    /** The same, with what depends on the day of the scorecard. */
    Ask on(LocalDate day) {
        LocalDate first = terms.lookBack() == null ? null : day.minusMonths(terms.lookBack());
        return new Ask(criterion, measure, of, word, by, filter, first, day, terms);
    }

    /** The figure of this name in the catalogue. */
    public BigDecimal parameter(String name) {
        return terms.parameters().get(name);
    }

    /** Whether honours with this result count. */
    public boolean admitsResult(String result) {
        return terms.results().isEmpty() || terms.results().contains(result);
    }

    /** Key of the question how many there are. */
    public String register() {
        return terms.register();
    }

    /** Whether findings of this author count. */
    public boolean admitsAuthor(String author) {
        return terms.authors().isEmpty() || terms.authors().contains(author == null ? "self" : author);
    }

    /** Whether the event was to be reported by now and was not reported in time. */
    public boolean findsConcealed(Incident incident) {
        return terms.concealed() != null && incident.concealed(terms.concealed().months(), asOf);
    }

    /** How many times an event counts that was not reported in time. */
    public int timesConcealed() {
        return terms.concealed().factor();
    }

    /** Whether of the honours of one work only the highest counts. */
    public boolean highestOnly() {
        return terms.highestOnly();
    }
}
