package wenming.advise.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import wenming.advise.match.Match.Figures;
import wenming.model.Activity;
import wenming.model.Answer;
import wenming.model.Campus;
import wenming.model.Document;
import wenming.model.FactKind;
import wenming.model.Hours;
import wenming.model.Inspection;
import wenming.model.Meeting;
import wenming.model.Premises;
import wenming.model.PublicNotice;
import wenming.model.Rectification;
import wenming.model.Reminder;
import wenming.model.Responsibility;
import wenming.model.Statement;
import wenming.model.Submission;
import wenming.model.Team;
import wenming.model.Training;
import wenming.model.VolunteerStation;

/** Facts as a unit would hand them in on the day of the scorecard, or on the last day of its period where that is earlier. */
final class Specimens {
    /** Stands for what a unit writes freely, and for a word that is none: no standard asks for it. */
    private static final String ANY = "?";

    private final Submission submission;
    private final LocalDate day;
    private final Figures figures;

    Specimens(Submission submission, LocalDate asOf) {
        LocalDate end = submission.period().to();
        this.submission = submission;
        this.day = asOf.isAfter(end) ? end : asOf;
        this.figures = figures(submission.activities());
    }

    /** What an activity is taken to be. */
    Figures figures() {
        return figures;
    }

    /** A new fact of a list that has words, of this one; null for lists of which nothing can simply be added. */
    Proposal.Specimen of(FactKind list, String word) {
        String any = word.isEmpty() ? ANY : word;
        return switch (list) {
            case DOCUMENTS -> (at, proof) -> new Document(at, ANY + at, null, any, ANY, day, "1", true, null, proof);
            case MEETINGS ->
                (at, proof) -> new Meeting(at, ANY + at, any, ANY, day, null, null, 1, figures.participants(), proof);
            case TRAININGS ->
                (at, proof) -> new Training(at, ANY + at, any, ANY, day, null, null, 1, figures.participants(), proof);
            case INSPECTIONS -> (at, proof) -> new Inspection(at, ANY + at, any, day, null, null, 1, 0, 0, proof);
            case RESPONSIBILITIES -> (at, proof) -> new Responsibility(at, any, ANY, null, null, true, proof);
            case TEAMS -> (at, proof) -> new Team(at, ANY + at, any, ANY, 1, null, null, null, proof);
            case PUBLIC_NOTICES ->
                (at, proof) -> new PublicNotice(at, ANY + at, any, ANY, day, null, true, true, null, proof);
            case REMINDERS -> (at, proof) -> new Reminder(at, ANY + at, ANY, List.of(day), proof);
            case VOLUNTEER_STATIONS ->
                (at, proof) -> new VolunteerStation(
                        at, ANY + at, ANY, campus(), 1, List.of(ANY), List.of(ANY), true, day, proof);
            default -> null;
        };
    }

    /** An activity like the unit's own. */
    Proposal.Specimen activity(String category, String theme, String level) {
        return (at, proof) -> new Activity(
                at,
                ANY + at,
                ANY,
                category.isEmpty() ? ANY : category,
                theme.isEmpty() ? null : theme,
                day,
                null,
                null,
                1,
                figures.participants(),
                figures.volunteers(),
                new Hours(100L * figures.hours()),
                figures.beneficiaries(),
                level.isEmpty() ? null : level,
                proof);
    }

    static Proposal.Specimen statement(String key, Answer answer) {
        return (at, proof) -> new Statement(at, key, answer, proof);
    }

    /** A place at which all is well. */
    static Proposal.Specimen place(String kind, String campus) {
        return (at, proof) -> new Premises(at, ANY + at, ANY, kind, campus, true, 0, 0, proof);
    }

    static Proposal.Specimen withSign(Premises place) {
        return (at, proof) -> new Premises(
                at,
                place.id(),
                place.name(),
                place.kind(),
                place.campus(),
                true,
                place.smokersSeen(),
                place.butts(),
                proof);
    }

    static Proposal.Specimen withoutSmokers(Premises place) {
        return (at, proof) -> new Premises(
                at,
                place.id(),
                place.name(),
                place.kind(),
                place.campus(),
                place.noSmokingSign(),
                0,
                place.butts(),
                proof);
    }

    static Proposal.Specimen withoutButts(Premises place) {
        return (at, proof) -> new Premises(
                at,
                place.id(),
                place.name(),
                place.kind(),
                place.campus(),
                place.noSmokingSign(),
                place.smokersSeen(),
                0,
                proof);
    }

    /** The problem, closed today. */
    Proposal.Specimen closed(Rectification problem, LocalDate asOf) {
        return (at, proof) -> new Rectification(
                at,
                problem.id(),
                problem.what(),
                problem.foundOn(),
                problem.dueOn(),
                asOf,
                problem.department(),
                proof);
    }

    private String campus() {
        return submission.unit().campuses().stream().map(Campus::id).findFirst().orElse(null);
    }

    private static Figures figures(List<Activity> activities) {
        return new Figures(
                mean(activities, Activity::participants),
                mean(activities, Activity::volunteers),
                mean(
                        activities,
                        activity -> activity.hours() == null
                                ? null
                                : activity.hours().value().intValue()),
                mean(activities, Activity::beneficiaries));
    }

    /** Of one session of those that state the figure, rounded down; at least one. */
    private static int mean(List<Activity> activities, Function<Activity, Integer> figure) {
        long sum = 0;
        long sessions = 0;
        for (Activity activity : activities) {
            Integer stated = figure.apply(activity);
            sum += stated == null ? 0 : stated;
            sessions += stated == null ? 0 : activity.sessions() == null ? 1 : activity.sessions();
        }
        return sessions == 0 ? 1 : (int) Math.max(1, Math.min(Integer.MAX_VALUE, sum / sessions));
    }

    /** An amount as an answer. */
    static Answer amount(BigDecimal amount) {
        return new Answer.Amount(amount);
    }
}
