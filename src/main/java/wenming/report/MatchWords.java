package wenming.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import wenming.advise.match.Match;
import wenming.advise.match.Match.Addition;
import wenming.advise.match.Match.ApartLine;
import wenming.advise.match.Match.Count;
import wenming.advise.match.Match.FactLine;
import wenming.advise.match.Match.StandardLine;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;

/** What a cross-walk says, in one language: for the terminal and for pages. */
public final class MatchWords {
    /** Words named before the rest is only counted. */
    private static final int MOST = 6;

    /** Facts named before the rest is only counted. */
    private static final int NAMED = 2;

    private final Vocabulary vocabulary;
    private final Language language;
    private final Messages messages;

    /** Words are named by the vocabulary. */
    public MatchWords(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** What is to be added, put right or said. */
    public String what(Addition addition) {
        String kind = addition.list()
                + switch (addition.list()) {
                    case "activities" -> addition.key() == null ? ".any" : "." + addition.key();
                    case "premises" ->
                        addition.key().equals("kind") ? ".kind" : "." + addition.key() + "." + addition.action();
                    case "statements" -> addition.answer().equals("true") ? ".yes" : ".number";
                    default -> "";
                };
        String what =
                messages.say("match.what." + kind, words(addition), addition.answer() == null ? "" : addition.answer());
        String category = addition.category() == null
                ? ""
                : messages.say("match.category", word("activity-categories", addition.category()));
        String level = addition.level() == null ? "" : messages.say("match.level", word("levels", addition.level()));
        return what + category + level;
    }

    private String words(Addition addition) {
        List<String> words = addition.words();
        if (words.isEmpty()) {
            return messages.say("match.any");
        }
        String some = words.stream()
                .limit(MOST)
                .map(word -> word(addition.wordList(), word))
                .collect(Collectors.joining(messages.say("match.or")));
        return words.size() > MOST ? messages.say("match.others", some, words.size() - MOST) : some;
    }

    /** What somebody calls a rule set of the cross-walk. */
    public String standard(Match match, String id) {
        return match.standards().stream()
                .filter(standard -> standard.ruleSet().id().equals(id))
                .map(standard -> standard.ruleSet().title().in(language))
                .findFirst()
                .orElse(id);
    }

    /** What somebody calls a word. */
    public String word(String list, String word) {
        return vocabulary.text(list, word).in(language);
    }

    /** What somebody calls a fact: its name and what kind it is. */
    public String name(FactLine fact) {
        String word = fact.word() == null ? "" : word(fact.list(), fact.word());
        boolean named = fact.name() != null && !fact.name().equals(word);
        String name = named ? fact.name() + (word.isEmpty() ? "" : messages.say("match.kind", word)) : word;
        String day = day(fact.from(), fact.to());
        return (name.isEmpty() ? fact.pointer() : name) + (day.isEmpty() ? "" : " " + day);
    }

    /** What somebody calls facts that count for the same: the first by their names, and how many further ones there are. */
    public String names(List<FactLine> alike) {
        String some =
                alike.stream().limit(NAMED).map(this::name).collect(Collectors.joining(messages.say("join.list")));
        return alike.size() > NAMED ? messages.say("match.others", some, alike.size() - NAMED) : some;
    }

    private static String day(LocalDate from, LocalDate to) {
        if (from == null) {
            return "";
        }
        return to == null || from.equals(to) ? from.toString() : from + " \u2013 " + to;
    }

    /** How the criteria of a rule set ended. */
    public String ends(StandardLine standard) {
        return messages.say("match.ends", standard.met(), standard.partial(), standard.unmet(), standard.notAssessed());
    }

    /** What a rule set asks for of which nothing was said yet. */
    public String asks(StandardLine standard) {
        long criteria = standard.notAssessed() + standard.notApplicable();
        if (criteria == 0) {
            return messages.say("match.noClauses");
        }
        String clauses = messages.say("rules.criteria", criteria);
        return standard.scorable()
                ? messages.say("match.open", clauses, Screen.figure(standard.max()))
                : messages.say("match.openNotScorable", clauses);
    }

    /** Points secured, of how many; that there are none to be seen. */
    public String points(StandardLine standard) {
        if (!standard.scorable()) {
            return messages.say("match.notScorable");
        }
        String hidden = standard.fullMark() != null && standard.fullMark().compareTo(standard.max()) > 0
                ? messages.say("match.hidden", Screen.figure(standard.fullMark()))
                : "";
        return messages.say(
                        "match.points",
                        Screen.figure(standard.score()),
                        Screen.figure(standard.max()),
                        Screen.figure(standard.attainable()))
                + hidden;
    }

    /** Why the unit was not measured by it. */
    public String apart(ApartLine apart) {
        return messages.say(
                "match.apart." + apart.reason(),
                apart.from() == null ? "" : apart.from(),
                apart.to() == null ? "" : apart.to(),
                String.join(messages.say("join.list"), apart.parts()));
    }

    /** Where a fact counts: each rule set, called as the caller calls it, with its criteria. */
    public String where(FactLine fact, UnaryOperator<String> called) {
        return where(fact.counts(), called);
    }

    /** The criteria that are met then and bring no points; empty where there are none. */
    public String settled(Addition addition, UnaryOperator<String> called) {
        List<Count> settled = addition.settled();
        return settled.isEmpty() ? "" : messages.say("match.settled", settled.size(), where(settled, called));
    }

    private String where(List<Count> counts, UnaryOperator<String> called) {
        Map<String, List<Count>> bySet = counts.stream()
                .collect(Collectors.groupingBy(Count::ruleSet, java.util.TreeMap::new, Collectors.toList()));
        return bySet.entrySet().stream()
                .map(set -> called.apply(set.getKey()) + " "
                        + set.getValue().stream().map(Count::criterion).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(messages.say("match.semicolon")));
    }
}
