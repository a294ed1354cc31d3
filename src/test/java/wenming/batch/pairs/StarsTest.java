package wenming.batch.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarsTest {
    @TempDir
    private Path scratch;

    @Test
    void aChainIsOneFamily() throws IOException {
        List<String> links = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            links.add(String.format("%03d\t%03d", i - 1, i));
        }
        assertThat(families(links).values()).hasSize(100).containsOnly("000");
    }

    @Test
    void twoFamiliesStayTwo() throws IOException {
        assertThat(families(List.of("b\tc", "a\td", "c\te")))
                .isEqualTo(Map.of("a", "a", "d", "a", "b", "b", "c", "b", "e", "b"));
    }

    @Test
    void familiesAreThoseThatJoiningOneLinkAfterTheOtherMakes() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(200);
            List<String> links = new ArrayList<>();
            for (int i = 0; i < random.nextInt(2 * nodes) + 1; i++) {
                int one = random.nextInt(nodes);
                int other = random.nextInt(nodes);
                if (one != other) {
                    links.add(String.format("%03d\t%03d", Math.min(one, other), Math.max(one, other)));
                }
            }
            assertThat(families(links)).as("seed %d", seed).isEqualTo(joined(links));
        }
    }

    /** Each with the smallest of its family, the usual way: those of the one family take the other's name, again and again. */
    private static Map<String, String> joined(List<String> links) {
        Map<String, String> smallest = new TreeMap<>();
        for (String link : links) {
            String[] both = link.split("\t", -1);
            String one = smallest.computeIfAbsent(both[0], same -> same);
            String other = smallest.computeIfAbsent(both[1], same -> same);
            String least = one.compareTo(other) < 0 ? one : other;
            smallest.replaceAll((node, its) -> its.equals(one) || its.equals(other) ? least : its);
        }
        return smallest;
    }

    private Map<String, String> families(List<String> links) throws IOException {
        List<Pile> piles = new ArrayList<>();
        Pile.Yard yard = () -> {
            piles.add(new Pile(scratch));
            return piles.get(piles.size() - 1);
        };
        Pile all = yard.pile();
        for (String link : links) {
            all.add(link);
        }
        Map<String, String> families = new TreeMap<>();
        try (Reader labels = new Stars(yard).of(all).sorted()) {
            while (labels.next() != null) {
                String one = labels.first();
                assertThat(families.put(one, Fields.afterFirst(labels.take()))).isNull();
            }
        }
        for (Pile pile : piles) {
            pile.close();
        }
        assertThat(scratch).isEmptyDirectory();
        assertThat(new TreeSet<>(families.values()))
                .allSatisfy(family -> assertThat(families).containsEntry(family, family));
        return families;
    }
}
