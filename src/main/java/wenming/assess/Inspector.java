package wenming.assess;

import wenming.catalogue.Book;
import wenming.catalogue.Vocabulary;
import wenming.measure.Measurer;
import wenming.model.Submission;
import wenming.score.Doubts;
import wenming.score.Scorecard;

/** Looks at submissions for doubts: measures by the integrity rules, and writes what they found on the scorecard. */
public final class Inspector {
    private final Measurer measurer;
    private final Doubts doubts;

    /**
     * Makes the integrity rules ready.
     *
     * @throws wenming.catalogue.RuleSetException if there is something to mend
     */
    public Inspector(Book integrity, Vocabulary vocabulary) {
        this.measurer = new Measurer(integrity, vocabulary);
        this.doubts = new Doubts(integrity.ruleSet());
    }

    /** The scorecard of the submission, with the doubts about it. */
    public Scorecard inspect(Scorecard card, Submission submission) {
        return doubts.on(card, measurer.measure(submission, card.asOf()));
    }
}
