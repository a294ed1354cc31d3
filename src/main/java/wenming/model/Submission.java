package wenming.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one unit hands in for one period. {@code given} names the keys it filled in: an absent list is not known
 * (its criteria are not assessed), an empty list means that there is nothing.
 */
public record Submission(
        @Required Integer contract,
        @Required Unit unit,
        @Required Period period,
        LocalDate asOf,
        String ruleSet,
        Reporter reporter,
        List<Premises> premises,
        List<VolunteerStation> volunteerStations,
        List<Activity> activities,
        List<Document> documents,
        List<Meeting> meetings,
        List<Training> trainings,
        List<Reminder> reminders,
        List<Inspection> inspections,
        List<Rectification> rectifications,
        List<Responsibility> responsibilities,
        List<Team> teams,
        List<Grid> grids,
        List<Material> materials,
        List<PublicNotice> publicNotices,
        List<Honour> honours,
        List<Incident> incidents,
        List<Statement> statements,
        List<Finding> findings,
        List<Exemption> exemptions,
        List<Evidence> evidence,
        Set<String> given) {
    /** The version of the form that this program reads. */
    public static final int CONTRACT = 1;

    public Submission {
        premises = premises == null ? List.of() : List.copyOf(premises);
        volunteerStations = volunteerStations == null ? List.of() : List.copyOf(volunteerStations);
        activities = activities == null ? List.of() : List.copyOf(activities);
        documents = documents == null ? List.of() : List.copyOf(documents);
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
        trainings = trainings == null ? List.of() : List.copyOf(trainings);
        reminders = reminders == null ? List.of() : List.copyOf(reminders);
        inspections = inspections == null ? List.of() : List.copyOf(inspections);
        rectifications = rectifications == null ? List.of() : List.copyOf(rectifications);
        responsibilities = responsibilities == null ? List.of() : List.copyOf(responsibilities);
        teams = teams == null ? List.of() : List.copyOf(teams);
        grids = grids == null ? List.of() : List.copyOf(grids);
        materials = materials == null ? List.of() : List.copyOf(materials);
        publicNotices = publicNotices == null ? List.of() : List.copyOf(publicNotices);
        honours = honours == null ? List.of() : List.copyOf(honours);
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        statements = statements == null ? List.of() : List.copyOf(statements);
        findings = findings == null ? List.of() : List.copyOf(findings);
        exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        given = Set.copyOf(given);
    }

    /** The same submission with these findings and pieces of evidence, as given. */
    public Submission with(List<Finding> newFindings, List<Evidence> newEvidence) {
        Set<String> newGiven = new java.util.HashSet<>(given);
        newGiven.add(FactKind.FINDINGS.key());
        return with(period, newFindings, newEvidence, newGiven);
    }

    /** The same facts, looked at for other days. */
    public Submission during(Period days) {
        return with(days, findings, evidence, given);
    }

    private Submission with(Period days, List<Finding> newFindings, List<Evidence> newEvidence, Set<String> newGiven) {
        return new Submission(
                contract,
                unit,
                days,
                asOf,
                ruleSet,
                reporter,
                premises,
                volunteerStations,
                activities,
                documents,
                meetings,
                trainings,
                reminders,
                inspections,
                rectifications,
                responsibilities,
                teams,
                grids,
                materials,
                publicNotices,
                honours,
                incidents,
                statements,
                newFindings,
                exemptions,
                newEvidence,
                newGiven);
    }

    /** The same submission with these facts as one of its lists, which it gives then, and with these pieces of evidence. */
    public Submission with(FactKind kind, List<? extends Fact> facts, List<Evidence> newEvidence) {
        Set<String> newGiven = new java.util.HashSet<>(given);
        newGiven.add(kind.key());
        return new Submission(
                contract,
                unit,
                period,
                asOf,
                ruleSet,
                reporter,
                kind == FactKind.PREMISES ? all(Premises.class, facts) : premises,
                kind == FactKind.VOLUNTEER_STATIONS ? all(VolunteerStation.class, facts) : volunteerStations,
                kind == FactKind.ACTIVITIES ? all(Activity.class, facts) : activities,
                kind == FactKind.DOCUMENTS ? all(Document.class, facts) : documents,
                kind == FactKind.MEETINGS ? all(Meeting.class, facts) : meetings,
                kind == FactKind.TRAININGS ? all(Training.class, facts) : trainings,
                kind == FactKind.REMINDERS ? all(Reminder.class, facts) : reminders,
                kind == FactKind.INSPECTIONS ? all(Inspection.class, facts) : inspections,
                kind == FactKind.RECTIFICATIONS ? all(Rectification.class, facts) : rectifications,
                kind == FactKind.RESPONSIBILITIES ? all(Responsibility.class, facts) : responsibilities,
                kind == FactKind.TEAMS ? all(Team.class, facts) : teams,
                kind == FactKind.GRIDS ? all(Grid.class, facts) : grids,
                kind == FactKind.MATERIALS ? all(Material.class, facts) : materials,
                kind == FactKind.PUBLIC_NOTICES ? all(PublicNotice.class, facts) : publicNotices,
                kind == FactKind.HONOURS ? all(Honour.class, facts) : honours,
                kind == FactKind.INCIDENTS ? all(Incident.class, facts) : incidents,
                kind == FactKind.STATEMENTS ? all(Statement.class, facts) : statements,
                kind == FactKind.FINDINGS ? all(Finding.class, facts) : findings,
                kind == FactKind.EXEMPTIONS ? all(Exemption.class, facts) : exemptions,
                newEvidence,
                newGiven);
    }

    private static <T extends Fact> List<T> all(Class<T> type, List<? extends Fact> facts) {
        return facts.stream().map(type::cast).toList();
    }

    /** The facts of one list, empty also where the list was not given. */
    public List<? extends Fact> facts(FactKind kind) {
        return switch (kind) {
            case REPORTER -> reporter == null ? List.of() : List.of(reporter);
            case CAMPUSES -> unit == null ? List.of() : unit.campuses();
            case DEPARTMENTS -> unit == null ? List.of() : unit.departments();
            case PREMISES -> premises;
            case VOLUNTEER_STATIONS -> volunteerStations;
            case ACTIVITIES -> activities;
            case DOCUMENTS -> documents;
            case MEETINGS -> meetings;
            case TRAININGS -> trainings;
            case REMINDERS -> reminders;
            case INSPECTIONS -> inspections;
            case RECTIFICATIONS -> rectifications;
            case RESPONSIBILITIES -> responsibilities;
            case TEAMS -> teams;
            case GRIDS -> grids;
            case MATERIALS -> materials;
            case PUBLIC_NOTICES -> publicNotices;
            case HONOURS -> honours;
            case INCIDENTS -> incidents;
            case STATEMENTS -> statements;
            case FINDINGS -> findings;
            case EXEMPTIONS -> exemptions;
            case EVIDENCE -> evidence;
        };
    }

    /** The facts that may tell something in free words, see {@link Fact#words}. */
    public List<Fact> tellers() {
        List<Fact> tellers = new ArrayList<>(findings);
        tellers.addAll(exemptions);
        tellers.addAll(evidence);
        return tellers;
    }

    /** Whether the unit gave the list at all. */
    public boolean gave(FactKind kind) {
        return switch (kind) {
            case CAMPUSES, DEPARTMENTS -> unit != null && unit.given().contains(kind.key());
            default -> given.contains(kind.key());
        };
    }
}
