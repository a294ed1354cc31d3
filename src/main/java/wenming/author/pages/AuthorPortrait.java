package wenming.author.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.author.Edition;
import wenming.author.pages.Situations.Situation;
import wenming.catalogue.Criterion;
import wenming.catalogue.DrlRule;
import wenming.catalogue.MeasureKind;
import wenming.model.Language;
import wenming.report.Portrait;

/** A rule set in words as its author sees it: with the names of its rules and the situations of its cases. */
final class AuthorPortrait extends Portrait {
    private final Edition edition;
    private final Map<String, List<Situation>> situations;

    AuthorPortrait(Edition edition, Language language) throws IOException {
        super(edition.book().ruleSet(), edition.vocabulary(), language);
        this.edition = edition;
        this.situations = Situations.of(edition.folder());
    }

    /** Names of the rules that measure a criterion; empty if a common measure does. */
    List<String> rules(Criterion criterion) {
        if (criterion.measure().kind() != MeasureKind.OWN) {
            return List.of();
        }
        return edition.book().own().stream()
                .flatMap(text -> DrlRule.of(text).stream())
                .filter(rule -> rule.criterion().equals(criterion.id()))
                .map(rule -> rule.name()
                        .substring(Math.min(rule.name().length(), criterion.id().length()))
                        .strip())
                .distinct()
                .toList();
    }

    List<Situation> situations(Criterion criterion) {
        return situations.getOrDefault(criterion.id(), List.of());
    }

    /** What must come out: {@code met, measured 6, points 6}. */
    String outcome(Situation situation) {
        return situation.then().entrySet().stream()
                .map(entry -> entry.getKey().equals("status")
                        ? say("status." + entry.getValue())
                        : key(entry.getKey()) + " " + value(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(say("join.list")));
    }

    private String key(String key) {
        return say("page.then." + key).replace("page.then.", "");
    }

    private String value(String key, String value) {
        boolean reasons = key.equals("notCounted") || key.equals("open") || key.equals("reason");
        if (!reasons) {
            return value;
        }
        List<String> words = List.of(value.replaceAll("^\\[|]$", "").split(", "));
        return words("reasons", words);
    }
}
