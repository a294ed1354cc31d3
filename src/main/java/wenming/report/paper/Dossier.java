package wenming.report.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.model.Submission;
import wenming.model.Text;
import wenming.report.Messages;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.PartLine;
import wenming.score.Scorecard.SectionLine;

/**
 * What papers about one unit are made from.
 *
 * @param ruleSet by which the scorecard was made
 * @param submission null where it is not at hand: facts then have no names, and there is no evidence to list
 */
public record Dossier(
        Scorecard card, RuleSet ruleSet, Submission submission, Vocabulary vocabulary, Language language) {
    String say(String key, Object... values) {
        return Messages.in(language).say(key, values);
    }

    boolean has(String key) {
        return Messages.in(language).has(key);
    }

    /** The text in the language of the paper; empty where there is none. */
    String in(Text text) {
        return text == null ? "" : text.in(language);
    }

    String word(String list, String word) {
        return word == null ? "" : vocabulary.text(list, word).in(language);
    }

    /** A word that may stand in any list. */
    String word(String word) {
        return vocabulary.lists().keySet().stream()
                .filter(list -> vocabulary.words(list).contains(word))
                .findFirst()
                .map(list -> word(list, word))
                .orElse(word);
    }

    String colon() {
        return language == Language.ZH ? "\uff1a" : ": ";
    }

    /** Texts one after the other, as the language lists them; kept further apart where one is a list itself. */
    String listed(List<String> texts) {
        String between = say("join.list");
        return texts.stream().anyMatch(text -> text.contains(between)) ? joined(texts) : String.join(between, texts);
    }

    /** Texts that are sentences of their own, in one line. */
    String joined(List<String> texts) {
        return String.join(say("join.parts"), texts);
    }

    /** The criterion of the catalogue behind a line; in a composite the line's id begins with that of its part. */
    Optional<Criterion> criterion(String id) {
        return ruleSet.isComposite()
                ? ruleSet.components().stream()
                        .filter(part -> id.startsWith(part.id() + ":"))
                        .findFirst()
                        .flatMap(part -> in(part, id))
                : in(ruleSet, id);
    }

    private static Optional<Criterion> in(Component part, String id) {
        return in(part.ruleSet(), id.substring(part.id().length() + 1));
    }

    private static Optional<Criterion> in(RuleSet ruleSet, String id) {
        return ruleSet.criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    List<CriterionLine> lines() {
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
    }

    /** What a section is called; in a composite with its part, whose sections may have the titles of another's. */
    String section(SectionLine section) {
        String title = in(section.title());
        return part(section.id())
                .map(part -> in(part.title()).equals(title) ? title : in(part.title()) + " \u00b7 " + title)
                .orElse(title);
    }

    private Optional<PartLine> part(String id) {
        return card.parts().stream()
                .filter(part -> id.startsWith(part.id() + ":"))
                .findFirst();
    }

    /** A group of rows for each section that has some. */
    List<Block.Group> groups(Function<SectionLine, String> title, Function<SectionLine, List<List<Cell>>> rows) {
        return card.sections().stream()
                .map(section -> new Block.Group(title.apply(section), rows.apply(section)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /** A criterion by its id and title. */
    String titled(String id, Text title) {
        return id + " " + in(title);
    }
}
