package wenming.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What several standards ask is one question: an answer that is given once counts in all of them. */
class SharedQuestionsTest {
    private static Map<String, List<Question>> questions() throws IOException {
        Library library = Library.open(List.of());
        Map<String, List<Question>> questions = new TreeMap<>();
        for (String id : library.ids()) {
            for (Question question : library.book(id).orElseThrow().ruleSet().asks()) {
                questions
                        .computeIfAbsent(question.key(), key -> new ArrayList<>())
                        .add(question);
            }
        }
        return questions;
    }

    @Test
    void aKeyHasOneTypeAndOneWordingInAllBundledSets() throws IOException {
        assertThat(questions())
                .allSatisfy((key, asked) ->
                        assertThat(asked.stream().distinct()).as(key).hasSize(1));
    }

    @Test
    void aWordingHasOneKey() throws IOException {
        Map<String, List<String>> keys = new TreeMap<>();
        questions().forEach((key, asked) -> keys.computeIfAbsent(
                        asked.get(0).title().zh(), title -> new ArrayList<>())
                .add(key));

        assertThat(keys).allSatisfy((title, of) -> assertThat(of).as(title).hasSize(1));
    }
}
