package wenming.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.bench.Reloads;

/** Rules that are no longer used leave the memory for classes. docs/benchmarks.md has the figures of a hundred reloads. */
class ReloadMemoryTest {
    @TempDir
    Path rules;

    @Test
    void reloadsDoNotGrowTheMemoryForClasses() throws Exception {
        Reloads reloads = new Reloads(rules);
        long after = reloads.run(10);

        // If a set's classes stayed, twenty more would add some ten megabytes to about eighty.
        assertThat(reloads.run(20)).isLessThan(after + after / 20);
    }
}
