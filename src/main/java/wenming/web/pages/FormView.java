package wenming.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.intake.form.AskedQuestion;
import wenming.intake.form.EntryForm;
import wenming.intake.form.Field;
import wenming.intake.form.FieldType;
import wenming.intake.form.Listing;
import wenming.model.FactKind;
import wenming.model.Text;

/** The form of a rule set as the page shows it. */
public record FormView(EntryForm form) {
    private static final Set<String> LONG = Set.of("note", "text", "what", "task");

    /** The parts of the head, by their keys; the empty one holds keys of the document itself. */
    public static final List<String> GROUPS = List.of("unit", "period", "", "reporter");

    /** Fields of one part of the head. */
    public List<Field> head(String group) {
        return form.head().stream()
                .filter(field -> field.name().contains(".")
                        ? field.name().startsWith(group + ".") && !group.isEmpty()
                        : group.isEmpty())
                .toList();
    }

    /** Lists that the rule set asks for, evidence always among them, since every entry may name some. */
    public List<FormList> asked() {
        return form.lists().stream().filter(this::isAsked).map(FormList::of).toList();
    }

    /** Lists that it does not ask for. */
    public List<FormList> further() {
        return form.lists().stream()
                .filter(list -> !isAsked(list) && list.kind() != FactKind.STATEMENTS)
                .map(FormList::of)
                .toList();
    }

    /** Everything that has rows of its own: lists, and rows within their entries. */
    public List<FormList> rows() {
        return form.lists().stream().map(FormList::of).toList();
    }

    /** Whether the list is one of questions, not of entries. */
    public boolean questions(Listing list) {
        return list.kind() == FactKind.STATEMENTS;
    }

    private boolean isAsked(Listing list) {
        return questions(list) ? !form.questions().isEmpty() : list.asked() || list.kind() == FactKind.EVIDENCE;
    }

    /** The criteria of the rule set and of its components, by their full ids. */
    public static Map<String, Criterion> criteria(RuleSet ruleSet) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        collect("", ruleSet, criteria);
        return criteria;
    }

    private static void collect(String prefix, RuleSet ruleSet, Map<String, Criterion> criteria) {
        ruleSet.criteria().forEach(criterion -> criteria.put(prefix + criterion.id(), criterion));
        for (Component component : ruleSet.components()) {
            collect(prefix + component.id() + ":", component.ruleSet(), criteria);
        }
    }

    /** Where in the submission a list stands. */
    public static String pointer(Listing list) {
        return list.kind().pointer();
    }

    /** Whether a text is likely to run over several lines. */
    public static boolean tall(Field field) {
        return field.type() == FieldType.TEXT && LONG.contains(field.key());
    }

    /** The element that suggests ids of another list, for fields that name one; null for others. */
    public static String ids(Field field) {
        return switch (field.key()) {
            case "campus" -> "ids-campuses";
            case "department" -> "ids-departments";
            case "place" -> "ids-places";
            default -> null;
        };
    }

    /** What a script must know of the form, which is not in its elements. */
    public Map<String, Object> script() {
        Map<String, Object> script = new LinkedHashMap<>();
        script.put("ruleSet", form.ruleSet().reference().toString());
        script.put("period", period());
        script.put(
                "kind",
                form.ruleSet().kinds().size() == 1 ? form.ruleSet().kinds().get(0) : "");
        script.put("criteria", criteria(form.ruleSet()).size());
        script.put("lists", rows().stream().map(FormView::list).toList());
        script.put(
                "questions",
                form.questions().stream()
                        .map(AskedQuestion::question)
                        .map(question -> Map.of("key", question.key(), "title", both(question.title())))
                        .toList());
        return script;
    }

    private Map<String, String> period() {
        return form.ruleSet().period() == null
                ? Map.of()
                : Map.of(
                        "from", form.ruleSet().period().from().toString(),
                        "to", form.ruleSet().period().to().toString());
    }

    private static Map<String, Object> list(FormList list) {
        return Map.of(
                "key", list.listing().key(),
                "pointer", pointer(list.listing()),
                "title", both(list.listing().title()),
                "criteria", list.listing().criteria(),
                "hasId", list.hasId(),
                "fields",
                        Stream.concat(list.line().stream(), list.more().stream())
                                .map(FormView::field)
                                .toList());
    }

    /** Both languages: a spreadsheet that is pasted may be written in either. */
    private static Map<String, Object> field(Field field) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("key", field.key());
        told.put("type", field.type().name());
        told.put("title", both(field.title()));
        if (!field.words().isEmpty()) {
            Map<String, List<String>> words = new LinkedHashMap<>();
            field.words().forEach(choice -> words.put(choice.word(), both(choice.text())));
            told.put("words", words);
        }
        return told;
    }

    private static List<String> both(Text text) {
        return List.of(text.zh(), text.en());
    }
}
