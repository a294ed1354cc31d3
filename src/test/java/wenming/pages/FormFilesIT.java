package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Submissions and evidence as files. */
class FormFilesIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final byte[] PICTURE = "not really a picture".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAPER = new byte[3_000_000];

    static {
        Arrays.fill(PAPER, (byte) 7);
    }

    @Test
    void attachedFilesAreHashedAndBundledUnderTheirChineseNames() throws Exception {
        FormHand hand = attached();
        JsonNode exported = hand.exported();
        assertThat(exported.at("/activities/0/evidence")).isEqualTo(FormHand.read("[\"e1\", \"e2\"]"));
        assertThat(exported.at("/evidence/0/kind").asText()).isEqualTo("photo");
        assertThat(exported.at("/evidence/0/sha256").asText()).isEqualTo(sha256(PICTURE));
        assertThat(exported.at("/evidence/1/sha256").asText()).isEqualTo(sha256(PAPER));

        Map<String, byte[]> files = new LinkedHashMap<>();
        Path zip = bundled(hand);
        try (ZipFile file = new ZipFile(zip.toFile())) { // reads the directory and checks every CRC
            for (ZipEntry entry : Collections.list(file.entries())) {
                files.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("submission.json", "evidence/e1-义诊现场.png", "evidence/e2-通知.pdf");
        assertThat(files.get("evidence/e1-义诊现场.png")).isEqualTo(PICTURE);
        assertThat(files.get("evidence/e2-通知.pdf")).isEqualTo(PAPER);
        assertThat(FormHand.read(new String(files.get("submission.json"), StandardCharsets.UTF_8)))
                .isEqualTo(exported);
        Process python = new ProcessBuilder(
                        "python3",
                        "-c",
                        "import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None",
                        zip + "")
                .start();
        assertThat(python.waitFor()).isZero();
    }

    @Test
    void aBundleIsReadBackWithItsFilesInAnotherBrowser() throws Exception {
        FormHand hand = attached();
        JsonNode exported = hand.exported();
        byte[] zip = Files.readAllBytes(bundled(hand));
        for (byte[] bundle : new byte[][] {zip, deflated(zip)}) {
            FormHand other = FormHand.at(BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK));
            other.page().onceDialog(dialog -> dialog.accept());
            other.page().locator("#import").setInputFiles(new FilePayload("a.zip", "application/zip", bundle));
            other.page().locator("#message:not([hidden])").waitFor();
            assertThat(other.exported()).isEqualTo(exported);
            assertThat(Files.readAllBytes(bundled(other))).isEqualTo(zip);
            other.page().locator("#undo").click();
            assertThat(other.exported().has("activities")).isFalse();
        }
    }

    @Test
    void aFileIsHashedPieceByPieceAsByTheBrowserItself() throws Exception {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand.at(page);
        for (int size : new int[] {0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 1_000_003}) {
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) (i * 31 + i / 256);
            }
            Object own = page.evaluate(
                    """
                    async (size) => {
                      const { Sha256 } = await import(document.querySelector('script[src*="/form.js"]').src.replace('form.js', 'form/sha256.js'));
                      const bytes = Uint8Array.from({ length: size }, (unused, i) => i * 31 + Math.floor(i / 256));
                      const hash = new Sha256();
                      for (let at = 0; at < size; at += 777) hash.update(bytes.subarray(at, Math.min(size, at + 777)));
                      return hash.hex();
                    }
                    """,
                    size);
            assertThat(own).as(size + " bytes").isEqualTo(sha256(bytes));
        }
    }

    @Test
    void whatIsNoSubmissionReplacesNothing() {
        FormHand hand = FormHand.at(BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK));
        JsonNode before = hand.exported();
        for (String text : new String[] {"", "[]", "{", "PK\u0003\u0004 no zip"}) {
            hand.page()
                    .locator("#import")
                    .setInputFiles(
                            new FilePayload("x.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
            hand.page().locator("#message:not([hidden])").waitFor();
            assertThat(hand.page().locator("#message").textContent()).contains("读不了");
            hand.page().evaluate("() => (document.getElementById('message').hidden = true)");
        }
        assertThat(hand.exported()).isEqualTo(before);
    }

    private static FormHand attached() {
        Page page = BROWSER.visit("/form?ruleSet=ziyang-2021", Eyes.DESK);
        FormHand hand = FormHand.at(page);
        hand.head("示例医院", "2021-01-01", "2021-12-31");
        hand.add("activities");
        hand.field("/activities/0/title").fill("义诊");
        hand.field("/activities/0/category").selectOption("medical-health");
        page.locator("#list-activities .row .more").click();
        page.locator("#list-activities .row .attach").setInputFiles(new FilePayload[] {
            new FilePayload("义诊现场.png", "image/png", PICTURE), new FilePayload("通知.pdf", "application/pdf", PAPER)
        });
        page.locator("#list-activities .chip-go").nth(1).waitFor();
        hand.settled();
        BROWSER.look(page, "form-evidence");
        return hand;
    }

    private static Path bundled(FormHand hand) {
        Download download =
                hand.page().waitForDownload(() -> hand.page().locator("#bundle").click());
        assertThat(download.suggestedFilename()).isEqualTo("示例医院-自评-2021-12-31.zip");
        return download.path();
    }

    private static byte[] deflated(byte[] zip) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
