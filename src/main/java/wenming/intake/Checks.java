package wenming.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenming.catalogue.Component;
import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.model.Activity;
import wenming.model.Answer;
import wenming.model.Campus;
import wenming.model.Department;
import wenming.model.Document;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Finding;
import wenming.model.Findings;
import wenming.model.Grid;
import wenming.model.Honour;
import wenming.model.Inspection;
import wenming.model.Material;
import wenming.model.Meeting;
import wenming.model.Period;
import wenming.model.PlaceCount;
import wenming.model.Premises;
import wenming.model.Problem;
import wenming.model.PublicNotice;
import wenming.model.Rectification;
import wenming.model.Reminder;
import wenming.model.Responsibility;
import wenming.model.Statement;
import wenming.model.Submission;
import wenming.model.Team;
import wenming.model.Training;
import wenming.model.Unit;
import wenming.model.VolunteerStation;
import wenming.shape.Nearest;
import wenming.shape.Reading;

/** What a submission contradicts: itself, or the rule set by which it will be scored. Holes left by earlier problems are passed over. */
final class Checks {
    private final Submission submission;
    private final Set<String> holes;
    private final List<Problem> problems = new ArrayList<>();

    private Checks(Submission submission, Set<String> holes) {
        this.submission = submission;
        this.holes = holes;
    }

    /**
     * Everything found, with pointers and no lines yet.
     *
     * @param holes pointers of what could not be read
     */
    static List<Problem> of(Submission submission, RuleSet ruleSet, Set<String> holes) {
        Checks checks = new Checks(submission, holes);
        checks.contract();
        checks.period();
        if (ruleSet != null) {
            checks.fits(ruleSet);
        }
        checks.ids();
        checks.evidence();
        if (submission.unit() != null) {
            checks.references(submission.unit());
        }
        checks.spans();
        return checks.problems;
    }

    private void contract() {
        Integer contract = submission.contract();
        if (contract != null && (contract < 1 || contract > Submission.CONTRACT)) {
            problem("/contract", "unknown-contract", contract + "", Submission.CONTRACT + "", "");
        }
    }

    private void period() {
        Period period = submission.period();
        if (period == null || period.from() == null || period.to() == null) {
            return;
        }
        if (period.to().isBefore(period.from())) {
            problem("/period", "reversed", period.from() + " > " + period.to(), "", "");
        } else if (period.from().plusYears(10).isBefore(period.to())) {
            problem("/period", "too-long-a-period", period.from() + " - " + period.to(), "10", "");
        } else if (submission.asOf() != null && submission.asOf().isBefore(period.from())) {
            problem("/asOf", "as-of-before-period", submission.asOf().toString(), ">= " + period.from(), "");
        }
    }

    private void fits(RuleSet ruleSet) {
        Unit unit = submission.unit();
        boolean fits = unit == null
                || unit.kind() == null
                || ruleSet.kinds().isEmpty()
                || ruleSet.kinds().contains(unit.kind());
        if (!fits) {
            problem("/unit/kind", "not-for-this-kind", unit.kind(), String.join(", ", ruleSet.kinds()), "");
        }
        Period period = submission.period();
        Period allowed = ruleSet.period();
        if (allowed != null
                && period != null
                && period.from() != null
                && period.to() != null
                && !period.to().isBefore(period.from())
                && !(allowed.contains(period.from()) && allowed.contains(period.to()))) {
            problem(
                    "/period",
                    "period-outside-rule-set",
                    period.from() + " - " + period.to(),
                    allowed.from() + " - " + allowed.to(),
                    "");
        }
        parts(ruleSet);
        answers(ruleSet);
    }

    /** The days that a composite's parts look at must be days of the submission. */
    private void parts(RuleSet ruleSet) {
        Period cycle = submission.period();
        if (cycle == null
                || cycle.from() == null
                || cycle.to() == null
                || cycle.to().isBefore(cycle.from())) {
            return;
        }
        for (Component component : ruleSet.components()) {
            Period part = component.of(cycle);
            Period allowed = component.ruleSet().period();
            if (!cycle.contains(part.from()) || !cycle.contains(part.to())) {
                String expected = component.id() + ": " + part.from() + " - " + part.to();
                problem("/period", "period-lacks-part", cycle.from() + " - " + cycle.to(), expected, "");
            } else if (allowed != null && !(allowed.contains(part.from()) && allowed.contains(part.to()))) {
                problem(
                        "/period",
                        "period-outside-rule-set",
                        part.from() + " - " + part.to(),
                        component.id() + ": " + allowed.from() + " - " + allowed.to(),
                        "");
            }
        }
    }

    /** A question is answered in its own kind: a yes is no number. */
    private void answers(RuleSet ruleSet) {
        for (Statement statement : submission.statements()) {
            for (Question question : ruleSet.asks()) {
                boolean yesNo = question.type() == Question.AnswerType.YES_NO;
                if (question.key().equals(statement.key())
                        && statement.value() != null
                        && yesNo != statement.value() instanceof Answer.YesNo) {
                    problem(
                            statement.pointer() + "/value",
                            "wrong-answer",
                            statement.key(),
                            yesNo ? "true-false" : "number",
                            "");
                }
            }
        }
    }

    private void ids() {
        for (FactKind kind : FactKind.values()) {
            List<? extends Fact> facts = submission.facts(kind);
            if (facts.isEmpty()) {
                continue;
            }
            Map<String, Integer> seen = new HashMap<>(2 * facts.size());
            for (Fact fact : facts) {
                String id = id(fact);
                if (id != null && seen.putIfAbsent(id, fact.index()) != null) {
                    problem(
                            fact.pointer() + (kind == FactKind.STATEMENTS ? "/key" : "/id"),
                            "id-used-twice",
                            id,
                            kind.pointer() + "/" + seen.get(id),
                            "");
                }
            }
        }
    }

    private static String id(Fact fact) {
        return switch (fact.in()) {
            case CAMPUSES -> ((Campus) fact).id();
            case DEPARTMENTS -> ((Department) fact).id();
            case PREMISES -> ((Premises) fact).id();
            case VOLUNTEER_STATIONS -> ((VolunteerStation) fact).id();
            case ACTIVITIES -> ((Activity) fact).id();
            case DOCUMENTS -> ((Document) fact).id();
            case MEETINGS -> ((Meeting) fact).id();
            case TRAININGS -> ((Training) fact).id();
            case REMINDERS -> ((Reminder) fact).id();
            case INSPECTIONS -> ((Inspection) fact).id();
            case RECTIFICATIONS -> ((Rectification) fact).id();
            case TEAMS -> ((Team) fact).id();
            case GRIDS -> ((Grid) fact).id();
            case MATERIALS -> ((Material) fact).id();
            case PUBLIC_NOTICES -> ((PublicNotice) fact).id();
            case HONOURS -> ((Honour) fact).id();
            case STATEMENTS -> ((Statement) fact).key();
            case EVIDENCE -> ((Evidence) fact).id();
            case REPORTER, RESPONSIBILITIES, INCIDENTS, FINDINGS, EXEMPTIONS -> null;
        };
    }

    private void evidence() {
        Set<String> ids = new HashSet<>(2 * submission.evidence().size());
        for (Evidence piece : submission.evidence()) {
            if (piece.id() != null) {
                ids.add(piece.id());
            }
        }
        Set<String> inOrder = null; // for what was probably meant
        for (FactKind kind : FactKind.values()) {
            for (Fact fact : submission.facts(kind)) {
                List<String> named = fact.evidence();
                if (!named.isEmpty() && !(ids.containsAll(named) && areDifferent(named))) {
                    inOrder = inOrder == null ? new TreeSet<>(ids) : inOrder;
                    evidence(fact, inOrder);
                }
            }
        }
    }

    private static boolean areDifferent(List<String> ids) {
        return ids.size() == 1 || new HashSet<>(ids).size() == ids.size();
    }

    private void evidence(Fact fact, Set<String> ids) {
        Map<String, Integer> first = new HashMap<>();
        int place = 0;
        for (String id : fact.evidence()) {
            while (holes.contains(fact.pointer() + "/evidence/" + place)) {
                place++; // what could not be read left no gap in the list
            }
            String pointer = fact.pointer() + "/evidence/" + place;
            if (!ids.contains(id)) {
                problem(pointer, "no-such-evidence", id, "", Nearest.to(id, ids));
            } else if (first.putIfAbsent(id, place) != null) {
                problem(pointer, "id-used-twice", id, fact.pointer() + "/evidence/" + first.get(id), "");
            }
            place++;
        }
    }

    private void references(Unit unit) {
        Set<String> campuses = new TreeSet<>();
        unit.campuses().forEach(campus -> {
            if (campus.id() != null) {
                campuses.add(campus.id());
            }
        });
        Set<String> departments = new TreeSet<>();
        unit.departments().forEach(department -> {
            if (department.id() != null) {
                departments.add(department.id());
            }
        });
        if (unit.given().contains("campuses")) {
            places(unit);
            submission.premises().forEach(fact -> refers(fact, "campus", fact.campus(), campuses));
            submission.volunteerStations().forEach(fact -> refers(fact, "campus", fact.campus(), campuses));
            submission.publicNotices().forEach(fact -> refers(fact, "campus", fact.campus(), campuses));
        }
        if (unit.given().contains("departments")) {
            for (Responsibility fact : submission.responsibilities()) {
                refers(fact, "department", fact.department(), departments);
            }
            for (Document fact : submission.documents()) {
                refers(fact, "department", fact.department(), departments);
            }
            for (Rectification fact : submission.rectifications()) {
                refers(fact, "department", fact.department(), departments);
            }
        }
    }

    /** The register of places: each kind once, no more places listed than declared, and each listed place on a campus. */
    private void places(Unit unit) {
        for (Campus campus : unit.campuses()) {
            List<PlaceCount> counts = campus.places() == null ? List.of() : campus.places();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < counts.size(); i++) {
                if (counts.get(i).kind() != null && !seen.add(counts.get(i).kind())) {
                    problem(
                            campus.pointer() + "/places/" + i + "/kind",
                            "id-used-twice",
                            counts.get(i).kind(),
                            campus.pointer() + "/places",
                            "");
                }
            }
        }
        Map<List<String>, Integer> listed = new HashMap<>();
        for (Premises place : submission.premises()) {
            if (place.campus() == null && !unit.campuses().isEmpty()) {
                problem(place.pointer() + "/campus", "campus-not-named", "", "campus", "");
            }
            int declared = declared(unit, place);
            if (declared >= 0
                    && place.kind() != null
                    && listed.merge(List.of(place.campus(), place.kind()), 1, Integer::sum) == declared + 1) {
                problem(place.pointer(), "more-listed-than-declared", place.kind(), declared + "", "");
            }
        }
    }

    /** How many places of its kind the place's campus declares; -1 where the campus does not say. */
    private static int declared(Unit unit, Premises place) {
        for (Campus campus : unit.campuses()) {
            if (campus.id() != null && campus.id().equals(place.campus()) && campus.places() != null) {
                return campus.places().stream()
                        .filter(count ->
                                count.kind() != null && count.kind().equals(place.kind()) && count.count() != null)
                        .mapToInt(PlaceCount::count)
                        .sum();
            }
        }
        return -1;
    }

    private void refers(Fact fact, String key, String id, Set<String> known) {
        if (id != null && !known.contains(id)) {
            problem(fact.pointer() + "/" + key, "no-such-" + key, id, String.join(", ", known), Nearest.to(id, known));
        }
    }

    private void spans() {
        for (Activity fact : submission.activities()) {
            span(fact, fact.date(), fact.from(), fact.to());
        }
        for (Meeting fact : submission.meetings()) {
            span(fact, fact.date(), fact.from(), fact.to());
        }
        for (Training fact : submission.trainings()) {
            span(fact, fact.date(), fact.from(), fact.to());
        }
        for (Inspection fact : submission.inspections()) {
            span(fact, fact.date(), fact.from(), fact.to());
            if (fact.found() != null && fact.closed() != null && fact.closed() > fact.found()) {
                problem(
                        fact.pointer() + "/closed",
                        "more-closed-than-found",
                        fact.closed() + "",
                        fact.found() + "",
                        "");
            }
        }
        for (Rectification fact : submission.rectifications()) {
            if (fact.foundOn() != null
                    && fact.closedOn() != null
                    && fact.closedOn().isBefore(fact.foundOn())) {
                problem(fact.pointer() + "/closedOn", "reversed", fact.foundOn() + " > " + fact.closedOn(), "", "");
            }
        }
        for (Finding fact : submission.findings()) {
            if (fact.by() != null && !fact.by().equals("self")) {
                problem(fact.pointer() + "/by", "own-findings-only", fact.by(), "self", "");
            }
        }
    }

    private void span(Fact fact, LocalDate date, LocalDate from, LocalDate to) {
        if (date != null && (from != null || to != null)) {
            problem(fact.pointer() + "/date", "date-or-span", "", "date | from + to", "");
        } else if ((from == null) != (to == null)) {
            problem(fact.pointer() + (from == null ? "/to" : "/from"), "date-or-span", "", "date | from + to", "");
        } else if (from != null && to.isBefore(from)) {
            problem(fact.pointer() + "/from", "reversed", from + " > " + to, "", "");
        }
    }

    private void problem(String named, String code, String found, String expected, String nearest) {
        // A finding that claims to be somebody else's names itself as if it stood in a file of its own.
        String pointer = named.startsWith(Findings.FILE) ? named.substring(Findings.FILE.length()) : named;
        if (problems.size() < Reading.MOST_PROBLEMS) {
            problems.add(new Problem(code, pointer, 0, 0, Problem.shortened(found), expected, nearest));
        } else if (problems.size() == Reading.MOST_PROBLEMS) {
            problems.add(new Problem("too-many-problems", "", 0, 0, "", Reading.MOST_PROBLEMS + "", ""));
        }
    }
}
