package wenming.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.report.Portrait;
import wenming.report.Screen;

/** docs/library.md lists every rule set that travels with the program, with the points that can be seen of it. */
class LibraryDocTest {
    private static final Pattern ROW = Pattern.compile(
            "\\| (RS-[A-Z0-9-]+|\u2013) \\| \\[`([^`]+)`]\\(([^)]+)\\) \\| ([^|]+) \\| (\\d+) \\| ([^|]+) \\| [^|]+ \\|");

    @Test
    void everySetStandsThereWithItsTitleCriteriaAndPoints() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs/library.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(listed.put(row.group(2), row.group(4) + " " + row.group(5) + " " + row.group(6)))
                        .as("%s stands there twice", row.group(2))
                        .isNull();
                assertThat(Path.of("docs").resolve(row.group(3))).exists();
            }
        }
        assertThat(listed).isEqualTo(told());
    }

    private static Map<String, String> told() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Library library = Library.open(List.of());
        for (String id : library.ids()) {
            RuleSet set = library.book(id).orElseThrow().ruleSet();
            if (!set.doubtsOnly()) {
                String full = set.fullMark() == null ? "?" : Screen.figure(set.fullMark());
                String points = Portrait.isNotScorable(set)
                        ? "known, not scorable"
                        : Screen.figure(set.visible()) + " of " + full;
                told.put(id, set.title().zh() + " " + set.size() + " " + points);
            }
        }
        return told;
    }
}
