package wenming.assess;

import java.time.LocalDate;
import java.util.List;
import wenming.catalogue.Book;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.measure.Measurer;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorer;

/** Assesses submissions by one rule set: measure, then score. Made once, used by many threads. */
public final class Assessor {
    private final Book book;
    private final RuleSet ruleSet;
    private final Measurer measurer;
    private final Scorer scorer;

    /**
     * Makes a rule set ready.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend
     */
    public Assessor(Book book, Vocabulary vocabulary) {
        this(
                book,
                vocabulary,
                book.parts().stream()
                        .map(part -> new Assessor(part, vocabulary))
                        .toList());
    }

    /** The same, with the assessors of its components as they were made already. */
    Assessor(Book book, Vocabulary vocabulary, List<Assessor> parts) {
        this.book = book;
        this.ruleSet = book.ruleSet();
        this.measurer = new Measurer(book, vocabulary);
        this.scorer = new Scorer(ruleSet);
    }

    /** What it was made of. */
    public Book book() {
        return book;
    }

    /** The rule set by which this assesses. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /**
     * The scorecard of a submission.
     *
     * @param sha256 of the submission's bytes as received
     * @param asOf the day to speak of; null for the submission's own, else the end of its period. The clock is never read
     */
    public Scorecard assess(Submission submission, String sha256, LocalDate asOf) {
        LocalDate day = asOf != null
                ? asOf
                : submission.asOf() != null
                        ? submission.asOf()
                        : submission.period().to();
        return scorer.score(submission, sha256, day, measurer.measure(submission, day));
    }

    /** The rules behind the measurements, for the author's bench. */
    public Measurer measurer() {
        return measurer;
    }
}
