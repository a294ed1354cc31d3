import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Completes the bill of materials that Maven made of the libraries, run by dist.sh as {@code java Sbom.java MADE VENDORED
 * COMPLETE [VERSION OF JAVA]}: adds what travels without being a jar, and takes out where others upload, build and write mail.
 */
public final class Sbom {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> KEPT = Set.of("website", "vcs", "issue-tracker");

    private Sbom() {}

    public static void main(String[] arguments) throws IOException {
        ObjectNode bom = (ObjectNode) JSON.readTree(Path.of(arguments[0]).toFile());
        ArrayNode components = (ArrayNode) bom.get("components");
        components.forEach(Sbom::withoutAddressesOfOthersWork);
        ((ObjectNode) bom.get("metadata").get("component")).put("type", "application");
        withoutAddressesOfOthersWork(bom.get("metadata").get("component"));
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\t");
                add(components, "library", parts[0], parts[1], parts[2], parts[3]);
            }
        }
        if (arguments.length > 3) {
            String licence = "GPL-2.0-with-classpath-exception";
            add(components, "platform", "pkg:generic/openjdk@" + arguments[3], "OpenJDK", arguments[3], licence);
        }
        Files.writeString(Path.of(arguments[2]), JSON.writeValueAsString(bom) + "\n");
    }

    private static void withoutAddressesOfOthersWork(JsonNode component) {
        JsonNode references = component.get("externalReferences");
        if (references != null) {
            ArrayNode kept = JSON.createArrayNode();
            references.forEach(reference -> {
                if (KEPT.contains(reference.get("type").asText())) {
                    kept.add(reference);
                }
            });
            ((ObjectNode) component).set("externalReferences", kept);
        }
    }

    private static void add(
            ArrayNode components, String type, String purl, String name, String version, String licence) {
        ObjectNode component = components
                .addObject()
                .put("type", type)
                .put("bom-ref", purl)
                .put("name", name)
                .put("version", version);
        component.putArray("licenses").addObject().putObject("license").put("id", licence);
        component.put("purl", purl);
    }
}
