package wenming.report.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenming.model.Campus;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Finding;
import wenming.model.Premises;
import wenming.model.Submission;
import wenming.model.VolunteerStation;

/** What was seen, and at which place: a finding names the id of a place, and a place at fault the findings that say why. */
final class Sightings {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::byOthers).thenComparing(Finding::index);

    private final Map<String, Finding> findings = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Of a submission; of one that is not at hand (null) nothing is known. */
    Sightings(Submission submission) {
        if (submission == null) {
            return;
        }
        Stream.of(FactKind.CAMPUSES, FactKind.PREMISES, FactKind.VOLUNTEER_STATIONS)
                .flatMap(kind -> submission.facts(kind).stream())
                .forEach(this::place);
        submission.findings().forEach(finding -> findings.put(finding.pointer(), finding));
    }

    private void place(Fact fact) {
        if (fact instanceof Campus campus) {
            place(fact, campus.id(), campus.name());
        } else if (fact instanceof Premises place) {
            place(fact, place.id(), place.name());
        } else if (fact instanceof VolunteerStation station) {
            place(fact, station.id(), station.name());
        }
    }

    private void place(Fact fact, String id, String name) {
        if (id != null) {
            ids.put(fact.pointer(), id);
            names.put(id, name == null ? id : name);
        }
    }

    /** The finding at a pointer; null where there is none. */
    Finding finding(String pointer) {
        return findings.get(pointer);
    }

    /** What the place of a finding is called: by its name where the finding gives its id, else as the finding says; null. */
    String place(Finding finding) {
        return finding.place() == null ? null : names.getOrDefault(finding.place(), finding.place());
    }

    /** What the findings say that found this fault: the finding at the pointer, or those at the place there. */
    List<String> notes(String pointer, String criterion) {
        List<String> notes = new ArrayList<>();
        if (findings.containsKey(pointer)) {
            note(findings.get(pointer), notes);
        } else if (ids.containsKey(pointer)) {
            findings.values().stream()
                    .filter(finding -> criterion.equals(finding.criterion())
                            && finding.faulty()
                            && ids.get(pointer).equals(finding.place()))
                    .sorted(ORDER)
                    .forEach(finding -> note(finding, notes));
        }
        return notes;
    }

    /** Findings that gave points for a criterion and say why not more, in the order of their files. */
    List<Finding> marks(String criterion) {
        return findings.values().stream()
                .filter(finding -> criterion.equals(finding.criterion())
                        && finding.points() != null
                        && finding.note() != null
                        && !finding.note().isBlank())
                .sorted(ORDER)
                .toList();
    }

    private static void note(Finding finding, List<String> notes) {
        if (finding.note() != null && !finding.note().isBlank()) {
            notes.add(finding.note().strip());
        }
    }
}
