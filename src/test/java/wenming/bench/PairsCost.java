package wenming.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import wenming.assess.Assessors;
import wenming.batch.pairs.Pairs;
import wenming.batch.pairs.Traces;
import wenming.catalogue.Library;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.model.Evidence;
import wenming.model.FactKind;
import wenming.model.Language;
import wenming.model.Submission;
import wenming.model.Unit;
import wenming.oracle.Generator;
import wenming.report.Json;

/**
 * What it costs to find submissions that are alike. {@code PairsCost one <rounds>}: the traces of a submission beside reading,
 * scoring and writing it, without doubts and with them, turn by turn in the processor's time of one thread. {@code PairsCost
 * many <submissions> <folder> <copied>}: the traces of many, each with ten files and two texts of 300 characters, of which
 * so many in a hundred are made from one template; and what is found.
 */
public final class PairsCost {
    private static final int DIFFERENT = 256;
    private static final int FILES = 10;
    private static final int LETTERS = 300;
    private static final List<String> PHRASES = List.of("为深入推进精神文明建设", "成立了以院长为组长的领导小组", "受到群众的一致好评", "切实把各项任务落到实处");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private PairsCost() {}

    public static void main(String[] arguments) throws IOException {
        Library library = Library.open(List.of());
        Desk desk = new Desk(new Assessors(library));
        Generator generator =
                new Generator(library.book("ziyang-2021").orElseThrow().ruleSet(), library.vocabulary());
        if (arguments[0].equals("many")) {
            Submission plain = read(desk, generator.bytes(1, Generator.Size.FULL));
            many(plain, Integer.parseInt(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        for (int texts : new int[] {0, 2}) {
            for (Generator.Size size : List.of(Generator.Size.FULL, Generator.Size.SMALL)) {
                one(desk, generator, size, texts, Integer.parseInt(arguments[1]));
            }
        }
    }

    private static void one(Desk desk, Generator generator, Generator.Size size, int texts, int rounds) {
        List<byte[]> handed = new ArrayList<>();
        List<Submission> read = new ArrayList<>();
        long bytes = 0;
        for (int seed = 0; seed < DIFFERENT; seed++) {
            ObjectNode tree = generator.tree(seed, size);
            if (texts > 0) {
                ArrayNode evidence =
                        tree.has("evidence") ? (ArrayNode) tree.get("evidence") : tree.putArray("evidence");
                evidence(seed, texts, 0).forEach(one -> evidence.addObject()
                        .put("id", one.id())
                        .put("kind", one.kind())
                        .put("title", one.title())
                        .put("text", one.text())
                        .put("sha256", one.sha256()));
            }
            handed.add(Generator.bytes(tree));
            read.add(read(desk, handed.get(seed)));
            bytes += Traces.of(seed, "units.ndjson", seed, read.get(seed)).length;
        }
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        Desk doubting = desk.withDoubts();
        for (int round = 0; round < rounds; round++) {
            least[0] = Math.min(least[0], turn(() -> handed.forEach(one -> written(desk, one))));
            least[1] = Math.min(least[1], turn(() -> handed.forEach(one -> written(doubting, one))));
            least[2] = Math.min(least[2], turn(() -> read.forEach(one -> Traces.of(1, "units.ndjson", 1, one))));
        }
        OUT.printf(
                "%d activities, %d texts: %.0f us, with doubts %.0f us, traces %.1f us (%.1f %%, %.1f %%), %d bytes%n",
                size.activities(),
                texts,
                least[0],
                least[1],
                least[2],
                100 * least[2] / least[0],
                100 * least[2] / least[1],
                bytes / DIFFERENT);
    }

    private static double turn(Runnable way) {
        long before = THREADS.getCurrentThreadCpuTime();
        way.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1000.0 / DIFFERENT;
    }

    private static void written(Desk desk, byte[] one) {
        Json.line(((Answer.Scored) desk.answer(one, null, null)).scorecard());
    }

    private static Submission read(Desk desk, byte[] bytes) {
        return ((Answer.Scored) desk.answer(bytes, null, null)).submission();
    }

    private static void many(Submission plain, int many, Path folder, int copied) throws IOException {
        Path traces = folder.resolve("traces");
        long before = THREADS.getCurrentThreadCpuTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(traces))) {
            for (int i = 0; i < many; i++) {
                out.write(Traces.of(i + 1, "units.ndjson", i + 1, submission(plain, i, copied)));
            }
        }
        OUT.printf("made and traced: %.1f s%n", (THREADS.getCurrentThreadCpuTime() - before) / 1e9);
        OUT.printf("traces: %,d bytes%n", Files.size(traces));
        before = THREADS.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        Pairs.Told told;
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(folder.resolve("pairs.ndjson")));
                OutputStream table = new BufferedOutputStream(Files.newOutputStream(folder.resolve("pairs.csv")))) {
            told = new Pairs(folder, Language.ZH).write(traces, lines, table);
        }
        OUT.printf(
                "found: %.1f s of processor, %.1f s; %s%n",
                (THREADS.getCurrentThreadCpuTime() - before) / 1e9, (System.nanoTime() - began) / 1e9, told.groups());
    }

    private static Submission submission(Submission plain, int number, int copied) {
        Submission submission = plain.with(FactKind.EVIDENCE, List.of(), evidence(number, 2, copied));
        Unit unit = submission.unit();
        Unit other = new Unit(
                String.format("U%07d", number),
                "示例市第" + number + "医院",
                unit.kind(),
                unit.region(),
                unit.level(),
                unit.staff(),
                unit.partyMembers(),
                unit.campuses(),
                unit.departments(),
                unit.parent(),
                Set.of());
        return new Submission(
                1,
                other,
                submission.period(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                submission.evidence(),
                Set.of());
    }

    private static List<Evidence> evidence(int seed, int texts, int copied) {
        Random random = new Random(seed);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String sha256 = String.format("%016x", random.nextLong()).repeat(4);
            evidence.add(new Evidence(i, "file" + i, "photo", "志愿服务活动照片", null, null, null, null, null, null, sha256));
        }
        for (int i = 0; i < texts; i++) {
            String text = random.nextInt(100) < copied ? altered(text(new Random(-1)), random) : text(random);
            evidence.add(new Evidence(FILES + i, "text" + i, "report", null, null, null, null, null, text, null, null));
        }
        return evidence;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LETTERS) {
            if (random.nextInt(4) == 0) {
                text.append(PHRASES.get(random.nextInt(PHRASES.size())));
            }
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append((char) (0x4e00 + random.nextInt(3000)));
            }
            text.append('，');
        }
        return text.toString();
    }

    private static String altered(String text, Random random) {
        StringBuilder altered = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            altered.setCharAt(random.nextInt(text.length()), (char) (0x4e00 + random.nextInt(3000)));
        }
        return altered.toString();
    }
}
