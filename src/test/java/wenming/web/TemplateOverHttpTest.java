package wenming.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wenming.intake.form.Forms;
import wenming.intake.workbook.WorkbookTemplate;
import wenming.model.Language;
import wenming.web.api.Limits;

/** {@code GET /api/v1/rule-sets/{id}/template.xlsx}. */
class TemplateOverHttpTest {
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        server = new Server(Client::assessors, "127.0.0.1", 0, Limits.usual());
        server.start();
        server.ready().get(60, SECONDS);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void theTemplateIsTheOneOfTheCommandInTheLanguageThatIsAskedFor() throws Exception {
        HttpResponse<byte[]> chinese = get("/api/v1/rule-sets/ziyang-2021/template.xlsx");
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(WorkbookTemplate.CONTENT_TYPE);
        assertThat(chinese.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"ziyang-2021.xlsx\"");
        assertThat(chinese.body()).isEqualTo(WorkbookTemplate.of(Forms.of("ziyang-2021"), Language.ZH));
        assertThat(get("/api/v1/rule-sets/ziyang-2021/template.xlsx?lang=en").body())
                .isEqualTo(WorkbookTemplate.of(Forms.of("ziyang-2021"), Language.EN));
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(client.get("/api/v1/rule-sets/zyang-2021/template.xlsx").statusCode())
                .isEqualTo(404);
        assertThat(client.get("/api/v1/rule-sets/ziyang-2021/template.xlsx?lang=fr")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/rule-sets/ziyang-2021/template.xlsx?language=en")
                        .body())
                .contains("unknown-key");
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.http().send(client.request(path).GET().build(), BodyHandlers.ofByteArray());
    }
}
