package wenming.author.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wenming.assess.Assessor;
import wenming.author.Edition;
import wenming.author.change.Impact.Moved;
import wenming.author.change.Impact.Rejected;
import wenming.author.change.Impact.Standing;
import wenming.catalogue.BundledShelf;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.Vocabulary;
import wenming.intake.Entry;
import wenming.intake.Records;
import wenming.intake.SubmissionReader;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.shape.Reading;

/**
 * Scores submissions under two rule sets. A few are read at a time and scored on all processors; of each only a small row
 * is kept, so that memory hardly grows with their number.
 */
public final class BothWays {
    /** Submissions that are in memory at a time. Ours: enough to keep every processor busy. */
    private static final int AT_A_TIME = 64;

    /** Scorecards are not kept, so that nobody looks at their fingerprint. */
    private static final String NO_FINGERPRINT = "";

    private final Edition before;
    private final Edition after;
    private final Assessor first;
    private final Assessor second;
    private final SubmissionReader reader;
    private final LocalDate asOf;

    /**
     * Makes both sets ready.
     *
     * @param asOf the day to speak of; null for each submission's own
     * @throws RuleSetException if there is something to mend in one of them
     */
    public BothWays(Edition before, Edition after, LocalDate asOf) {
        this.before = before;
        this.after = after;
        this.asOf = asOf;
        Vocabulary words =
                new BundledShelf().vocabulary().and(before.vocabulary()).and(after.vocabulary());
        this.first = new Assessor(before.book(), words);
        this.second = new Assessor(after.book(), words);
        this.reader = new SubmissionReader(words);
    }

    /** What the change does to these submissions; {@code limit} may be null. */
    public Impact impact(Records records, BigDecimal limit) {
        Tallied tallied = new Tallied(before, after);
        while (records.hasNext()) {
            List<Entry> entries = new ArrayList<>();
            while (entries.size() < AT_A_TIME && records.hasNext()) {
                entries.add(records.next());
            }
            IntStream.range(0, entries.size())
                    .parallel()
                    .mapToObj(i -> outcome(entries.get(i)))
                    .toList()
                    .forEach(tallied::add);
        }
        return tallied.impact(limit);
    }

    /** A row, with the points by which each criterion differs; or why there is none. */
    record Outcome(Moved moved, Map<String, BigDecimal> differences, List<Rejected> rejected) {}

    private Outcome outcome(Entry entry) {
        if (entry instanceof Entry.Unreadable unreadable) {
            return new Outcome(
                    null, Map.of(), List.of(new Rejected(entry.source(), entry.line(), "", unreadable.problem(), 1)));
        }
        Entry.Read record = (Entry.Read) entry;
        List<Rejected> rejected = new ArrayList<>();
        Scorecard was = card(record, before, first, rejected);
        Scorecard is = card(record, after, second, rejected);
        if (was == null || is == null) {
            return new Outcome(null, Map.of(), together(rejected));
        }
        Map<String, BigDecimal> differences = differences(was, is);
        String most = null;
        for (Map.Entry<String, BigDecimal> one : differences.entrySet()) {
            if (most == null
                    || one.getValue().abs().compareTo(differences.get(most).abs()) > 0) {
                most = one.getKey();
            }
        }
        Moved moved = new Moved(
                is.unit().id(),
                is.unit().name(),
                entry.source(),
                entry.line(),
                is.asOf(),
                standing(was),
                standing(is),
                is.score().subtract(was.score()),
                most,
                most == null ? null : differences.get(most));
        return new Outcome(moved, differences, List.of());
    }

    private Scorecard card(Entry.Read record, Edition edition, Assessor assessor, List<Rejected> rejected) {
        Reading<Submission> reading = reader.read(record.bytes(), assessor.ruleSet());
        List<Problem> problems = record.placed(reading.problems());
        if (!problems.isEmpty()) {
            rejected.add(
                    new Rejected(record.source(), record.line(), edition.name(), problems.get(0), problems.size()));
            return null;
        }
        return assessor.assess(reading.value(), NO_FINGERPRINT, asOf);
    }

    /** What both sets object to is told once. */
    private static List<Rejected> together(List<Rejected> rejected) {
        if (rejected.size() < 2
                || !rejected.get(0).problem().equals(rejected.get(1).problem())) {
            return rejected;
        }
        Rejected one = rejected.get(0);
        String both = one.under() + ", " + rejected.get(1).under();
        return List.of(new Rejected(one.source(), one.line(), both, one.problem(), one.problems()));
    }

    private static Standing standing(Scorecard card) {
        return new Standing(
                card.score(), card.grade() == null ? null : card.grade().title(), card.outcome(), 0);
    }

    /** Points after less points before of each criterion where they differ, in the later set's order. */
    private static Map<String, BigDecimal> differences(Scorecard was, Scorecard is) {
        Map<String, BigDecimal> points = points(is);
        Map<String, BigDecimal> old = points(was);
        old.forEach((id, value) -> points.merge(id, value.negate(), BigDecimal::add));
        points.values().removeIf(difference -> difference.signum() == 0);
        return points;
    }

    private static Map<String, BigDecimal> points(Scorecard card) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        card.sections().forEach(section -> section.criteria()
                .forEach((CriterionLine line) ->
                        points.put(line.id(), line.points() == null ? BigDecimal.ZERO : line.points())));
        return points;
    }
}
