package wenming.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    List<Object> of(List<Demand> demands, Tallies tallies, Set<FactKind> kinds) {
        for (Demand demand : demands) {
            for (Ask ask : demand.asks()) {
                facts.add(ask.changesByDay() ? ask.on(window.asOf()) : ask);
            }
        }
        tallies.count(demands, submission, window, proofs, facts);
        for (FactKind kind : kinds) {
            if (kind != FactKind.ACTIVITIES && kind != FactKind.EVIDENCE) { // tallied; looked up by id
                for (Fact fact : submission.facts(kind)) {
                    add(fact);
                }
            }
        }
        if (kinds.contains(FactKind.CAMPUSES) && kinds.contains(FactKind.PREMISES)) {
            registers();
        }
        stations(demands);
        if (kinds.contains(FactKind.RESPONSIBILITIES)) {
            facts.addAll(TaskPosts.of(submission.responsibilities()));
        }
        return facts;
    }

    /** The number of stations that was answered for each question that asks for it. */
    private void stations(List<Demand> demands) {
        Set<String> keys = Set.of();
        for (Demand demand : demands) {
            String key = demand.criterion().measure().terms().register();
            if (!key.isEmpty()) {
                keys = keys.isEmpty() ? new HashSet<>() : keys;
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            return;
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

    /** Holds what each campus declares against the premises that are listed for it. */
    private void registers() {
        Map<String, Map<String, Integer>> listed = new HashMap<>();
        for (Premises premises : submission.premises()) {
            Map<String, Integer> ofCampus = listed.get(premises.campus());
            if (ofCampus == null) {
                ofCampus = new HashMap<>();
                listed.put(premises.campus(), ofCampus);
            }
            ofCampus.merge(premises.kind(), 1, Integer::sum);
        }
        for (Campus campus : submission.unit().campuses()) {
            if (campus.places() != null) {
                register(campus, listed.getOrDefault(campus.id(), Map.of()));
            }
        }
    }

    private void register(Campus campus, Map<String, Integer> listed) {
        for (int i = 0; i < campus.places().size(); i++) {
            PlaceCount count = campus.places().get(i);
            facts.add(new PlaceRegister(
                    campus.index(), i, campus.id(), count.kind(), count.count(), listed.getOrDefault(count.kind(), 0)));
        }
    }
}
