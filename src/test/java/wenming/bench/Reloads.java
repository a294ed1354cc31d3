package wenming.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.Sets;
import wenming.desk.Answer;
import wenming.desk.Desk;

/** Reads a changing rule set again and again, each time with other rules, and scores by it: {@code Reloads <times>}. */
public final class Reloads {
    private static final byte[] SUBMISSION =
            """
            {"contract": 1, "unit": {"id": "u", "name": "U", "kind": "hospital"}, "ruleSet": "small",
             "period": {"from": "2021-01-01", "to": "2021-12-31"},
             "premises": [{"id": "p", "kind": "workplace", "noSmokingSign": true}]}"""
                    .getBytes(StandardCharsets.UTF_8);

    private final Path rules;
    private Assessors latest;
    private int done;

    /** In this folder. */
    public Reloads(Path rules) {
        this.rules = rules;
    }

    /** Prints the memory for classes before, and after each tenth reload. */
    public static void main(String[] args) throws IOException {
        Reloads reloads = new Reloads(Files.createTempDirectory("reloads"));
        for (int i = 0; i <= Integer.parseInt(args[0]); i += 10) {
            System.out.printf("%4d reloads: %,d bytes%n", i, reloads.run(i == 0 ? 1 : 10));
        }
    }

    /** Bytes of memory for classes that are in use after so many more reloads. */
    public long run(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            done++;
            new Sets(rules)
                    .file(
                            "small/catalogue.yaml",
                            Sets.head("small", done + "", "10", "")
                                    + Sets.section(Sets.CRITERIA, Sets.signs("S-1", "10")))
                    .file("small/measure.drl", Sets.signRules("small", "S-1") + "// " + done + "\n");
            latest = new Assessors(Library.open(List.of(rules)), null, latest);
            latest.warm();
            if (!(new Desk(latest).answer(SUBMISSION, null, null) instanceof Answer.Scored scored)
                    || !scored.scorecard().ruleSet().version().equals(done + "")) {
                throw new IllegalStateException("not scored by reload " + done);
            }
        }
        return metaspace();
    }

    private static long metaspace() {
        MemoryPoolMXBean pool = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(one -> one.getName().equals("Metaspace"))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 5; i++) {
            System.gc(); // classes go after the objects that hold them
        }
        return pool.getUsage().getUsed();
    }
}
