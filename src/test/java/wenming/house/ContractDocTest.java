package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenming.advise.Comparison;
import wenming.advise.Explanation;
import wenming.advise.Plan;
import wenming.advise.Verification;
import wenming.advise.match.Match;
import wenming.model.Hours;
import wenming.model.Submission;
import wenming.model.Text;
import wenming.report.ProblemText;
import wenming.score.Scorecard;

/** {@code docs/contract.md} names every key of what is handed in and of what comes back, in the order of the records. */
class ContractDocTest {
    private static final Pattern PART = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern TABLE = Pattern.compile("(?m)^### `([^`]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    /** Not keys: the reader fills them in. */
    private static final Set<String> FILLED_IN = Set.of("index", "given");

    /** Records that are one value in the text, or the same two keys everywhere. */
    private static final Set<Class<?>> ONE_VALUE = Set.of(Hours.class, Text.class);

    @Test
    void everyKeyOfASubmissionIsExplained() throws IOException {
        assertThat(written("The submission")).isEqualTo(keys(Submission.class));
    }

    @Test
    void everyKeyOfAScorecardIsExplained() throws IOException {
        assertThat(written("The scorecard")).isEqualTo(keys(Scorecard.class));
    }

    @Test
    void everyKeyOfAPlanIsExplained() throws IOException {
        assertThat(written("The plan")).isEqualTo(keys(Plan.class));
    }

    @Test
    void everyKeyOfAnExplanationIsExplained() throws IOException {
        assertThat(written("The explanation")).isEqualTo(keys(Explanation.class));
    }

    @Test
    void everyKeyOfAVerificationAndOfAComparisonIsExplained() throws IOException {
        assertThat(written("The verification")).isEqualTo(keys(Verification.class));
        assertThat(written("The comparison")).isEqualTo(keys(Comparison.class));
    }

    @Test
    void everyKeyOfACrossWalkIsExplained() throws IOException {
        assertThat(written("The cross-walk")).isEqualTo(keys(Match.class));
    }

    @Test
    void everyKeyOfAProblemIsExplained() throws IOException {
        assertThat(written("Problems")).isEqualTo(keys(ProblemText.Line.class));
    }

    /** The tables of one part of the page: path of the object, and its keys. */
    private static Map<String, List<String>> written(String part) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        String text = section(Files.readString(Path.of("docs/contract.md")), PART, part);
        for (Matcher table = TABLE.matcher(text); table.find(); ) {
            String path = table.group(1);
            tables.put(
                    path,
                    ROW.matcher(section(text, TABLE, path))
                            .results()
                            .map(row -> row.group(1))
                            .toList());
        }
        return tables;
    }

    private static String section(String text, Pattern heading, String name) {
        Matcher headings = heading.matcher(text);
        while (headings.find()) {
            if (headings.group(1).equals(name)) {
                int start = headings.end();
                return headings.find() ? text.substring(start, headings.start()) : text.substring(start);
            }
        }
        throw new AssertionError("no heading " + name);
    }

    /** The same, of the records: {@code /} is the document itself, {@code activities[]} an entry of a list. */
    private static Map<String, List<String>> keys(Class<?> document) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        collect("/", document, keys);
        return keys;
    }

    private static void collect(String path, Class<?> record, Map<String, List<String>> keys) {
        List<RecordComponent> components = Arrays.stream(record.getRecordComponents())
                .filter(component -> !FILLED_IN.contains(component.getName()))
                .toList();
        keys.put(
                path,
                components.stream().map(RecordComponent::getName).collect(Collectors.toCollection(ArrayList::new)));
        for (RecordComponent component : components) {
            Type type = component.getGenericType();
            boolean list = type instanceof ParameterizedType;
            Class<?> of = (Class<?>) (list ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
            if (of.isRecord() && !ONE_VALUE.contains(of)) {
                String name = component.getName() + (list ? "[]" : "");
                collect(path.equals("/") ? name : path + "." + name, of, keys);
            }
        }
    }
}
