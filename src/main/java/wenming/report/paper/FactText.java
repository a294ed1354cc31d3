package wenming.report.paper;

import java.util.List;
import java.util.stream.Stream;
import wenming.advise.Explanation.FactLine;
import wenming.advise.FactNames;
import wenming.model.NotCounted;

/** Facts of a submission as a person calls them. */
final class FactText {
    /** Facts named in one cell before the rest is only counted: a row must fit on a page. */
    private static final int MOST = 12;

    private final Dossier dossier;
    private final FactNames names;

    FactText(Dossier dossier) {
        this.dossier = dossier;
        this.names = new FactNames(dossier.submission());
    }

    /** Facts that do not count, each with its reason. */
    List<String> of(List<NotCounted> facts) {
        Stream<String> some = facts.stream().limit(MOST).map(this::told);
        return facts.size() <= MOST
                ? some.toList()
                : Stream.concat(some, Stream.of(dossier.say("card.more", facts.size() - MOST)))
                        .toList();
    }

    private String told(NotCounted fact) {
        String other = fact.other() == null ? "" : " " + name(fact.other());
        String times = fact.times() > 1 ? " " + dossier.say("times", fact.times()) : "";
        return name(fact.pointer()) + dossier.colon() + dossier.word("reasons", fact.reason()) + other + times;
    }

    /** A fact by its name and day, else by its list and its place there. */
    String name(String pointer) {
        FactLine fact = names.line("", pointer, null, null);
        if (fact.name() == null) {
            return fact.word() == null ? place(pointer) : dossier.word(fact.list(), fact.word());
        }
        String name = fact.name();
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
