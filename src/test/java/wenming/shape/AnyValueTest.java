package wenming.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenming.model.Problem;

class AnyValueTest {
    record Box(Map<String, Object> given) {}

    @Test
    void aValueIsTakenAsItStands() throws IOException {
        Reading<Box> reading =
                read("given: {n: 5, d: 0.10, day: 2021-03-05, yes: true, list: [1, null, {a: b}], nothing: null}");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().given())
                .containsEntry("n", BigInteger.valueOf(5))
                .containsEntry("d", new BigDecimal("0.10"))
                .containsEntry("day", "2021-03-05")
                .containsEntry("yes", true)
                .containsEntry("list", Arrays.asList(BigInteger.ONE, null, Map.of("a", "b")))
                .containsEntry("nothing", null);
    }

    @Test
    void aKeyThatStandsTwiceIsReportedAtAnyDepth() throws IOException {
        Reading<Box> reading = read("given:\n  list:\n    - a: 1\n      a: 2\n");

        assertThat(reading.problems())
                .extracting(Problem::code, Problem::pointer, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("duplicate-key", "/given/list/0/a", 4));
    }

    private static Reading<Box> read(String yaml) throws IOException {
        return Shape.of(Box.class).read(new YAMLFactory().createParser(yaml), WordLists.ANY, Place::counted);
    }

    @Test
    void aSetNamedGivenStillTakesTheKeysThatWereThere() throws IOException {
        record Keys(String a, String b, java.util.Set<String> given) {}
        Reading<Keys> reading =
                Shape.of(Keys.class).read(new YAMLFactory().createParser("b: x"), WordLists.ANY, Place::counted);

        assertThat(List.copyOf(reading.value().given())).containsExactly("b");
    }
}
