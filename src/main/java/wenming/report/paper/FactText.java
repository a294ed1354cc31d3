package wenming.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenming.advise.Explanation.FactLine;
import wenming.advise.FactNames;
import wenming.model.Finding;
import wenming.model.NotCounted;
import wenming.score.Scorecard.MissingLine;

/** Facts of a submission as a person calls them. */
final class FactText {
    /** Facts named in one cell before the rest is only counted: a row must fit on a page. */
    private static final int MOST = 12;

    private final Dossier dossier;
    private final FactNames names;
    private final Sightings sightings;

    FactText(Dossier dossier) {
        this.dossier = dossier;
        this.names = new FactNames(dossier.submission());
        this.sightings = new Sightings(dossier.submission());
    }

    /** Facts that do not count for a criterion, each with its reason. */
    List<String> of(MissingLine missing) {
        return told(missing.facts(), missing.criterion());
    }

    /** The same without answers to questions that are named already as what is still to come. */
    List<String> beside(MissingLine missing) {
        List<NotCounted> further = missing.facts().stream()
                .filter(fact -> !missing.lacking().contains(word(fact)))
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
        String other = fact.other() == null ? "" : " " + name(fact.other());
        String times =
                fact.times() > 1 ? " " + dossier.say("times", fact.times()).replace(' ', '\u00a0') : "";
        Finding finding = sightings.finding(fact.pointer());
        String kind = finding == null || finding.kind() == null
                ? ""
                : dossier.say("paper.in-brackets", dossier.word("finding-kinds", finding.kind()));
        List<String> notes = new ArrayList<>(sightings.notes(fact.pointer(), criterion));
        notes.add(0, dossier.word("reasons", fact.reason()) + other + times);
        return name(fact.pointer()) + kind + dossier.colon() + dossier.joined(notes);
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
