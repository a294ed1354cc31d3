package wenming.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenming.advise.Explanation.FactLine;
import wenming.advise.FactNames;
import wenming.catalogue.MeasureKind;
import wenming.model.Finding;
import wenming.model.NotCounted;
import wenming.report.Screen;
import wenming.score.Scorecard.MissingLine;

/** Facts of a submission as a person calls them. */
final class FactText {
    /** Facts named in one cell before the rest is only counted: a row must fit on a page. */
    private static final int MOST = 12;

    /** Reasons that say no more than that what was asked for is not there. */
    private static final Set<String> NOT_THERE = Set.of("answered-no", "absent");

    /** Reasons that are about the number itself. */
    private static final Set<String> OF_THE_NUMBER = Set.of("over-limit", "under-limit");

    private final Dossier dossier;
    private final FactNames names;
    private final Sightings sightings;
    private final Map<String, String> figures = new HashMap<>();

    FactText(Dossier dossier) {
        this.dossier = dossier;
        this.names = new FactNames(dossier.submission());
        this.sightings = new Sightings(dossier.submission());
        if (dossier.submission() != null) {
            dossier.submission().statements().stream()
                    .filter(statement -> statement.number() != null)
                    .forEach(statement -> figures.put(statement.pointer(), Screen.figure(statement.number())));
        }
    }

    /** Facts that do not count for a criterion, each with its reason. */
    List<String> of(MissingLine missing) {
        return told(missing.facts(), missing.criterion());
    }

    /** The same without those that are named already as what is still to come, unless there is more to say than that. */
    List<String> beside(MissingLine missing) {
        List<NotCounted> further = missing.facts().stream()
                .filter(fact -> !missing.lacking().contains(word(fact)) || saysMore(fact))
                .toList();
        return missing.cause().equals("points-lost") && further.isEmpty()
                ? sightings.marks(missing.criterion()).stream().map(this::mark).toList()
                : told(further, missing.criterion());
    }

    /** Why somebody who gave points gave no more. */
    private String mark(Finding finding) {
        String author = dossier.word("finding-authors", finding.by() == null ? "self" : finding.by());
        return author + " " + finding.date() + dossier.colon() + finding.note().strip();
    }

    /** The answers themselves, where the number is what falls short. */
    List<String> figures(MissingLine missing) {
        List<String> keys = dossier.criterion(missing.criterion())
                .filter(criterion -> criterion.measure().kind() == MeasureKind.VALUE)
                .map(criterion -> criterion.measure().words())
                .orElse(List.of());
        return dossier.submission() == null
                ? List.of()
                : dossier.submission().statements().stream()
                        .filter(statement -> keys.contains(statement.key()) && statement.number() != null)
                        .map(statement -> dossier.word("statement-keys", statement.key())
                                + dossier.colon()
                                + Screen.figure(statement.number()))
                        .toList();
    }

    /** Questions that were answered, though not as is asked for: they are no longer to come. */
    Set<String> answered(MissingLine missing) {
        return missing.facts().stream()
                .filter(fact -> figures.containsKey(fact.pointer()) && saysMore(fact))
                .map(this::word)
                .collect(Collectors.toSet());
    }

    private static boolean saysMore(NotCounted fact) {
        return !NOT_THERE.contains(fact.reason());
    }

    private String word(NotCounted fact) {
        String word = names.line("", fact.pointer(), null, null).word();
        return word == null ? "" : word;
    }

    private List<String> told(List<NotCounted> facts, String criterion) {
        String id = criterion.substring(criterion.indexOf(':') + 1); // in a composite behind that of its part
        Stream<String> some = facts.stream().limit(MOST).map(fact -> told(fact, id));
        return facts.size() <= MOST
                ? some.toList()
                : Stream.concat(some, Stream.of(dossier.say("card.more", facts.size() - MOST)))
                        .toList();
    }

    private String told(NotCounted fact, String criterion) {
        if (fact.reason().equals("answered-faults") && figures.containsKey(fact.pointer())) {
            return name(fact.pointer()) + dossier.colon() + figures.get(fact.pointer()); // the number says it all
        }
        String other = fact.other() == null ? "" : " " + name(fact.other());
        String times =
                fact.times() > 1 ? " " + dossier.say("times", fact.times()).replace(' ', '\u00a0') : "";
        Finding finding = sightings.finding(fact.pointer());
        String kind = finding == null || finding.kind() == null
                ? ""
                : dossier.say("paper.in-brackets", dossier.word("finding-kinds", finding.kind()));
        // What a place says of itself is not what a finding noted there.
        boolean found = finding != null || fact.reason().equals("fault-found");
        List<String> notes = new ArrayList<>(found ? sightings.notes(fact.pointer(), criterion) : List.of());
        notes.add(0, dossier.word("reasons", fact.reason()) + other + times);
        return name(fact.pointer()) + kind + figure(fact) + dossier.colon() + dossier.joined(notes);
    }

    /** The number that was answered, where it is at fault. */
    private String figure(NotCounted fact) {
        String figure = figures.get(fact.pointer());
        return figure == null || !OF_THE_NUMBER.contains(fact.reason()) ? "" : dossier.say("paper.in-brackets", figure);
    }

    /** A fact by its name and day, else by its list and its place there. */
    String name(String pointer) {
        FactLine fact = names.line("", pointer, null, null);
        Finding finding = sightings.finding(pointer);
        String seenAt = finding == null ? null : sightings.place(finding);
        String name = seenAt == null ? fact.name() : seenAt;
        if (name == null) {
            return fact.word() == null ? place(pointer) : dossier.word(fact.list(), fact.word());
        }
        if (fact.from() == null) {
            return name;
        }
        String days = fact.from().equals(fact.to()) ? fact.from().toString() : fact.from() + " \u2013 " + fact.to();
        return name + " " + days;
    }

    private String place(String pointer) {
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2) {
            return pointer;
        }
        boolean unit = steps[1].equals("unit") && steps.length > 2;
        String list = steps[unit ? 2 : 1];
        String named = dossier.has("of." + list) ? dossier.say("of." + list) : list;
        int at = unit ? 3 : 2;
        return at < steps.length && steps[at].matches("\\d{1,9}")
                ? dossier.say("paper.entry", named, Integer.parseInt(steps[at]) + 1)
                : named;
    }
}
