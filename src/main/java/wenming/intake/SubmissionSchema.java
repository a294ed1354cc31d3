package wenming.intake;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Answer;
import wenming.model.Hours;
import wenming.model.Submission;
import wenming.model.Text;
import wenming.model.Unit;
import wenming.shape.RecordKey;

/**
 * The form of a submission as JSON Schema 2020-12, made of the records that {@link SubmissionReader} fills. It says what a
 * schema can say: keys, types, words, ranges. Ids that must be unique, evidence that must exist and spans that must not be
 * reversed only the reader sees. Thread-safe.
 */
public final class SubmissionSchema {
    /** Longest text; the reader's own limit. */
    private static final int LONGEST_TEXT = 4_000;

    /** At least one character that can be seen. */
    private static final String NOT_BLANK = "\\S";

    private static final BigDecimal LARGEST_COUNT = new BigDecimal("1000000000");
    private static final BigDecimal MOST_HOURS = new BigDecimal("1000000000");
    private static final String DAY = "^(19\\d\\d|2[01]\\d\\d|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private final Vocabulary vocabulary;

    /** Schemas with these words. */
    public SubmissionSchema(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The schema of every submission, whatever the rule set. */
    public ObjectNode any() {
        return generate(vocabulary.words("unit-kinds"));
    }

    /** The schema of submissions for a rule set: only the kinds of unit to which it speaks. */
    public ObjectNode of(RuleSet ruleSet) {
        ObjectNode schema =
                generate(ruleSet.kinds().isEmpty() ? vocabulary.words("unit-kinds") : Set.copyOf(ruleSet.kinds()));
        Text title = ruleSet.title();
        schema.put("title", "Submission for " + title.en() + " · " + title.zh() + "申报材料");
        return schema;
    }

    private ObjectNode generate(Set<String> unitKinds) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.NONPUBLIC_STATIC_FIELDS, Option.PUBLIC_STATIC_FIELDS);
        builder.forTypesInGeneral()
                .withPropertySorter((unusedOne, unusedOther) -> 0) // the order of the components
                .withCustomDefinitionProvider(SubmissionSchema::special)
                .withStringPatternResolver(scope -> isText(scope.getType()) ? NOT_BLANK : null)
                .withStringMaxLengthResolver(scope -> isText(scope.getType()) ? LONGEST_TEXT : null)
                .withNumberInclusiveMinimumResolver(scope -> isCount(scope.getType()) ? BigDecimal.ZERO : null)
                .withNumberInclusiveMaximumResolver(scope -> isCount(scope.getType()) ? LARGEST_COUNT : null);
        builder.forFields()
                .withIgnoreCheck(field -> key(field).isEmpty())
                .withPropertyNameOverrideResolver(
                        field -> key(field).map(RecordKey::name).orElse(null))
                .withRequiredCheck(field -> key(field).map(RecordKey::required).orElse(false))
                .withEnumResolver(field -> words(field, unitKinds))
                .withDescriptionResolver(field -> description(field, unitKinds))
                .withNumberInclusiveMinimumResolver(field -> isContract(field) ? BigDecimal.ONE : null)
                .withNumberInclusiveMaximumResolver(
                        field -> isContract(field) ? BigDecimal.valueOf(Submission.CONTRACT) : null);
        return new SchemaGenerator(builder.build()).generateSchema(Submission.class);
    }

    /** The words of the field; null if it may hold any text. */
    private List<String> words(FieldScope field, Set<String> unitKinds) {
        if (!isText(field.getType())) {
            return null;
        }
        List<String> words = List.copyOf(known(field, wordList(field), unitKinds));
        return words.isEmpty() ? null : words;
    }

    private Set<String> known(FieldScope field, String list, Set<String> unitKinds) {
        Set<String> words = vocabulary.words(list);
        if (field.getMember().getDeclaringType().getErasedType() != Unit.class || !list.equals("unit-kinds")) {
            return words;
        }
        return words.stream()
                .filter(unitKinds::contains)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** What the words mean, in both languages; null where there are none. */
    private String description(FieldScope field, Set<String> unitKinds) {
        List<String> words = words(field, unitKinds);
        return words == null
                ? null
                : words.stream().map(word -> meaning(field, word)).collect(Collectors.joining("; "));
    }

    private String meaning(FieldScope field, String word) {
        Text text = vocabulary.text(wordList(field), word);
        return word + " " + text.zh() + " · " + text.en();
    }

    private static boolean isContract(FieldScope field) {
        return field.getDeclaredName().equals("contract");
    }

    private static boolean isText(ResolvedType type) {
        return type != null && type.getErasedType() == String.class;
    }

    /** A count, or a figure with decimals: neither is ever below zero. */
    private static boolean isCount(ResolvedType type) {
        return type != null && (type.getErasedType() == Integer.class || type.getErasedType() == BigDecimal.class);
    }

    private static String wordList(FieldScope field) {
        return key(field).map(RecordKey::wordList).orElse("");
    }

    /** The key that the field holds; empty where the reader fills it by itself. */
    private static Optional<RecordKey> key(FieldScope field) {
        Class<?> record = field.getMember().getDeclaringType().getErasedType();
        List<String> components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        int place = components.indexOf(field.getDeclaredName());
        return RecordKey.of(record).stream().filter(key -> key.place() == place).findFirst();
    }

    /** Types that stand in the text as something other than an object. */
    private static CustomDefinition special(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (type.getErasedType() == LocalDate.class) {
            day(node);
        } else if (type.getErasedType() == Hours.class) {
            node.put("type", "number")
                    .put("minimum", 0)
                    .put("maximum", MOST_HOURS)
                    .put("multipleOf", new BigDecimal("0.01"));
        } else if (type.getErasedType() == Answer.class) {
            var kinds = node.putArray("anyOf");
            kinds.addObject().put("type", "boolean");
            kinds.addObject().put("type", "number").put("minimum", 0).put("maximum", LARGEST_COUNT);
        } else {
            return null;
        }
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    private static void day(ObjectNode node) {
        node.put("type", "string").put("format", "date").put("pattern", DAY);
    }
}
