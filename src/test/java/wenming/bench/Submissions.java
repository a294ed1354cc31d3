package wenming.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenming.catalogue.Library;
import wenming.oracle.Generator;

/** Writes made-up submissions as NDJSON for measuring batches: {@code Submissions <rule set> <how many> <file> [FULL]}. */
public final class Submissions {
    /** Different ones; the batch meets each of them again and again, which changes nothing for a scorer that remembers nothing. */
    private static final int DIFFERENT = 1_000;

    private Submissions() {}

    /** Writes them; the same arguments give the same bytes. */
    public static void main(String[] args) throws IOException {
        Library library = Library.open(List.of());
        Generator generator = new Generator(library.book(args[0]).orElseThrow().ruleSet(), library.vocabulary());
        int many = Integer.parseInt(args[1]);
        Generator.Size size = args.length > 3 && args[3].equals("FULL") ? Generator.Size.FULL : Generator.Size.SMALL;
        byte[][] different = new byte[Math.min(DIFFERENT, many)][];
        for (int seed = 0; seed < different.length; seed++) {
            different[seed] = generator.bytes(seed, size);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            for (int i = 0; i < many; i++) {
                out.write(different[i % different.length]);
                out.write('\n');
            }
        }
    }
}
