package wenming.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import wenming.catalogue.Terms;
import wenming.model.Honour;
import wenming.model.Incident;
import wenming.model.Premises;

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

    /** Whether it is another one for another day of the scorecard. */
    boolean changesByDay() {
        return of.equals("incidents");
    }

    /** The same, with what depends on the day of the scorecard. */
    Ask on(LocalDate day) {
        LocalDate first = terms.lookBack() == null ? null : day.minusMonths(terms.lookBack());
        return new Ask(criterion, measure, of, word, by, filter, first, day, terms);
    }

    /** The figure of this name in the catalogue. */
    public BigDecimal parameter(String name) {
        return terms.parameters().get(name);
    }

    /** Whether the honour counts: its result is one of those that do, and its level is stated where levels weigh differently. */
    public boolean admits(Honour honour) {
        boolean levelled = terms.split() != Terms.Split.LEVEL || honour.level() != null;
        return levelled && (terms.results().isEmpty() || (honour.result() != null && !refuses(honour)));
    }

    /** Whether the honour has a result that does not count. */
    public boolean refuses(Honour honour) {
        return !terms.results().isEmpty()
                && honour.result() != null
                && !terms.results().contains(honour.result());
    }

    /** Whether the one honour is a higher one of the same work as the other. */
    public boolean beats(Honour one, Honour other) {
        return !one.equals(other)
                && admits(one)
                && one.work() != null
                && one.work().equals(other.work())
                && one.outranks(other);
    }

    /** Whether it may be, for all that is stated: a work, a level or a result may be left out. */
    public boolean mayBeat(Honour one, Honour other) {
        boolean oneWork =
                one.work() == null || other.work() == null || one.work().equals(other.work());
        boolean anyLevel = terms.split() == Terms.Split.LEVEL && one.level() == null;
        return !one.equals(other) && !refuses(one) && oneWork && (anyLevel || one.outranks(other));
    }

    /** Key of the question how many there are. */
    public String register() {
        return terms.register();
    }

    /** Whether a figure is asked for as what falls to each of so many. */
    public boolean averaged() {
        return measure.equals("sum") && !terms.register().isEmpty();
    }

    /** Whether the place says of itself that something is wrong there. */
    public boolean seesFault(Premises place) {
        return terms.sees() != null && Boolean.FALSE.equals(terms.sees().well(place));
    }

    /** Whether the place says of itself that nothing is wrong there. */
    public boolean seesNothing(Premises place) {
        return terms.sees() != null && Boolean.TRUE.equals(terms.sees().well(place));
    }

    /** What is wrong at a place that says so of itself. */
    public String reasonSeen() {
        return terms.sees().reason();
    }

    /** Whether findings of this author count. */
    public boolean admitsAuthor(String author) {
        return terms.authors().isEmpty() || terms.authors().contains(author == null ? "self" : author);
    }

    /** Whether the event was to be reported by now and was not reported in time. */
    public boolean findsConcealed(Incident incident) {
        return terms.concealed() != null && incident.concealed(terms.concealed().months(), asOf);
    }

    /** Why it counts so many times: it was reported too late, or its result or its report have no day and it may have been in time. */
    public String reasonConcealed(Incident incident) {
        return incident.resultOn() == null || incident.reportedOn() == null ? Mention.NOT_REPORTED : "concealed";
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
