package wenming.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of rooms: which package may know which. Whoever needs one more arrow changes this table, and says why. */
class RoomsTest {
    private static final Map<String, String> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("model", ""),
            Map.entry("shape", "model"),
            Map.entry("catalogue", "model shape"),
            Map.entry("measure", "model catalogue shape"),
            Map.entry("score", "model catalogue"),
            Map.entry("assess", "measure score catalogue model"),
            Map.entry("advise", "model catalogue score"),
            Map.entry("sheet", "model"),
            Map.entry("intake", "model shape catalogue sheet"),
            Map.entry("desk", "assess intake score advise model shape catalogue sheet"),
            Map.entry("report", "model catalogue score advise sheet"),
            Map.entry("batch", "model catalogue intake desk report score sheet"),
            Map.entry("author", "catalogue intake measure assess score report model shape sheet"),
            // In a source root of its own: RoomIT there looks at its classes.
            Map.entry("spark", "model catalogue score assess intake desk report batch"),
            Map.entry("build", "catalogue measure"),
            Map.entry("web", "model shape catalogue score assess advise intake desk report batch"),
            Map.entry("cli", "model shape catalogue measure score assess advise intake desk report batch author web")));

    @TestFactory
    Iterable<DynamicTest> eachRoomKnowsOnlyThoseInItsRow() {
        return MAY_USE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey() + " knows only: " + row.getValue(), () -> {
                    Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
                    forbidden.removeAll(Set.of(row.getValue().split(" ", -1)));
                    forbidden.remove(row.getKey());
                    noClasses()
                            .that()
                            .resideInAPackage("wenming." + row.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.stream()
                                    .map(room -> "wenming." + room + "..")
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(Product.CLASSES);
                }))
                .toList();
    }

    @Test
    void everyRoomStandsInTheTable() {
        Set<String> rooms = new TreeSet<>();
        Product.CLASSES.forEach(type -> {
            String[] parts = type.getPackageName().split("\\.", -1);
            if (parts.length > 1) {
                rooms.add(parts[1]);
            }
        });
        assertThat(MAY_USE.keySet()).containsAll(rooms);
    }

    @Test
    void theTableOfTheDesignPageIsThisTable() throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        Pattern row = Pattern.compile("\\| `([a-z]+)` \\|.*\\| (.*) \\|");
        for (String line : Files.readAllLines(Path.of("docs/design.md"))) {
            Matcher cells = row.matcher(line);
            if (cells.matches()) {
                Set<String> rooms = new TreeSet<>(List.of(cells.group(2).split("\\W+")));
                rooms.retainAll(MAY_USE.keySet());
                written.put(cells.group(1), rooms);
            }
        }
        Map<String, Set<String>> meant = new TreeMap<>();
        MAY_USE.forEach((room, others) -> {
            Set<String> rooms = new TreeSet<>(List.of(others.split(" ", -1)));
            rooms.remove("");
            meant.put(room, rooms);
        });
        assertThat(written).isEqualTo(meant);
    }

    @Test
    void noTwoRoomsKnowEachOther() {
        SlicesRuleDefinition.slices()
                .matching("wenming.(*)..")
                .should()
                .beFreeOfCycles()
                .check(Product.CLASSES);
    }

    @Test
    void theModelKnowsOnlyJavaItself() {
        noClasses()
                .that()
                .resideInAPackage("wenming.model..")
                .should()
                .dependOnClassesThat(outside("java..", "wenming.model.."))
                .check(Product.CLASSES);
    }

    @Test
    void onlyMeasureAndBuildKnowDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("wenming.measure..", "wenming.build..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(Product.CLASSES);
    }

    @Test
    void scoringMeasuringAndTheModelDoNotKnowHowJsonIsBound() {
        noClasses()
                .that()
                .resideInAnyPackage("wenming.model..", "wenming.measure..", "wenming.score..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(Product.CLASSES);
    }

    @Test
    void onlyTheWebDoorKnowsJavalinAndOnlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackages("wenming.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .check(Product.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("wenming.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(Product.CLASSES);
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return JavaClass.Predicates.resideOutsideOfPackages(packages).as("outside of " + Arrays.toString(packages));
    }
}
