package wenming.bench.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Submission;

/** Writes the facts and what is expected, then ends with 1 if any engine says otherwise: {@code Check <submissions>}. */
public final class Check {
    private static final int SHOWN = 20;

    private Check() {}

    /** Checks all engines, or none with the second argument {@code facts}. */
    public static void main(String[] arguments) throws IOException {
        Spec spec = Spec.read(Spec.FOLDER.resolve("forty-five.json"));
        List<Submission> submissions = new Samples().read(Integer.parseInt(arguments[0]));
        Agreement agreement = new Agreement(spec, new ByHand());
        write(spec, submissions, agreement);
        if (arguments.length > 1) {
            System.exit(0);
        }
        Map<String, Engine> engines = new LinkedHashMap<>();
        Peers.scorers().forEach(peer -> engines.put(peer.called(), peer.make()));
        List<String> differences = agreement.differences(engines, submissions);
        differences.stream().limit(SHOWN).forEach(System.err::println);
        if (differences.isEmpty()) {
            System.out.println(engines.size() + " engines and the hand-written scorer give the same points for each of "
                    + spec.criteria().size() + " criteria of " + submissions.size() + " submissions.");
        }
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static void write(Spec spec, List<Submission> submissions, Agreement agreement) throws IOException {
        ObjectMapper json = new ObjectMapper();
        FactMaker maker = new FactMaker(spec.tallies());
        Files.createDirectories(Results.FOLDER);
        try (BufferedWriter facts = Files.newBufferedWriter(Results.FOLDER.resolve("facts.ndjson"));
                BufferedWriter expected = Files.newBufferedWriter(Results.FOLDER.resolve("expected.ndjson"))) {
            for (Submission submission : submissions) {
                facts.write(json.writeValueAsString(maker.of(submission)) + "\n");
                expected.write(json.writeValueAsString(agreement.expected(submission)) + "\n");
            }
        }
    }
}
