package wenming.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes into the product's jar which library holds which package, so that Java 17 opens the nine jars that a scorecard
 * needs and not all hundred: one look for a service, or for a class that is nowhere, opens them all otherwise. {@code jar -i}
 * does not do: it indexes {@code META-INF} by folders, so that a look for one service still opens most of them. A Java that
 * does not read such an index any more (21 and newer) goes by the manifest, slower and to the same end.
 */
public final class IndexJars {
    private static final String SERVICES = "META-INF/services/";

    private IndexJars() {}

    /** Takes the libraries, as a class path in the order of the manifest, and the folder of the classes. */
    public static void main(String[] arguments) throws IOException {
        String libraries = Files.readString(Path.of(arguments[0])).strip();
        Path folder = Path.of(arguments[1], "META-INF");
        Files.createDirectories(folder.resolve("services"));
        Files.writeString(folder.resolve("INDEX.LIST"), index(libraries));
        for (Map.Entry<String, Set<String>> service : services(libraries).entrySet()) {
            Files.writeString(
                    folder.resolve("services").resolve(service.getKey()), String.join("\n", service.getValue()) + "\n");
        }
    }

    /**
     * The providers of each service that several libraries provide. Through an index Java finds one file of a name and not
     * all of them, so that these stand in one file of ours, where it looks first.
     */
    static Map<String, Set<String>> services(String libraries) throws IOException {
        Map<String, Set<String>> providers = new TreeMap<>();
        Set<String> several = new HashSet<>();
        for (String library : libraries.split(File.pathSeparator, -1)) {
            try (ZipFile jar = new ZipFile(library)) {
                for (ZipEntry entry : Collections.list(jar.entries())) {
                    if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
                        String service = entry.getName().substring(SERVICES.length());
                        if (providers.containsKey(service)) {
                            several.add(service);
                        }
                        providers
                                .computeIfAbsent(service, first -> new LinkedHashSet<>())
                                .addAll(named(
                                        new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        providers.keySet().retainAll(several);
        return providers;
    }

    private static List<String> named(String file) {
        return file.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The index of these libraries, each in a folder {@code lib} beside the jar that holds it. */
    static String index(String libraries) throws IOException {
        StringBuilder index = new StringBuilder("JarIndex-Version: 1.0\n\n");
        for (String library : libraries.split(File.pathSeparator, -1)) {
            index.append("lib/").append(Path.of(library).getFileName()).append('\n');
            held(library).forEach(line -> index.append(line).append('\n'));
            index.append('\n');
        }
        return index.toString();
    }

    /** Packages; files below {@code META-INF}, and those in no package, by their whole name. */
    private static Set<String> held(String library) throws IOException {
        Set<String> held = new LinkedHashSet<>();
        try (ZipFile jar = new ZipFile(library)) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (!entry.isDirectory() && !isOfNoUse(name)) {
                    int slash = name.startsWith("META-INF/") ? -1 : name.lastIndexOf('/');
                    held.add(slash < 0 ? name : name.substring(0, slash));
                }
            }
        }
        return held;
    }

    /** What nobody looks up by its name: classes for newer Javas are found by their plain name. */
    private static boolean isOfNoUse(String name) {
        return name.startsWith("META-INF/versions/")
                || name.startsWith("META-INF/maven/")
                || name.equals("META-INF/MANIFEST.MF")
                || name.equals("META-INF/INDEX.LIST");
    }
}
