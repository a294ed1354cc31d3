package wenming.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wenming.Main;

/** What the house rules look at: the product's classes without what the build makes of rules, and its source files. */
final class Product {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation())
            .that(DescribedPredicate.describe("are written by hand", Product::isWrittenByHand));

    private static final Path SOURCES = Path.of("src/main/java");

    private Product() {}

    private static boolean isWrittenByHand(JavaClass type) {
        return type.getPackageName().startsWith("wenming")
                && !type.getPackageName().startsWith("wenming.rules");
    }

    /** Every source file. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every folder with source files. */
    static List<Path> folders() {
        return files().stream().map(Path::getParent).distinct().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
