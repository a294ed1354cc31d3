package wenming.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Milestone;
import wenming.catalogue.RuleSet;
import wenming.model.Honour;
import wenming.model.Submission;
import wenming.score.Scorecard.DateLine;

/** The days that a standard sets for one unit, as they stand on the day of the scorecard. */
final class Dates {
    /** What an honour must have come to for a term to begin with it. */
    private static final Set<String> HELD = Set.of("awarded", "retained");

    private final Submission submission;
    private final LocalDate asOf;

    Dates(Submission submission, LocalDate asOf) {
        this.submission = submission;
        this.asOf = asOf;
    }

    /** The days in their order; those of one day in the catalogue's. */
    List<DateLine> of(RuleSet ruleSet) {
        List<DateLine> lines = new ArrayList<>();
        for (Milestone milestone : ruleSet.dates()) {
            if (milestone.after() == null) {
                lines.add(line(milestone, milestone.next(asOf), null));
            } else if (milestone.after().problems()) {
                problems(milestone, lines);
            } else if (!milestone.after().incidents().isEmpty()) {
                incidents(milestone, lines);
            } else {
                honour(milestone, lines);
            }
        }
        lines.sort(Comparator.comparing(DateLine::day));
        return lines;
    }

    /** From the latest of these honours, if the unit holds it still: one that was lost at a re-check begins no term. */
    private void honour(Milestone milestone, List<DateLine> lines) {
        submission.honours().stream()
                .filter(honour -> milestone.after().honours().contains(honour.kind()))
                .filter(honour -> milestone.after().level() == null
                        || milestone.after().level().equals(honour.level()))
                .filter(honour -> honour.holder() == null && happened(honour.date()))
                .filter(honour -> honour.result() != null && !honour.result().equals("entered"))
                .max(Comparator.comparing(Honour::date).thenComparing(Honour::index))
                .filter(honour -> HELD.contains(honour.result()))
                .ifPresent(honour -> lines.add(line(milestone, milestone.from(honour.date()), honour.pointer())));
    }

    /** From the day of its result, of each event that was not reported; where no result is dated, from its own day. */
    private void incidents(Milestone milestone, List<DateLine> lines) {
        submission.incidents().stream()
                .filter(incident -> milestone.after().incidents().contains(incident.kind()))
                .map(incident -> incident.asOf(asOf))
                .filter(incident -> happened(incident.date()) && incident.reportedOn() == null)
                .forEach(incident -> {
                    LocalDate known = incident.resultOn() == null ? incident.date() : incident.resultOn();
                    lines.add(line(milestone, milestone.from(known), incident.pointer()));
                });
    }

    private void problems(Milestone milestone, List<DateLine> lines) {
        submission.rectifications().stream()
                .map(problem -> problem.asOf(asOf))
                .filter(problem -> happened(problem.foundOn()) && problem.closedOn() == null)
                .forEach(problem -> lines.add(line(milestone, milestone.from(problem.foundOn()), problem.pointer())));
    }

    private boolean happened(LocalDate day) {
        return day != null && !day.isAfter(asOf);
    }

    private DateLine line(Milestone milestone, LocalDate day, String fact) {
        long days = ChronoUnit.DAYS.between(asOf, day);
        return new DateLine(
                milestone.id(),
                milestone.title(),
                milestone.clause(),
                milestone.mark().name(),
                day,
                fact,
                days == 0 ? "today" : days > 0 ? "ahead" : "past",
                Math.abs(days));
    }
}
