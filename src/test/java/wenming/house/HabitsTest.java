package wenming.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Remarks that were made twice, as tests. */
class HabitsTest {
    private static final String[] PURE = {
        "wenming.model..",
        "wenming.catalogue..",
        "wenming.measure..",
        "wenming.score..",
        "wenming.assess..",
        "wenming.advise.."
    };
    private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Helper|Manager|Impl)$");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\*.*[.]\\s*\\*/\\s*package .*");

    @Test
    void everyPackageSaysWhatLivesThere() {
        for (Path folder : Product.folders()) {
            if (folder.endsWith("wenming")) {
                continue; // Main alone
            }
            assertThat(folder.resolve("package-info.java")).exists();
            assertThat(Product.text(folder.resolve("package-info.java")))
                    .as("Javadoc of %s", folder)
                    .matches(SENTENCE);
        }
    }

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(Product.files())
                .allSatisfy(file -> assertThat(Product.text(file).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(400));
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        assertThat(Product.files())
                .extracting(file -> file.getFileName().toString().replace(".java", ""))
                .noneMatch(name -> VAGUE.matcher(name).matches());
    }

    @Test
    void nothingThatDecidesAScoreReadsTheClock() {
        for (Class<?> clock : List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, Instant.class)) {
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .callMethod(clock, "now")
                    .check(Product.CLASSES);
        }
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(Product.CLASSES);
    }

    @Test
    void nothingKnowsTheOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .check(Product.CLASSES);
    }

    @Test
    void noFigureIsABinaryFraction() {
        for (Class<?> binary : List.of(double.class, float.class, Double.class, Float.class)) {
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(PURE)
                    .should()
                    .haveRawType(binary)
                    .check(Product.CLASSES);
        }
    }

    @Test
    void onlyTheCommandLineAndTheBuildPrint() {
        assertThat(Product.files())
                .filteredOn(file -> !file.toString().contains("/cli/")
                        && !file.toString().contains("/build/")
                        && !file.endsWith("Main.java"))
                .allSatisfy(file -> assertThat(Product.text(file))
                        .as("prints in %s", file)
                        .doesNotContain("System.out", "System.err", "printStackTrace"));
    }

    @Test
    void whatIsTurnedIntoLowerOrUpperCaseDoesNotDependOnTheMachine() {
        assertThat(Product.files()).allSatisfy(file -> assertThat(Product.text(file))
                .as("a locale in %s", file)
                .doesNotContain("toLowerCase()", "toUpperCase()"));
        assertThat("TITLE".toLowerCase(Locale.ROOT)).isEqualTo("title");
    }
}
