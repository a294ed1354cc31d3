package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import wenming.pages.Release.Said;

/** The release with its own Java, unpacked where an office might, and used with nothing but the system beside it. */
class DistIT {
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";

    @TempDir
    private static Path made;

    @TempDir
    private static Path place;

    private static Release release;
    private static Process server;
    private static String address;

    @RegisterExtension
    static final Browser BROWSER = new Browser(DistIT::address);

    @BeforeAll
    static void make() throws Exception {
        Said said = Release.make(made);
        assertThat(said.code()).as(said.err()).isZero();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        release = Release.unpacked(archive("-linux-x64.tar.gz"), place.resolve("文明 安装"));
        assertThat(release.run("--version").code()).isZero();
        release.awaitArchive();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    private static Path archive(String end) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !end.equals(".tar.gz") || !file.toString().contains("linux"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String address() {
        try {
            if (address == null) {
                server = release.serve();
                address = Release.address(server);
            }
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSumsFitTheArchivesAndEveryFile() throws Exception {
        Said archives = new Release(made).system("sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS");
        assertThat(archives.code()).as(archives.out() + archives.err()).isZero();
        Said files = release.system("sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS");
        assertThat(files.code()).as(files.out() + files.err()).isZero();
        Set<String> summed = Files.readAllLines(release.home().resolve("SHA256SUMS")).stream()
                .map(line -> line.substring(66))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = files(release.home());
        there.removeIf(name -> name.startsWith("cache/") || name.equals("SHA256SUMS"));
        assertThat(there).isEqualTo(summed);
    }

    @Test
    void itsOwnJavaRunsTheBuildThatItsVersionNames() throws Exception {
        Said version =
                release.run(Map.of("WENMING_JAVA_OPTS", "-Xlog:os=info:stderr -XshowSettings:properties"), "--version");
        assertThat(version.err()).contains("java.home = " + release.home() + "/runtime\n");
        assertThat(version.out())
                .isEqualTo("wenming "
                        + Files.readString(release.home().resolve("VERSION")).replace(" ", " build "));
    }

    @Test
    void theScorecardHasTheBytesOfTheOneThatTheSourcesGive() throws Exception {
        Said ours = release.run("score", SAMPLE, "--format", "json", "--lang", "en");
        assertThat(ours.code()).as(ours.err()).isZero();
        Process process = new ProcessBuilder("./wenming", "score", SAMPLE, "--format", "json", "--lang", "en")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(ours.out().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(process.getInputStream().readAllBytes());
    }

    @Test
    void papersAreMadeAsPdfAndAsSpreadsheet() throws Exception {
        for (String format : List.of("pdf", "xlsx")) {
            Path paper = place.resolve("自评表." + format);
            Said said = release.run("score", SAMPLE, "--format", format, "-o", paper.toString());
            assertThat(said.code()).as(said.err()).isZero();
            assertThat(new String(Files.readAllBytes(paper), 0, 4, StandardCharsets.ISO_8859_1))
                    .isEqualTo(format.equals("pdf") ? "%PDF" : "PK\u0003\u0004");
        }
    }

    @Test
    void aBatchIsScored() throws Exception {
        Path results = place.resolve("结果");
        Said said = release.run("batch", SAMPLE, "sample-submissions/shenyang-2025.json", "-o", results.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readAllLines(results.resolve("results.ndjson"))).hasSize(2);
    }

    @Test
    void ruleSetsAreListedAndOnesOwnAreCompiledAndChecked() throws Exception {
        assertThat(release.run("rules", "list", "--lang", "en").out()).contains("ziyang-2021 ");
        Path own = place.resolve("标准");
        copy(release.home().resolve("rules/ziyang-2021"), own.resolve("ziyang-2021"));
        Said check = release.run("rules", "check", "--fresh", "--rules", own.toString(), "--lang", "en");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).contains("1 rule sets, nothing to mend");
    }

    @Test
    void theServerAnswersAndShowsItsPages() throws Exception {
        Page page = BROWSER.visit("/", Eyes.DESK);
        assertThat(page.locator(".set").count()).isGreaterThan(20);
        BROWSER.look(page, "release-start");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/score"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(Path.of(SAMPLE)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"score\"");
    }

    @Test
    void whoMayOnlyReadTheFolderStillScores() throws Exception {
        Release other = Release.unpacked(archive("-linux-x64.tar.gz"), place.resolve("只读"));
        Path home = Files.createDirectory(place.resolve("家"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

        Said without = other.runByReader(Map.of(), "score", SAMPLE, "--lang", "en");
        assertThat(without.err()).isEmpty();
        assertThat(without.out()).contains("Score  ");
        assertThat(other.home().resolve("cache")).doesNotExist();

        assertThat(other.runByReader(Map.of("HOME", home.toString()), "score", SAMPLE, "--lang", "en")
                        .err())
                .isEmpty();
        Path theirs = home.resolve(".cache/wenming");
        for (int i = 0; i < 6000 && (files(theirs).size() != 2 || lists(theirs)); i++) {
            Thread.sleep(50);
        }
        assertThat(files(theirs))
                .allMatch(name -> name.matches(".*\\.jsa(\\.of)?"))
                .hasSize(2);
        assertThat(other.home().resolve("cache")).doesNotExist();
    }

    @Test
    void withoutAJavaOrWithAnOldOneTheLauncherSaysInBothLanguagesWhatToDo() throws Exception {
        Release bare = Release.unpacked(archive(".tar.gz"), place.resolve("无 Java"));
        Path finder = bare.home().resolve("bin/parts/java.sh");
        // As if this machine had none where Debian keeps them.
        Files.writeString(finder, Files.readString(finder).replace("/usr/lib/jvm/", "/nowhere/"));
        Path tools = Files.createDirectory(place.resolve("tools"));
        for (String tool : List.of("bash", "readlink", "env")) {
            Files.copy(Path.of("/usr/bin", tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path old = Files.createDirectories(place.resolve("jdk-11/bin")).getParent();
        Files.createFile(
                old.resolve("bin/java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

        Said none = bare.run(Map.of("PATH", tools.toString()), "score", SAMPLE);
        assertThat(none.code()).isEqualTo(4);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("Java 17 or newer is needed", "需要 Java 17", "docs/install.md");
        Said tooOld = bare.run(Map.of("PATH", tools.toString(), "JAVA_HOME", old.toString()), "score", SAMPLE);
        assertThat(tooOld.code()).isEqualTo(4);
        assertThat(tooOld.err()).contains("This Java is too old: " + old, "这个 Java 太旧：" + old);
    }

    @Test
    void theBillOfMaterialsListsEveryJarAndNoPlaceToFetchItFrom() throws Exception {
        JsonNode bill = new ObjectMapper()
                .readTree(release.home().resolve("sbom.cdx.json").toFile());
        Set<String> listed = new TreeSet<>();
        bill.get("components").forEach(component -> {
            listed.add(component.get("name").asText() + "-"
                    + component.get("version").asText() + ".jar");
            component.path("externalReferences").forEach(reference -> assertThat(
                            reference.get("type").asText())
                    .isIn("website", "vcs", "issue-tracker"));
        });
        assertThat(listed).containsAll(files(release.home().resolve("lib")));
        assertThat(listed).contains("htmx-2.0.10.jar", "OpenJDK-" + javaVersion() + ".jar");
    }

    private static String javaVersion() throws IOException {
        String text = Files.readString(release.home().resolve("runtime/release"));
        return Pattern.compile("JAVA_VERSION=\"(.*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyJarHasALicenceAndEveryLicenceItsText() throws IOException {
        List<MatchResult> rows = Pattern.compile("(?m)^\\| (\\S.*) \\| ([\\w.-]+) \\| (.+) \\|$")
                .matcher(Files.readString(release.home().resolve("THIRD-PARTY.md")))
                .results()
                .toList();
        Set<String> named = rows.stream()
                .map(row -> row.group(1).replaceAll("^.*:", "") + "-" + row.group(2) + ".jar")
                .collect(Collectors.toSet());
        assertThat(named).containsAll(files(release.home().resolve("lib")));
        Set<String> texts = files(release.home().resolve("licenses"));
        // Those of scripts and of the font bear their names, not that of the licence.
        assertThat(texts).contains("htmx.LICENSE.txt", "NotoSansSC.LICENSE.txt");
        rows.stream()
                .flatMap(row -> Stream.of(row.group(3).split(" / ")))
                .filter(licence -> !Set.of("0BSD", "OFL-1.1").contains(licence))
                .forEach(licence -> assertThat(texts).contains(licence + ".txt"));
    }

    @Test
    void nothingNamesThePlaceWhereItWasBuilt() throws IOException {
        String here = Path.of("").toAbsolutePath() + "/";
        String libraries = System.getProperty("user.home") + "/.m2";
        List<String> naming = new ArrayList<>();
        for (String name : files(release.home())) {
            Path file = release.home().resolve(name);
            if (name.equals("wenming.jar")) {
                try (ZipFile jar = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : jar.stream().toList()) {
                        if (names(jar.getInputStream(entry).readAllBytes(), here, libraries)) {
                            naming.add(name + "!" + entry.getName());
                        }
                    }
                }
            } else if (!name.startsWith("cache/") && names(Files.readAllBytes(file), here, libraries)) {
                naming.add(name);
            }
        }
        assertThat(naming).isEmpty();
    }

    private static boolean names(byte[] bytes, String... places) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.of(places).anyMatch(text::contains);
    }

    @Test
    void theArchivesSayNothingOfWhenAndByWhomTheyWereMade() throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive(".zip").toFile())) {
            Set<Long> times = zip.stream().map(ZipEntry::getTime).collect(Collectors.toSet());
            assertThat(times).hasSize(1);
            zip.stream().map(ZipEntry::getName).forEach(names::add);
        }
        assertThat(names).anyMatch(name -> name.endsWith("/bin/wenming.cmd")).noneMatch(name -> name.contains(".."));
        Said tar = release.system(
                "tar", "tvzf", archive("-linux-x64.tar.gz").toString(), "--numeric-owner", "--full-time");
        assertThat(tar.out().lines())
                .isNotEmpty()
                .allMatch(line -> line.contains(" 0/0 ") && line.contains(" 2025-01-01 "));
        assertThat(tar.out().lines().filter(line -> line.matches(".*/bin/(wenming|java)")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("-rwxr-xr-x"));
    }

    /** Whether somebody is still making a class-data archive there. */
    private static boolean lists(Path folder) throws IOException {
        return files(folder).stream().anyMatch(name -> name.contains(".jsa.lists/"));
    }

    private static Set<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : files(from)) {
            Files.createDirectories(to.resolve(name).getParent());
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }
}
