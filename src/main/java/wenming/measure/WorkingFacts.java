package wenming.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenming.model.Activity;
import wenming.model.Campus;
import wenming.model.DatedFact;
import wenming.model.Document;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Finding;
import wenming.model.Honour;
import wenming.model.Incident;
import wenming.model.Inspection;
import wenming.model.Material;
import wenming.model.Meeting;
import wenming.model.PlaceCount;
import wenming.model.Premises;
import wenming.model.PublicNotice;
import wenming.model.Rectification;
import wenming.model.Statement;
import wenming.model.Submission;
import wenming.model.Training;
import wenming.model.VolunteerStation;

/** Makes the facts that rules match: what the criteria ask for, the tallies, and the submission's own facts in time. */
final class WorkingFacts {
    private final Submission submission;
    private final Window window;
    private final Proofs proofs;
    private final List<Object> facts = new ArrayList<>(256);

    WorkingFacts(Submission submission, Window window, Proofs proofs) {
        this.submission = submission;
        this.window = window;
        this.proofs = proofs;
    }

    /** The facts for these criteria, each of which applies and has its lists given. */
    List<Object> of(Iterable<Demand> demands, Set<FactKind> kinds) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Demand demand : demands) {
            if (!demand.criterion().measure().of().equals("incidents")) {
                facts.addAll(demand.asks());
            } else {
                demand.asks().forEach(ask -> facts.add(ask.on(window.asOf())));
            }
            demand.tallies().forEach((key, filter) -> tallies.computeIfAbsent(key, unused -> new Tally(key, filter)));
        }
        if (!tallies.isEmpty()) {
            facts.addAll(tallies.values());
            tally(tallies.values());
        }
        for (FactKind kind : kinds) {
            switch (kind) {
                case ACTIVITIES, EVIDENCE -> {} // tallied; looked up by id
                default -> submission.facts(kind).forEach(this::add);
            }
        }
        if (kinds.contains(FactKind.CAMPUSES) && kinds.contains(FactKind.PREMISES)) {
            Map<String, Map<String, Integer>> listed = listed();
            submission
                    .unit()
                    .campuses()
                    .forEach(campus -> register(campus, listed.getOrDefault(campus.id(), Map.of())));
        }
        stations(demands);
        if (kinds.contains(FactKind.RESPONSIBILITIES)) {
            facts.addAll(TaskPosts.of(submission.responsibilities()));
        }
        return facts;
    }

    /** The number of stations that was answered for each question that asks for it. */
    private void stations(Iterable<Demand> demands) {
        Set<String> keys = new TreeSet<>();
        for (Demand demand : demands) {
            keys.add(demand.criterion().measure().terms().register());
        }
        for (Statement answer : submission.statements()) {
            if (keys.contains(answer.key())) {
                facts.add(new StationRegister(
                        answer.key(),
                        answer,
                        submission.facts(FactKind.VOLUNTEER_STATIONS).size()));
            }
        }
    }

    /** Adds each activity to the tallies it fits; they are looked up by category, since most fit none or one. */
    private void tally(Iterable<Tally> tallies) {
        Map<String, List<Tally>> byCategory = new HashMap<>();
        tallies.forEach(tally -> byCategory
                .computeIfAbsent(tally.category(), unused -> new ArrayList<>())
                .add(tally));
        List<Tally> ofAny = byCategory.getOrDefault("", List.of());
        for (Activity activity : submission.activities()) {
            add(activity, byCategory.getOrDefault(activity.category(), List.of()));
            add(activity, ofAny);
        }
    }

    private void add(Activity activity, List<Tally> tallies) {
        for (Tally tally : tallies) {
            if (tally.admits(activity)) {
                String objection = window.objection(activity);
                objection = objection == null ? proofs.objection(activity, tally.proof()) : objection;
                if (objection != null) {
                    tally.leaveOut(activity, objection);
                } else {
                    tally.add(activity);
                }
            }
        }
    }

    /** Adds a fact as it stood on the day of the scorecard. */
    private void add(Fact fact) {
        if (fact instanceof Material material) {
            facts.add(material.asOf(window.asOf()));
        } else if (fact instanceof VolunteerStation station
                && station.openedOn() != null
                && station.openedOn().isAfter(window.asOf())) {
            facts.add(new Untimely(fact.in().key(), "", fact, "after-as-of"));
        } else if (fact instanceof DatedFact dated) {
            String objection = window.objection(dated);
            Fact then = asItStood(fact);
            facts.add(objection == null ? then : new Untimely(fact.in().key(), word(dated), then, objection));
        } else {
            facts.add(fact);
        }
    }

    private Fact asItStood(Fact fact) {
        if (fact instanceof Rectification rectification) {
            return rectification.asOf(window.asOf());
        }
        return fact instanceof Incident incident ? incident.asOf(window.asOf()).seenBy(submission.unit()) : fact;
    }

    /** The word by which criteria ask for the fact. */
    private static String word(DatedFact fact) {
        if (fact instanceof Document document) {
            return document.topic();
        } else if (fact instanceof Meeting meeting) {
            return meeting.topic();
        } else if (fact instanceof Training training) {
            return training.topic();
        } else if (fact instanceof Inspection inspection) {
            return inspection.kind();
        } else if (fact instanceof PublicNotice notice) {
            return notice.kind();
        } else if (fact instanceof Honour honour) {
            return honour.kind();
        } else if (fact instanceof Incident incident) {
            return incident.kind();
        } else if (fact instanceof Finding finding) {
            return finding.criterion();
        }
        return "";
    }

    /** How many premises of each kind are listed for each campus. */
    private Map<String, Map<String, Integer>> listed() {
        Map<String, Map<String, Integer>> listed = new HashMap<>();
        for (Premises premises : submission.premises()) {
            listed.computeIfAbsent(premises.campus(), unused -> new HashMap<>())
                    .merge(premises.kind(), 1, Integer::sum);
        }
        return listed;
    }

    private void register(Campus campus, Map<String, Integer> listed) {
        if (campus.places() == null) {
            return;
        }
        for (int i = 0; i < campus.places().size(); i++) {
            PlaceCount count = campus.places().get(i);
            facts.add(new PlaceRegister(
                    campus.index(), i, campus.id(), count.kind(), count.count(), listed.getOrDefault(count.kind(), 0)));
        }
    }
}
