package wenming.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import wenming.model.Activity;
import wenming.model.DatedFact;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Incident;
import wenming.model.Material;
import wenming.model.Meeting;
import wenming.model.Occasion;
import wenming.model.Rectification;
import wenming.model.Reminder;
import wenming.model.StageEntry;
import wenming.model.Submission;
import wenming.model.Training;
import wenming.model.Wording;

/**
 * Makes the facts by which rules hold the entries of one submission against each other: everything as it was handed in,
 * and what belongs together grouped once, so that the work grows with the entries and not with their pairs.
 */
final class Comparisons {
    private final Submission submission;
    private final LocalDate until;
    private final List<Object> facts = new ArrayList<>();

    Comparisons(Submission submission, LocalDate asOf) {
        this.submission = submission;
        LocalDate own = submission.asOf() != null
                ? submission.asOf()
                : submission.period().to();
        this.until = own.isAfter(asOf) ? own : asOf;
    }

    List<Object> facts() {
        facts.add(new Headcount(
                submission.unit().staff(),
                submission.unit().partyMembers(),
                !submission.unit().departments().isEmpty()));
        for (FactKind kind : FactKind.values()) {
            for (Fact fact : submission.facts(kind)) {
                facts.add(fact);
                LocalDate last = last(fact);
                if (last != null) {
                    facts.add(new Dating(fact, last, until));
                }
            }
        }
        evidence();
        texts();
        activities();
        return facts;
    }

    /** The last day on which it says that something happened; null if it names no day. */
    private static LocalDate last(Fact fact) {
        Stream<LocalDate> days = Stream.of();
        if (fact instanceof Rectification rectification) {
            days = Stream.of(rectification.foundOn(), rectification.closedOn());
        } else if (fact instanceof Incident incident) {
            days = Stream.of(incident.date(), incident.resultOn(), incident.reportedOn());
        } else if (fact instanceof DatedFact dated) {
            return dated.last();
        } else if (fact instanceof Evidence piece) {
            return piece.date();
        } else if (fact instanceof Reminder reminder) {
            days = reminder.dates().stream();
        } else if (fact instanceof Material material && material.stages() != null) {
            days = material.stages().stream().map(StageEntry::date);
        }
        return days.filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }

    private void evidence() {
        Map<String, Evidence> pieces = new HashMap<>();
        submission.evidence().forEach(piece -> pieces.put(piece.id(), piece));
        Map<String, Set<Fact>> shownBy = new LinkedHashMap<>();
        for (FactKind kind : FactKind.values()) {
            for (Fact fact : submission.facts(kind)) {
                for (String id : fact.evidence()) {
                    Evidence piece = pieces.get(id);
                    facts.add(new Piece(fact, piece));
                    if (piece.kind().equals("photo")) {
                        shownBy.computeIfAbsent(file(piece), file -> new LinkedHashSet<>())
                                .add(fact);
                    }
                }
            }
        }
        several(shownBy.values()).forEach(group -> facts.add(new SamePicture(group)));
        several(grouped(submission.evidence(), piece -> piece.sha256() == null ? null : file(piece))
                        .values())
                .forEach(group -> facts.add(new SameFile(group)));
    }

    /** The file behind a piece: its fingerprint, else the piece itself. */
    private static String file(Evidence piece) {
        return piece.sha256() == null ? "id " + piece.id() : "sha256 " + piece.fingerprint();
    }

    private void texts() {
        grouped(submission.tellers(), fact -> Wording.of(fact.words())).forEach((wording, group) -> {
            if (group.size() > 1) {
                facts.add(new SameText(wording.characters(), List.copyOf(group)));
            }
        });
    }

    private void activities() {
        for (Activity activity : submission.activities()) {
            if (activity.hours() != null && activity.volunteers() != null) {
                facts.add(new Service(activity));
            }
        }
        Stream.of(submission.activities(), submission.meetings(), submission.trainings())
                .forEach(list -> several(grouped(list, Comparisons::same).values())
                        .forEach(group -> facts.add(new SameEntry(group))));
        grouped(
                        submission.activities(),
                        activity -> List.of(activity.category(), orNone(activity.theme()), days(activity)))
                .values()
                .forEach(this::levels);
    }

    /** What two entries for one occasion have in common; null where nothing tells when it was. */
    private static Object same(Occasion occasion) {
        if (occasion.first() == null) {
            return null;
        } else if (occasion instanceof Activity activity) {
            return List.of(
                    title(activity.title()),
                    activity.category(),
                    orNone(activity.theme()),
                    orNone(activity.level()),
                    days(activity));
        } else if (occasion instanceof Meeting meeting) {
            return List.of(title(meeting.title()), meeting.topic(), days(meeting));
        }
        Training training = (Training) occasion;
        return List.of(title(training.title()), training.topic(), days(training));
    }

    private void levels(List<Fact> group) {
        List<Activity> totals = new ArrayList<>();
        List<Activity> parts = new ArrayList<>();
        for (Fact fact : group) {
            Activity activity = (Activity) fact;
            (activity.level() == null ? totals : parts).add(activity);
        }
        boolean ofLevels = parts.stream().map(Activity::level).distinct().count() > 1;
        if (totals.size() == 1 && ofLevels) {
            facts.add(new LevelSums(totals.get(0), parts));
        }
    }

    private static String days(Occasion occasion) {
        return occasion.first() + " " + occasion.last();
    }

    private static Object title(String title) {
        Wording wording = Wording.of(title);
        return wording == null ? "" : wording;
    }

    private static String orNone(String text) {
        return text == null ? "" : text;
    }

    /** Facts by what they have in common; those without it are left out. */
    private static <F extends Fact, K> Map<K, List<Fact>> grouped(List<F> all, Function<? super F, K> key) {
        Map<K, List<Fact>> groups = new LinkedHashMap<>();
        for (F fact : all) {
            K common = key.apply(fact);
            if (common != null) {
                groups.computeIfAbsent(common, unused -> new ArrayList<>()).add(fact);
            }
        }
        return groups;
    }

    private static List<List<Fact>> several(Collection<? extends Collection<Fact>> groups) {
        return groups.stream()
                .filter(group -> group.size() > 1)
                .map(group -> List.copyOf(group))
                .toList();
    }
}
