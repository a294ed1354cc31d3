package wenming.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The row of this room in the table of rooms; its classes lie where the other house rules do not look. */
class RoomIT {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/spark/classes"));

    @Test
    void theJobKnowsOnlyTheRoomsOfItsRow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "wenming.web..",
                        "wenming.cli..",
                        "wenming.author..",
                        "wenming.build..",
                        "wenming.advise..",
                        "wenming.measure..",
                        "wenming.shape..",
                        "wenming.sheet..")
                .check(CLASSES);
    }

    @Test
    void theJobKnowsNoRules() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }
}
