package wenming.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.catalogue.Sets;

/** A program built with versions, a profile and a composite says the same as one that reads them from a folder. */
class CompileRulesTest {
    private static final String LISTS =
            """
            , "activities": [{"id": "a", "title": "T", "category": "clean-up", "date": "2021-02-01", "hours": 12.34}],
            "premises": [{"id": "p", "kind": "workplace", "noSmokingSign": true},
                         {"id": "q", "kind": "workplace", "noSmokingSign": false}]""";

    @TempDir
    private static Path folder;

    private static Path rules;
    private static Path built;

    @BeforeAll
    static void build() throws IOException {
        rules = folder.resolve("rules");
        built = folder.resolve("classes");
        copy(Path.of("rules/common"), rules.resolve("common"));
        copy(Path.of("rules/calendars"), rules.resolve("calendars"));
        Files.copy(Path.of("rules/vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
        for (String room : List.of("model", "measure", "catalogue", "build")) {
            copy(
                    Path.of("target/classes/wenming", room),
                    built.resolve("wenming").resolve(room));
        }
        String base = Sets.section(Sets.CRITERIA, Sets.hours("H-1", "90", "clean-up", "100"), Sets.signs("S-1", "10"));
        new Sets(rules)
                .file("base@1/catalogue.yaml", Sets.head("base", "1", "100", "") + base)
                .file("base@1/measure.drl", Sets.signRules("base", "S-1"))
                .file("base@2/catalogue.yaml", Sets.head("base", "2", "100", "") + base)
                .file(
                        "base@2/measure.drl",
                        Sets.signRules("base", "S-1")
                                .replace("measured.yes", "measured.undecided")
                                .replace("$p); end", "$p, \"no-sign\"); end"))
                .file(
                        "profile/catalogue.yaml",
                        Sets.head("profile", "1", "20", "")
                                + Sets.section("    include: [{ruleSet: base@1, criteria: [S-1]}]\n"
                                        + Sets.CRITERIA
                                        + Sets.hours("O-1", "10", "clean-up", "100")))
                .file(
                        "sum/catalogue.yaml",
                        Sets.head("sum", "1", "60", "")
                                + """
                                composite:
                                  - {id: a, ruleSet: base@1, weight: 0.4}
                                  - {id: b, ruleSet: profile, weight: 1}
                                """);
        CompileRules.main(new String[] {rules.toString(), built.toString()});
    }

    @Test
    void versionsAreCompiledApart() throws Exception {
        assertSame("base@1");
        assertSame("base@2");
    }

    @Test
    void aProfileIsCompiledWithTheRulesOfItsBase() throws Exception {
        assertSame("profile");
    }

    @Test
    void aCompositeIsMadeOfTheSameParts() throws Exception {
        assertSame("sum");
    }

    private static void assertSame(String ruleSet) throws Exception {
        Path submission = folder.resolve(ruleSet + ".json");
        Files.writeString(
                submission,
                "{\"contract\": 1, \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"}, \"ruleSet\": \""
                        + ruleSet + "\", \"period\": {\"from\": \"2021-01-01\", \"to\": \"2021-12-31\"}" + LISTS + "}");
        String fromBuild = run(built + java.io.File.pathSeparator, List.of(submission.toString()));
        String fromFolder = run("", List.of(submission.toString(), "--rules", rules.toString()));
        assertThat(fromBuild).contains("\"score\"").isEqualTo(fromFolder);
    }

    private static String run(String before, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                before + System.getProperty("java.class.path"),
                "wenming.Main",
                "score",
                "--format",
                "json"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
