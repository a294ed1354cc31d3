package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenming.assess.Assessors;
import wenming.catalogue.Criterion;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Volume;
import wenming.web.api.Limits;

/** The pages of rule sets, without a browser; beside the program's own sets stands a second version of Ziyang's. */
class RuleSetPagesTest {
    private static final String MESSAGE_KEY =
            "(?s).*[>\"](ui|page|card|scale|measure|of|method|status|due|mark|rules|diff)" + "\\.[a-z][\\w.-]*[<\"].*";

    @TempDir
    static Path rules;

    private static Library library;
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        second();
        library = Library.open(List.of(rules));
        server = new Server(RuleSetPagesTest::assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    private static Assessors assessors() {
        try {
            return new Assessors(library);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** Ziyang's set, both versions by their folders: six activities become eight, a criterion goes, another comes. */
    private static void second() throws IOException {
        for (String version : List.of("1.0.0", "1.1.0")) {
            Path folder = rules.resolve("ziyang-2021@" + version);
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(Path.of("rules/ziyang-2021"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        Path catalogue = rules.resolve("ziyang-2021@1.1.0/catalogue.yaml");
        String text = Files.readString(catalogue);
        String changed = text.replace("version: \"1.0.0\"", "version: \"1.1.0\"")
                .replaceFirst("(?s)(id: ZY-12a.*?)target: 6", "$1target: 8")
                .replaceFirst("(?s)(id: ZY-01\\b.*?)due: 2021-12-13", "$1due: 2021-12-20")
                .replaceFirst("(?s)(id: ZY-02\\b.*?)points: 3", "$1points: 2")
                .replaceFirst("(?s)(id: ZY-03\\b.*?)points: 5", "$1points: 6")
                .replaceFirst("id: ZY-05\\b", "id: ZY-05x");
        Files.writeString(catalogue, changed);
    }

    @Test
    void everyRuleSetAndEveryCriterionOpensInBothLanguages() throws IOException {
        List<RuleSet> sets = sets();
        int criteria = 0;
        for (RuleSet set : sets) {
            for (String language : List.of("zh-CN", "en")) {
                readable("/rule-sets/" + set.reference(), language, false);
                for (Criterion criterion : set.criteria()) {
                    readable("/rule-sets/" + set.reference() + "/criteria/" + encoded(criterion.id()), language, true);
                    criteria++;
                }
            }
        }
        assertThat(sets).hasSizeGreaterThan(23);
        assertThat(criteria).isGreaterThan(500);
    }

    @Test
    void aClauseHasAPageOfItsOwnForThoseWhoComeWithoutAScript() {
        String page = get("/rule-sets/ziyang-2021/criteria/ZY-12a").body();
        assertThat(page).contains("<!DOCTYPE html>", "<h1>", "data-criterion=\"ZY-12a\"");
    }

    @Test
    void aNumberIsTriedByTheScorer() {
        String path = "/rule-sets/ziyang-2021@1.0.0/criteria/ZY-12a/try?amount=";
        assertThat(get(path + "5").body()).contains(">5</strong>", "status partial");
        assertThat(get(path + "6").body()).contains(">6</strong>", "status met");
        assertThat(get("/rule-sets/ziyang-2021@1.1.0/criteria/ZY-12a/try?amount=6")
                        .body())
                .contains(">4.5</strong>", "status partial");
        assertThat(get(path + "x").statusCode()).isEqualTo(400);
        assertThat(get(path + "1e999999999").statusCode()).isEqualTo(400);
    }

    @Test
    void clausesAreFoundByWordsMarkMethodAndDepartment() {
        assertThat(shown("?only=veto")).containsExactly("ZY-18v");
        assertThat(shown("?q=" + encoded("重阳节"))).containsExactly("ZY-05");
        assertThat(shown("?method=online")).hasSize(1);
        assertThat(shown("?owner=" + encoded("政策法规与体制改革科"))).contains("ZY-04");
        assertThat(shown("?only=figures")).contains("ZY-12a").doesNotContain("ZY-02", "ZY-18v");
        assertThat(shown("?q=nothing-of-the-kind")).isEmpty();
    }

    @Test
    void theNewestVersionIsComparedWithTheOneBefore() {
        String page = get("/rule-sets/ziyang-2021@1.1.0/compare").body();
        assertThat(page)
                .contains("<option value=\"ziyang-2021@1.0.0\" selected>")
                .contains("<del>6</del>", "<ins>8</ins>")
                .contains("2021-12-<del>13</del>", "2021-12-<ins>20</ins>")
                .contains("ZY-05x", "ZY-05");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("＋ added 1", "－ removed 1", "≠ changed 4")
                .contains("+1 points", "-1 points");
    }

    @Test
    void anotherVersionIsNamedWithItsId() {
        String page = get("/rule-sets/ziyang-2021@1.0.0/compare?with=ziyang-2021@1.1.0")
                .body();
        assertThat(page).contains("<del>8</del>", "<ins>6</ins>");
        assertThat(get("/rule-sets/ziyang-2021@1.0.0/compare?with=ziyang-2021@9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/rule-sets/tengzhou-2022/compare").body()).contains("There is no earlier version");
    }

    @Test
    void aDepartmentSeesWhatItAnswersForAsPageAndFile() {
        String owner = "?owner=" + encoded("政策法规与体制改革科");
        assertThat(get("/rule-sets/ziyang-2021/departments").body())
                .contains("Party office", "Policy and law", "Medical administration");
        assertThat(get("/rule-sets/ziyang-2021/departments" + owner).body())
                .contains("<article class=\"paper\"", "ZY-04", "What Policy and law answers for")
                .doesNotContain("ZY-05");
        HttpResponse<String> pdf = get("/rule-sets/ziyang-2021/departments.pdf" + owner);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''ziyang");
        assertThat(get("/rule-sets/ziyang-2021/departments.xlsx" + owner).body())
                .startsWith("PK");
        assertThat(get("/rule-sets/ziyang-2021/departments.pdf?owner=nobody").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSetOfDoubtsIsSaidToScoreNothing() {
        String page = get("/rule-sets/integrity").body();
        assertThat(page)
                .contains("Nothing is scored by this rule set")
                .doesNotContain("class=\"trial")
                .doesNotContain(">0 points</span></summary>");
        assertThat(get("/rule-sets/ziyang-2021").body()).contains(">14 points</span></summary>");
        assertThat(get("/rule-sets").body()).contains("/rule-sets/integrity@");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/rule-sets/ziyang-2012").statusCode()).isEqualTo(404);
        assertThat(get("/rule-sets/ziyang-2021/criteria/ZY-99").statusCode()).isEqualTo(404);
        assertThat(get("/rule-sets/integrity@9").statusCode()).isEqualTo(404);
    }

    private static List<String> shown(String query) {
        String page = get("/rule-sets/ziyang-2021@1.0.0" + query).body();
        List<String> ids = new ArrayList<>();
        java.util.regex.Pattern.compile("data-fragment=\"[^\"]*/criteria/([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(link -> ids.add(link.group(1)));
        return ids;
    }

    private static void readable(String path, String language, boolean part) {
        var request = client.request(path).header("Accept-Language", language);
        if (part) {
            request.header("HX-Request", "true");
        }
        HttpResponse<String> answer = client.send(request.GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotMatch(MESSAGE_KEY);
        assertThat(answer.body().contains("<!DOCTYPE html>")).as(path).isEqualTo(!part);
    }

    private static HttpResponse<String> get(String path) {
        return client.get(path);
    }

    private static List<RuleSet> sets() throws IOException {
        List<RuleSet> sets = new ArrayList<>();
        for (String id : library.ids()) {
            for (Volume volume : library.volumes(id)) {
                sets.add(library.book(id + "@" + volume.version()).orElseThrow().ruleSet());
            }
        }
        sets.add(library.integrity().orElseThrow().ruleSet());
        return sets;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
