package wenming.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Book;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.measure.Measurer;
import wenming.model.Findings;
import wenming.model.Measurement;
import wenming.model.Period;
import wenming.model.Submission;
import wenming.score.Composer;
import wenming.score.Judged;
import wenming.score.Review;
import wenming.score.Scorecard;
import wenming.score.Scorer;

/** Assesses submissions by one rule set: measure, then score. Made once, used by many threads. */
public final class Assessor {
    private final Book book;
    private final RuleSet ruleSet;
    private final Measurer measurer;
    private final Scorer scorer;
    private final List<Assessor> parts;
    private final Composer composer;

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
        this.parts = parts;
        this.measurer = parts.isEmpty() ? new Measurer(book, vocabulary) : null;
        this.scorer = parts.isEmpty() ? new Scorer(ruleSet) : null;
        this.composer = parts.isEmpty() ? null : new Composer(ruleSet);
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
        return examine(submission, sha256, asOf).scorecard();
    }

    /** The scorecard of a submission as by {@link #assess}, and the measurements behind it. */
    public Assessment examine(Submission submission, String sha256, LocalDate asOf) {
        LocalDate day = asOf != null
                ? asOf
                : submission.asOf() != null
                        ? submission.asOf()
                        : submission.period().to();
        if (parts.isEmpty()) {
            List<Measurement> measurements = measurer.measure(submission, day);
            return new Assessment(submission, day, measurements, scorer.score(submission, sha256, day, measurements));
        }
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Period period = ruleSet.components().get(i).of(submission.period());
            judged.add(parts.get(i).part(submission.during(period), sha256, day));
        }
        return new Assessment(submission, day, List.of(), composer.compose(submission, sha256, day, judged));
    }

    /**
     * The same with the findings of others laid over the unit's own; the scorecard shows both sides.
     *
     * @param findingsSha256 of the file of findings, as received
     */
    public Assessment review(
            Submission submission, String sha256, LocalDate asOf, Findings findings, String findingsSha256) {
        Assessment self = examine(submission, sha256, asOf);
        Reviewing reviewing = Reviewing.of(submission, findings, ruleSet);
        Assessment reviewed = examine(reviewing.submission(), sha256, asOf);
        Review review = Review.of(findingsSha256, reviewing.replaced(), self.scorecard(), reviewed.scorecard());
        return new Assessment(
                reviewed.submission(),
                reviewed.asOf(),
                reviewed.measurements(),
                reviewed.scorecard().with(review));
    }

    /** What would be measured for each criterion, in the catalogue's order; a composite measures by its parts and has none. */
    public List<Measurement> measure(Submission submission, LocalDate asOf) {
        return measurer.measure(submission, asOf);
    }

    /** What gives points to measurements. */
    public Scorer scorer() {
        return scorer;
    }

    /** Ids of the criteria for which nothing counts that comes after their day. */
    public Set<String> deadlines() {
        return measurer.deadlines();
    }

    /** Names of the rules that spoke about one criterion, sorted. */
    public Set<String> spoke(Assessment assessment, String criterion) {
        return measurer.spoke(assessment.submission(), assessment.asOf(), criterion);
    }

    /** A part is measured as at the end of its days, as it would be by itself; what is overdue is so by the whole's day. */
    private Judged part(Submission submission, String sha256, LocalDate asOf) {
        LocalDate end = submission.period().to();
        return scorer.judge(submission, sha256, asOf, measurer.measure(submission, asOf.isAfter(end) ? end : asOf));
    }

    /** The rules behind the measurements, for the author's bench; a composite has none but those of its parts. */
    public Measurer measurer() {
        return measurer;
    }
}
