package wenming.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wenming.assess.Assessors;
import wenming.batch.pairs.Traces;
import wenming.catalogue.Library;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.model.Submission;
import wenming.oracle.Generator;
import wenming.report.Json;

/**
 * What the traces of a submission cost beside reading, scoring and writing it, turn by turn in the processor's time of one
 * thread: {@code PairsCost <rounds>}; without evidence and texts, and with ten files and four texts of 300 characters.
 */
public final class PairsCost {
    private static final int DIFFERENT = 256;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PairsCost() {}

    public static void main(String[] arguments) throws IOException {
        Library library = Library.open(List.of());
        boolean doubts = arguments.length > 1;
        Desk desk = doubts ? new Desk(new Assessors(library)).withDoubts() : new Desk(new Assessors(library));
        Generator generator =
                new Generator(library.book("ziyang-2021").orElseThrow().ruleSet(), library.vocabulary());
        for (int texts : new int[] {0, 4}) {
            for (Generator.Size size : List.of(Generator.Size.FULL, Generator.Size.SMALL)) {
                measure(desk, generator, size, texts, Integer.parseInt(arguments[0]));
            }
        }
    }

    private static void measure(Desk desk, Generator generator, Generator.Size size, int texts, int rounds) {
        List<byte[]> handed = new ArrayList<>();
        List<Submission> read = new ArrayList<>();
        long bytes = 0;
        for (int seed = 0; seed < DIFFERENT; seed++) {
            ObjectNode tree = generator.tree(seed, size);
            if (texts > 0) {
                addEvidence(tree, seed, texts);
            }
            handed.add(Generator.bytes(tree));
            Answer answer = desk.answer(handed.get(seed), null, null);
            read.add(((Answer.Scored) answer).submission());
            bytes += Traces.of(seed, "units.ndjson", seed, read.get(seed)).length;
        }
        double score = Double.MAX_VALUE;
        double traces = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            long sum = 0;
            for (byte[] one : handed) {
                sum += Json.line(((Answer.Scored) desk.answer(one, null, null)).scorecard()).length;
            }
            long between = THREADS.getCurrentThreadCpuTime();
            for (Submission one : read) {
                sum += Traces.of(sum, "units.ndjson", 1, one).length;
            }
            long after = THREADS.getCurrentThreadCpuTime();
            score = Math.min(score, (between - before) / 1000.0 / DIFFERENT);
            traces = Math.min(traces, (after - between) / 1000.0 / DIFFERENT);
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(
                        "%d activities, %d texts: read, score and write %.0f us, traces %.1f us (%.1f %%), %d bytes%n",
                        size.activities(), texts, score, traces, 100 * traces / score, bytes / DIFFERENT);
    }

    private static void addEvidence(ObjectNode tree, int seed, int texts) {
        Random random = new Random(seed);
        ArrayNode evidence = tree.has("evidence") ? (ArrayNode) tree.get("evidence") : tree.putArray("evidence");
        for (int i = 0; i < 10; i++) {
            evidence.addObject()
                    .put("id", "file" + i)
                    .put("kind", "photo")
                    .put("title", "志愿服务活动照片")
                    .put("sha256", String.format("%016x", random.nextLong()).repeat(4));
        }
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 300) {
                text.append((char) (0x4e00 + random.nextInt(3000)));
                text.append(random.nextInt(12) == 0 ? "，" : "");
            }
            evidence.addObject().put("id", "text" + i).put("kind", "report").put("text", text.toString());
        }
    }
}
