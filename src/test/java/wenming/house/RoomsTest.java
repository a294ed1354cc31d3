package wenming.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
            Map.entry("intake", "model shape catalogue"),
            Map.entry("desk", "assess intake score advise model shape catalogue"),
            Map.entry("report", "model catalogue score advise"),
            Map.entry("batch", "desk intake report score model catalogue assess"),
            Map.entry("author", "catalogue intake measure assess score report model shape"),
            Map.entry("store", "model catalogue score"),
            Map.entry("build", "catalogue measure model shape"),
            Map.entry("web", "model shape catalogue measure score assess advise intake desk report batch author store"),
            Map.entry(
                    "cli",
                    "model shape catalogue measure score assess advise intake desk report batch author store web")));

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
