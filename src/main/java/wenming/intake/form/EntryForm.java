package wenming.intake.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.FactKind;

/**
 * What a submission for a rule set consists of, as it is entered by a person: the head (unit, period, day, who reports), the
 * lists, and the questions of the rule set. Made of the model's records and the rule set's catalogue.
 *
 * @param ruleSet the rule set; null for the form of any submission
 * @param head fields of the unit, the period, the day and the reporter; {@code unit.staff} stands at {@code /unit/staff}
 * @param lists every list but the reporter, in the order of the submission; {@link #asked} and {@link #further} tell them apart
 * @param questions what is answered under {@code statements}, in the catalogue's order
 */
public record EntryForm(RuleSet ruleSet, List<Field> head, List<Listing> lists, List<AskedQuestion> questions) {
    public EntryForm {
        head = List.copyOf(head);
        lists = List.copyOf(lists);
        questions = List.copyOf(questions);
    }

    /** The form for a rule set, with the words at hand. */
    public static EntryForm of(RuleSet ruleSet, Vocabulary vocabulary) {
        Asks asks = Asks.of(ruleSet);
        Fields fields =
                new Fields(ruleSet, asks, vocabulary.and(List.of(ruleSet)).and(asks.criterionTitles()));
        List<AskedQuestion> questions = ruleSet.asks().stream()
                .map(question -> new AskedQuestion(question, asks.askers(question.key())))
                .toList();
        return new EntryForm(ruleSet, fields.head(), lists(fields, asks), questions);
    }

    /** The form of any submission: of no rule set, with every word, and nothing that is asked for. */
    public static EntryForm any(Vocabulary vocabulary) {
        Fields fields = new Fields(null, Asks.NONE, vocabulary);
        return new EntryForm(null, fields.head(), lists(fields, Asks.NONE), List.of());
    }

    private static List<Listing> lists(Fields fields, Asks asks) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind != FactKind.REPORTER)
                .map(kind -> new Listing(
                        kind,
                        FieldNames.list(kind.key()),
                        FieldNames.listHint(kind.key()),
                        asks.readers(kind),
                        fields.of(kind)))
                .toList();
    }

    /** The lists that criteria of the rule set read. */
    public List<Listing> asked() {
        return lists.stream().filter(Listing::asked).toList();
    }

    /** The lists that no criterion of the rule set reads; they may be given all the same. */
    public List<Listing> further() {
        return lists.stream().filter(list -> !list.asked()).toList();
    }

    /** The list of these facts; the reporter stands in the head. */
    public Listing list(FactKind kind) {
        return lists.stream()
                .filter(list -> list.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " stands in the head"));
    }

    /** The field of this full name, in the head, in a list, or in rows of one. */
    public Optional<Field> field(String name) {
        return Stream.concat(head.stream(), lists.stream().flatMap(list -> list.fields().stream()))
                .flatMap(field -> Stream.concat(Stream.of(field), field.fields().stream()))
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
