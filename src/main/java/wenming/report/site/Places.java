package wenming.report.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenming.model.Campus;
import wenming.model.Finding;
import wenming.model.Premises;
import wenming.model.Submission;
import wenming.model.VolunteerStation;
import wenming.report.site.SitePlace.Sort;

/** The places of a submission, in the order of a walk: the unit as a whole, then campus by campus, then what lies on none. */
final class Places {
    private final List<SiteItem> items;
    private final Submission submission;
    private final List<SitePlace> places = new ArrayList<>();

    Places(List<SiteItem> items, Submission submission) {
        this.items = items;
        this.submission = submission;
    }

    List<SitePlace> places() {
        List<SiteItem> once = new ArrayList<>(of(items, Where.UNIT));
        if (submission == null || submission.unit() == null) {
            add(Sort.UNIT, "", "", "", "", once);
            return places;
        }
        Set<String> own = named();
        if (own.isEmpty()
                && submission.premises().isEmpty()
                && submission.unit().campuses().isEmpty()) {
            once.addAll(of(items, Where.ANYWHERE)); // no place is named: they are found in the unit
        }
        add(Sort.UNIT, "", "", "", "", once);
        Map<String, String> campuses = new LinkedHashMap<>();
        for (Campus campus : submission.unit().campuses()) {
            if (campus.id() != null) {
                campuses.put(campus.id(), named(campus.name(), campus.id()));
            }
        }
        campuses.forEach(this::campus);
        within(null, campuses);
        own.forEach(name -> add(Sort.OTHER, name, name, "", "", at(name)));
        return places;
    }

    /** Places that only the unit's own findings name. */
    private Set<String> named() {
        Set<String> known = new HashSet<>();
        submission.unit().campuses().forEach(campus -> known.add(campus.id()));
        submission.premises().forEach(place -> known.add(place.id()));
        submission.volunteerStations().forEach(station -> known.add(station.id()));
        Set<String> named = new LinkedHashSet<>();
        for (Finding finding : submission.findings()) {
            if (finding.place() != null && !known.contains(finding.place())) {
                named.add(finding.place());
            }
        }
        return named;
    }

    /** What may be seen anywhere, and what the unit itself saw there: findings of others stand for the same place. */
    private List<SiteItem> at(String place) {
        Set<String> seen = submission.findings().stream()
                .filter(finding -> place.equals(finding.place()))
                .map(Finding::criterion)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> item.where() == Where.ANYWHERE || seen.contains(item.id()))
                .toList();
    }

    /** What is looked at in premises of a kind: what is asked there, and what may be seen anywhere. */
    static List<SiteItem> inPremises(List<SiteItem> items, String kind) {
        return items.stream()
                .filter(item -> (item.where() == Where.PREMISES && item.suits(kind)) || item.where() == Where.ANYWHERE)
                .toList();
    }

    static List<SiteItem> of(List<SiteItem> items, Where where) {
        return items.stream().filter(item -> item.where() == where).toList();
    }

    private void campus(String id, String name) {
        boolean listed = submission.premises().stream().anyMatch(place -> id.equals(place.campus()));
        // What is measured by the unit's own statements needs no line for a whole campus.
        List<SiteItem> whole = new ArrayList<>(
                of(items, Where.PREMISES).stream().filter(SiteItem::counts).toList());
        if (!listed) {
            whole.addAll(of(items, Where.ANYWHERE));
        }
        add(Sort.CAMPUS, id, name, "", "", whole);
        within(id, Map.of(id, name));
    }

    /** Premises and stations of a campus; with null those that lie on none of these. */
    private void within(String campus, Map<String, String> campuses) {
        for (Premises place : submission.premises()) {
            if (place.id() != null && lies(place.campus(), campus, campuses)) {
                String kind = place.kind() == null ? "" : place.kind();
                add(
                        Sort.PREMISES,
                        place.id(),
                        named(place.name(), place.id()),
                        kind,
                        campus == null ? "" : campuses.get(campus),
                        inPremises(items, kind));
            }
        }
        for (VolunteerStation station : submission.volunteerStations()) {
            if (station.id() != null && lies(station.campus(), campus, campuses)) {
                add(
                        Sort.STATION,
                        station.id(),
                        named(station.name(), station.id()),
                        "",
                        campus == null ? "" : campuses.get(campus),
                        of(items, Where.STATIONS));
            }
        }
    }

    private static boolean lies(String at, String campus, Map<String, String> campuses) {
        return campus == null ? at == null || !campuses.containsKey(at) : campus.equals(at);
    }

    private void add(Sort sort, String id, String name, String kind, String campus, List<SiteItem> lookedAt) {
        if (!lookedAt.isEmpty()) {
            places.add(new SitePlace(sort, id, name, kind, campus, lookedAt));
        }
    }

    private static String named(String name, String id) {
        return name == null || name.isBlank() ? id : name;
    }
}
