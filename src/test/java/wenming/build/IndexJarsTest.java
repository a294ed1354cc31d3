package wenming.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexJarsTest {
    @TempDir
    Path folder;

    @Test
    void packagesAreNamedOnceAndServicesByTheirWholeName() throws IOException {
        Path one = jar("one.jar", "a/b/C.class", "a/b/D.class", "top.properties", "META-INF/services/a.S");
        Path two = jar(
                "two.jar",
                "META-INF/MANIFEST.MF",
                "META-INF/versions/9/a/b/C.class",
                "META-INF/maven/pom.xml",
                "e/F.txt");

        assertThat(IndexJars.index(one + File.pathSeparator + two))
                .isEqualTo(
                        """
                        JarIndex-Version: 1.0

                        lib/one.jar
                        a/b
                        top.properties
                        META-INF/services/a.S

                        lib/two.jar
                        e

                        """);
    }

    @Test
    void aServiceOfTwoLibrariesIsFoundWholeThroughTheIndex() throws Exception {
        Path one = library(
                "lib/one.jar",
                "META-INF/services/java.lang.Runnable",
                "# two of them\na.First # the first\n\na.Second");
        Path two = library("lib/two.jar", "META-INF/services/java.lang.Runnable", "b.Third\na.First\n");
        Path three = library("lib/three.jar", "META-INF/services/java.lang.Cloneable", "c.Only\n");
        String libraries = String.join(File.pathSeparator, one + "", two + "", three + "");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("libraries.txt"), libraries + "\n");

        IndexJars.main(new String[] {folder.resolve("libraries.txt") + "", classes + ""});

        // One file of all providers, each once, in the order of the class path; none for a service of one library only.
        assertThat(classes.resolve("META-INF/services/java.lang.Runnable")).hasContent("a.First\na.Second\nb.Third");
        assertThat(classes.resolve("META-INF/services/java.lang.Cloneable")).doesNotExist();
    }

    @Test
    void javaOpensOnlyTheLibraryThatHoldsThePackage() throws IOException {
        Path one = jar("lib/one.jar", "a/b/C.txt");
        Path two = jar("lib/two.jar", "x/Y.txt", "META-INF/services/x.S");
        Path product = library("product.jar", "META-INF/INDEX.LIST", IndexJars.index(one + File.pathSeparator + two));
        Files.writeString(one, "no jar at all: whoever opens it fails");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {product.toUri().toURL()}, null)) {
            assertThat(loader.getResource("x/Y.txt")).isNotNull();
            assertThat(loader.getResource("META-INF/services/x.S")).isNotNull();
            assertThat(loader.getResource("x/Z.txt")).isNull();
            assertThat(loader.getResource("nowhere/Z.txt")).isNull();
        }
    }

    private Path library(String name, String entry, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path jar(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        return file;
    }
}
