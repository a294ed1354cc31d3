package wenming.web.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.LocalDate;
import java.util.Arrays;
import wenming.model.Submission;
import wenming.report.Json;
import wenming.score.Status;

/** Schemas of the records that go over HTTP, gathered under {@code components/schemas} of the OpenAPI document. */
final class Schemas {
    private static final String PLACE = "#/components/schemas/";
    private static final String INNER = "#/$defs/";

    private final ObjectNode submission;
    private final SchemaGenerator generator;
    private final SchemaBuilder builder;

    /**
     * Schemas.
     *
     * @param submission the schema of a submission, which knows more than its records do
     */
    Schemas(ObjectNode submission) {
        this.submission = submission;
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.NONPUBLIC_STATIC_FIELDS, Option.PUBLIC_STATIC_FIELDS);
        config.forTypesInGeneral()
                .withPropertySorter((unusedOne, unusedOther) -> 0) // the order of the components
                .withCustomDefinitionProvider(Schemas::special);
        config.forFields().withPropertyNameOverrideResolver(field -> {
            JsonProperty named = field.getAnnotationConsideringFieldAndGetter(JsonProperty.class);
            return named == null ? null : named.value();
        });
        this.generator = new SchemaGenerator(config.build());
        this.builder = generator.buildMultipleSchemaDefinitions();
    }

    /** A schema for what stands in a body; refers to {@link #all}. */
    ObjectNode of(Class<?> shape) {
        if (shape == Submission.class) {
            return node().put("$ref", PLACE + "Submission");
        } else if (shape == Object.class) {
            return node().put("type", "object");
        } else if (shape == String.class) {
            return node().put("type", "string");
        } else if (shape == byte[].class) {
            return node(); // no text of which a schema could speak: its content type says all
        }
        return builder.createSchemaReference(shape);
    }

    /** Everything that was referred to, by name. */
    ObjectNode all() {
        ObjectNode all = node();
        ObjectNode root = submission.deepCopy();
        JsonNode inner = root.remove("$defs");
        root.remove("$schema");
        all.set("Submission", moved(root));
        inner.properties().forEach(one -> all.set("Submission." + one.getKey(), moved(one.getValue())));
        all.setAll(builder.collectDefinitions("components/schemas"));
        return all;
    }

    ObjectNode node() {
        return generator.getConfig().createObjectNode();
    }

    /** The same, with its references led to their new place. */
    private static JsonNode moved(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("$ref").asText().startsWith(INNER)) {
            String name = object.path("$ref").asText().substring(INNER.length());
            object.set("$ref", new TextNode(PLACE + "Submission." + name));
        }
        schema.forEach(Schemas::moved);
        return schema;
    }

    /** Types that are written as something other than an object. */
    private static CustomDefinition special(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (type.getErasedType() == LocalDate.class) {
            node.put("type", "string").put("format", "date");
        } else if (type.getErasedType() == Status.class) {
            var words = node.put("type", "string").putArray("enum");
            Arrays.stream(Status.values()).map(Status::word).forEach(words::add);
        } else {
            return null;
        }
        return new CustomDefinition(
                node, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    /** A record as the tree that goes over HTTP. */
    static JsonNode tree(Object record) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(Json.line(record));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
