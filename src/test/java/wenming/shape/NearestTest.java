package wenming.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "smoking-bann, smoking-ban",
        "smokign-ban, smoking-ban",
        "SMOKING-BAN, smoking-ban",
        "festval, festival",
        "zzzzzz, ''"
    })
    void theNearestNameIsTheOneWithTheFewestEdits(String word, String nearest) {
        assertThat(Nearest.to(word, List.of("festival", "smoking-ban"))).isEqualTo(nearest);
    }

    @Test
    void aThirdOfTheWordMayBeWrongAndNoMore() {
        assertThat(Nearest.to("abcdxx", List.of("abcdef"))).isEqualTo("abcdef");
        assertThat(Nearest.to("abcxxx", List.of("abcdef"))).isEmpty();
        assertThat(Nearest.to("ax", List.of("ab"))).isEqualTo("ab");
        assertThat(Nearest.to("xx", List.of("ab"))).isEmpty();
    }

    @Test
    void ofTwoThatAreEquallyNearTheFirstOfTheAlphabetIsNamedInAnyOrder() {
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).isEqualTo("bat");
        assertThat(Nearest.to("cat", List.of("bat", "hat"))).isEqualTo("bat");
    }

    @Test
    void textsAndListsBeyondHumanSizeAreNotSearched() {
        String word = "a".repeat(64);
        assertThat(Nearest.to(word, List.of(word + "b"))).isEqualTo(word + "b");
        assertThat(Nearest.to(word + "a", List.of(word + "b"))).isEmpty();
        List<String> many = IntStream.range(0, 2_000).mapToObj(i -> "name-" + i).toList();
        assertThat(Nearest.to("nam-7", many)).isEqualTo("name-7");
        assertThat(Nearest.to(
                        "nam-7",
                        IntStream.range(0, 2_001).mapToObj(i -> "name-" + i).toList()))
                .isEmpty();
    }
}
