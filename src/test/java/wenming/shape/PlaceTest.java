package wenming.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    private static Place of(String before) {
        byte[] bytes = (before + "x").getBytes(StandardCharsets.UTF_8);
        return Place.in(bytes, 0).at(bytes.length - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | 1",
                "ab | 1 | 3",
                "\u6587\u660e | 1 | 3",
                "\uD83D\uDEAD | 1 | 2",
            })
    void columnsCountCharacters(String before, int line, int column) {
        assertThat(of(before)).isEqualTo(new Place(line, column));
    }

    @Test
    void aTabIsOneCharacterAndALineEndsWithItsFeed() {
        assertThat(of("\ta")).isEqualTo(new Place(1, 3));
        assertThat(of("a\nb")).isEqualTo(new Place(2, 2));
        assertThat(of("a\r\nb")).isEqualTo(new Place(2, 2));
        assertThat(of("\n\n")).isEqualTo(new Place(3, 1));
    }

    @Test
    void placesMayBeAskedForInAnyOrder() {
        byte[] bytes = "a\n\u6587b\nc".getBytes(StandardCharsets.UTF_8);
        Place.InBytes places = Place.in(bytes, 0);
        assertThat(places.at(7)).isEqualTo(new Place(3, 1));
        assertThat(places.at(5)).isEqualTo(new Place(2, 2));
        assertThat(places.at(0)).isEqualTo(new Place(1, 1));
        assertThat(places.at(7)).isEqualTo(new Place(3, 1));
    }
}
