package wenming.web.pages.rulesets;

import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.intake.form.AskedQuestion;
import wenming.intake.form.Choice;
import wenming.intake.form.EntryForm;
import wenming.intake.form.Field;
import wenming.intake.form.FieldNames;
import wenming.intake.form.FieldType;
import wenming.intake.form.Listing;
import wenming.model.FactKind;
import wenming.model.Text;

/**
 * What a submission must say for a criterion to be assessed.
 *
 * @param questions that it looks at
 */
public record Needs(List<NeededList> lists, List<Question> questions) {
    /** A list that it reads; {@code key} is its name in JSON. */
    public record NeededList(Text title, String key, List<NeededField> fields) {}

    /** A field of such a list, with the words that serve the criterion; none where any word does, or no word is entered. */
    public record NeededField(Text title, boolean required, List<Text> words) {}

    /** Of one criterion of a rule set. */
    public static Needs of(RuleSet set, Criterion criterion, Vocabulary vocabulary) {
        if (criterion.isDoubt()) {
            return new Needs(
                    criterion.reads().stream()
                            .map(kind -> new NeededList(FieldNames.list(kind.key()), kind.key(), List.of()))
                            .toList(),
                    List.of());
        }
        EntryForm alone = EntryForm.of(set.asking(criterion), vocabulary);
        List<NeededList> lists = alone.asked().stream()
                .filter(list -> list.kind() != FactKind.STATEMENTS)
                .map(list -> new NeededList(list.title(), list.key(), fields(list)))
                .toList();
        // A question that another criterion names is not this one's, though its own rules might look at any.
        List<Question> questions = EntryForm.of(set, vocabulary).questions().stream()
                .filter(asked -> asked.criteria().contains(criterion.id()))
                .map(AskedQuestion::question)
                .toList();
        return new Needs(lists, questions);
    }

    private static List<NeededField> fields(Listing list) {
        List<NeededField> fields = new ArrayList<>();
        for (Field field : list.fields()) {
            if (!field.key().equals("id")) {
                List<Text> words = field.type() == FieldType.WORD && !isAboutTheCriterionItself(field)
                        ? field.words().stream()
                                .filter(Choice::asked)
                                .map(Choice::text)
                                .toList()
                        : List.of();
                fields.add(new NeededField(field.title(), field.required(), words));
            }
        }
        return fields;
    }

    private static boolean isAboutTheCriterionItself(Field field) {
        return field.key().equals("criterion");
    }
}
