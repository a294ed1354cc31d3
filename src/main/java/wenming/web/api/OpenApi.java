package wenming.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import wenming.model.Language;
import wenming.report.Messages;

/** Describes the routes as OpenAPI 3.1: what they take and give, from the records and the rule sets themselves. */
final class OpenApi {
    private static final String VERSION = "3.1.0";
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    /** Faults with which any route may answer. */
    private static final List<Fault> EVERYWHERE = List.of(Fault.BAD_REQUEST, Fault.INTERNAL, Fault.STOPPING);

    private final List<Route> routes;

    /** Describes these routes. */
    OpenApi(List<Route> routes) {
        this.routes = routes;
    }

    /** The whole document. */
    ObjectNode document(Office.Open open) {
        Schemas schemas = new Schemas(open.schema().any());
        ObjectNode document = schemas.node();
        document.put("openapi", VERSION);
        ObjectNode info = document.putObject("info");
        info.put("title", "Wenming 文明").put("version", version());
        info.put("summary", say(Language.EN, "api.summary")).put("description", say(Language.ZH, "api.summary"));
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.put("jsonSchemaDialect", DIALECT);
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            path.set(route.method().name().toLowerCase(java.util.Locale.ROOT), operation(route, schemas, open));
        }
        document.putObject("components").set("schemas", schemas.all());
        return document;
    }

    private static ObjectNode operation(Route route, Schemas schemas, Office.Open open) {
        ObjectNode operation = schemas.node();
        operation.put("operationId", route.id());
        operation.put("summary", say(Language.EN, "api." + route.id()));
        operation.put("description", say(Language.ZH, "api." + route.id()));
        if (!route.parameters().isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            route.parameters().forEach(parameter -> parameters.add(parameter(parameter, schemas)));
        }
        if (route.takes() != null) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            body.set("content", content(route.takes(), schemas, open));
        }
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200").put("description", "OK").set("content", content(route.gives(), schemas, open));
        faults(route).forEach((status, faults) -> responses.set(status + "", refusal(status, faults, schemas)));
        return operation;
    }

    private static ObjectNode parameter(Route.Parameter parameter, Schemas schemas) {
        ObjectNode node = schemas.node();
        node.put("name", parameter.name()).put("in", parameter.in());
        String key = "api.parameter." + parameter.name();
        node.put("description", say(Language.EN, key) + " · " + say(Language.ZH, key));
        node.put("required", parameter.required());
        ObjectNode schema = node.putObject("schema").put("type", "string");
        if (parameter.format() != null) {
            schema.put("format", parameter.format());
        }
        return node;
    }

    private static ObjectNode content(Route.Content content, Schemas schemas, Office.Open open) {
        ObjectNode node = schemas.node();
        ObjectNode type = node.putObject(content.type());
        type.set("schema", schemas.of(content.shape()));
        Object example = content.example().in(open);
        if (example != null) {
            type.set("example", example instanceof JsonNode tree ? tree : Schemas.tree(example));
        }
        return node;
    }

    private static ObjectNode refusal(int status, List<Fault> faults, Schemas schemas) {
        ObjectNode node = schemas.node();
        String types = faults.stream().map(fault -> "`" + fault.type() + "`").collect(Collectors.joining(", "));
        node.put("description", HttpStatus.getMessage(status) + " (RFC 9457): " + types);
        if (status == Fault.TOO_MANY_REQUESTS.status() || status == Fault.NOT_READY.status()) {
            ObjectNode header = node.putObject("headers").putObject("Retry-After");
            header.put("description", "seconds").putObject("schema").put("type", "integer");
        }
        ObjectNode type = node.putObject("content").putObject("application/problem+json");
        type.set("schema", schemas.of(ProblemDocument.class));
        type.set("example", Schemas.tree(ProblemDocument.example(faults.get(0))));
        return node;
    }

    private static Map<Integer, List<Fault>> faults(Route route) {
        Stream<Fault> metered = route.metered() ? Stream.of(Fault.TOO_MANY_REQUESTS) : Stream.empty();
        return Stream.of(route.refuses().stream(), metered, EVERYWHERE.stream())
                .flatMap(faults -> faults)
                .distinct()
                .collect(Collectors.groupingBy(Fault::status, TreeMap::new, Collectors.toList()));
    }

    private static String version() {
        String version = OpenApi.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    private static String say(Language language, String key) {
        return Messages.in(language).say(key);
    }
}
