package wenming.score;

import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.model.Measurement;
import wenming.score.Scorecard.DoubtLine;
import wenming.score.Scorecard.IntegrityLine;

/** Writes doubts on a scorecard, in the order of their catalogue; what raises none is not listed. Thread-safe. */
public final class Doubts {
    private final List<Criterion> criteria;
    private final IntegrityLine by;

    /** Doubts by this rule set, every criterion of which has the scale doubt. */
    public Doubts(RuleSet integrity) {
        this.criteria = integrity.criteria();
        this.by = new IntegrityLine(integrity.id(), integrity.version(), integrity.sha256());
    }

    /**
     * The scorecard with its doubts and its figures as they were.
     *
     * @param measurements one for each criterion, in the catalogue's order
     */
    public Scorecard on(Scorecard card, List<Measurement> measurements) {
        List<DoubtLine> lines = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            if (measurements.get(i) instanceof Measurement.Taken taken
                    && !taken.notCounted().isEmpty()) {
                lines.add(new DoubtLine(criterion.id(), criterion.title(), taken.notCounted(), criterion.remedy()));
            }
        }
        return card.with(by, lines);
    }
}
