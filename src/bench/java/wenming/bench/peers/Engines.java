package wenming.bench.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Submission;

/** The benchmark of engines. */
public final class Engines {
    private static final Path OUT = Path.of("target/bench");

    private Engines() {}

    /** Writes facts. */
    public static void main(String[] arguments) throws IOException {
        Spec spec = Spec.read(Spec.FOLDER.resolve("forty-five.json"));
        List<Submission> submissions = new Samples().read(Integer.getInteger("n",256));
        Agreement agreement = new Agreement(spec, new ByHand());
        Map<String, Engine> engines = new LinkedHashMap<>();
        engines.put("wenming", new Wenming()); engines.put("easy-rules", new EasyRules(spec)); engines.put("evrete", new Evrete(spec)); engines.put("camunda-feel", new CamundaFeel(spec)); engines.put("kie-dmn", new KieDmn(spec));
        List<String> d = agreement.differences(engines, submissions);
        d.stream().limit(40).forEach(System.out::println);
        System.out.println(d.size());
        ObjectMapper json = new ObjectMapper();
        FactMaker maker = new FactMaker(spec.tallies());
        Files.createDirectories(OUT);
        try (BufferedWriter facts = Files.newBufferedWriter(OUT.resolve("facts.ndjson"));
                BufferedWriter expected = Files.newBufferedWriter(OUT.resolve("expected.ndjson"))) {
            for (Submission submission : submissions) {
                facts.write(json.writeValueAsString(maker.of(submission)) + "\n");
                expected.write(json.writeValueAsString(agreement.expected(submission)) + "\n");
            }
        }
    }
}
