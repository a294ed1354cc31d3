package wenming.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many units at once. */
class BatchPageIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    private Path folder;

    @Test
    void anEvaluatorGoesFromAHundredFilesToOneUnit() throws IOException {
        Page page = BROWSER.visit("/batches", Eyes.DESK);
        hand(page, Many.files(100));
        page.locator("#ranking").waitFor();

        // 100 files: one broken, one vetoed; of 98 ranked ones each fourth has the same points.
        assertThat(page.locator(".figures dd").allTextContents().stream().map(String::strip))
                .startsWith("99", "1", "1");
        assertThat(page.locator("#rejected tbody tr").textContent())
                .contains("医院-2.json")
                .contains("第 2 行");
        assertThat(page.locator(".ranking tbody tr").count()).isEqualTo(50);
        assertThat(page.locator(".ranking tbody tr").first().textContent())
                .contains("1")
                .contains("并列");
        BROWSER.look(page, "batch-100");

        page.locator(".pager [rel=next]").click();
        page.locator(".pager [rel=prev]").waitFor();
        assertThat(page.url()).endsWith("?page=2");
        Locator last = page.locator(".ranking tbody tr").last();
        assertThat(last.textContent()).contains("示例第3医院").contains("一票否决");
        assertThat(last.locator(".rank").textContent().strip()).isEqualTo("—");
        page.goBack();
        page.locator(".pager [rel=next]").waitFor();

        page.locator("#q").fill("第77医院");
        page.locator(".found").getByText("找到 1 份").waitFor();
        assertThat(page.url()).contains("q=").doesNotContain("region=");
        page.locator("#q").fill("");
        page.locator("select[name=region]").selectOption("示例市甲区");
        page.locator(".found").getByText("找到 33 份").waitFor(); // 3, 6 … 99
        Download table = page.waitForDownload(() -> page.getByText("排名 CSV").click());
        String csv = Files.readString(table.path(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(34).allMatch(line -> line.contains("示例市甲区") || line.contains("名次"));

        Download pdf = page.waitForDownload(() -> page.getByText("排名 PDF").click());
        assertThat(Files.readAllBytes(pdf.path())).startsWith('%', 'P', 'D', 'F');
        Download xlsx = page.waitForDownload(() -> page.getByText("排名 XLSX").click());
        assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');

        page.locator("input[name=vetoed]").check();
        page.locator(".found").getByText("找到 1 份").waitFor();
        page.locator(".ranking tbody a").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo("示例第3医院（虚构）");
        assertThat(page.locator(".head").textContent()).contains("一票否决");
        BROWSER.look(page, "batch-unit");
        page.locator(".back").click();
        page.locator("#ranking").waitFor();

        page.locator("a[href*='parent=commission-2']").last().click();
        assertThat(page.locator(".found").textContent()).contains("找到 20 份"); // 1, 6 … 96
    }

    @Test
    void aBatchThatIsStoppedKeepsAndRanksWhatWasScored() throws IOException {
        Page page = BROWSER.visit("/batches", Eyes.DESK);
        page.locator("#files").setInputFiles(Files.write(folder.resolve("many.ndjson"), Many.lines(4000)));
        page.locator("#upload button[type=submit]").click();
        page.locator("#advance").waitFor();
        page.locator("#advance-words").getByText("每秒").waitFor();
        page.reload(); // nothing is lost by looking away
        page.locator("#advance-words").getByText("每秒").waitFor();
        BROWSER.look(page, "batch-running");
        BROWSER.axe(page, "batch-running");
        page.getByText("停止").first().click();
        page.locator("#ranking").waitFor();

        assertThat(page.locator(".notice.short").first().textContent()).contains("不完整");
        int scored = Integer.parseInt(
                page.locator(".figures dd").first().textContent().strip());
        assertThat(scored).isBetween(1, 3999);
        assertThat(page.locator(".found").textContent()).contains(scored + " 份");
    }

    @Test
    void namesOfFilesAreShownAndDoNothing() throws IOException {
        Page page = BROWSER.visit("/batches", Eyes.DESK);
        hand(
                page,
                List.of(
                        Many.file("../../etc/=1+1\"引号'<b>.json", Many.bytes(Many.submission(1))),
                        Many.file("=cmd|' calc'!A0.txt", new byte[] {'{', '}'})));
        page.locator("#ranking").waitFor();

        assertThat(page.locator("#rejected tbody th").textContent()).startsWith("=cmd|");
        Download table = page.waitForDownload(() -> page.getByText("排名 CSV").click());
        assertThat(Files.readString(table.path(), StandardCharsets.UTF_8)).contains("'=1+1");
        page.locator(".ranking tbody a").first().click();
        assertThat(page.locator("main").textContent())
                .contains("=1+1\"引号'<b>.json")
                .doesNotContain("etc");
    }

    @Test
    void severalRankingsAreChosenFromAListThatFitsAPhoneAndGiveTheirListsToTakeAway() throws IOException {
        Path other = Path.of("sample-submissions/example-national-hospital.json");
        for (Eyes eyes : List.of(Eyes.PHONE, Eyes.DESK_ENGLISH_DARK)) {
            Page page = BROWSER.visit("/batches", eyes);
            hand(
                    page,
                    List.of(
                            Many.file("1.json", Many.bytes(Many.submission(1))),
                            Many.file("2.json", Many.bytes(Many.vetoed(2))),
                            Many.file("3.json", Files.readAllBytes(other))));
            page.locator("#ranking").waitFor();
            page.locator(".rankings a").last().click();
            page.locator(".rankings a[aria-current]").getByText("ziyang-2021").waitFor();
            assertThat(page.locator(".ranking tbody tr").count()).isEqualTo(2);
            BROWSER.fits(page, "batch-rankings-" + eyes);
            BROWSER.axe(page, "batch-rankings-" + eyes);
            BROWSER.look(page, "batch-rankings-" + eyes);

            page.locator("input[name=vetoed]").check();
            page.locator(".ranking tbody tr.vetoed:only-child").waitFor();
            Download lists =
                    page.waitForDownload(() -> page.locator(".lists a").first().click());
            try (ZipFile zip = new ZipFile(lists.path().toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .singleElement()
                        .asString()
                        .startsWith("0001-示例第2医院（虚构）-")
                        .endsWith(".pdf");
            }
        }
    }

    @Test
    void batchesOfOneBrowserAreNotShownToAnother() {
        Page page = BROWSER.visit("/batches", Eyes.DESK);
        hand(page, Many.files(3));
        page.locator("#ranking").waitFor();
        String address = page.url();
        page.navigate(BROWSER.base() + "/batches");
        assertThat(page.locator(".job").count()).isEqualTo(1);
        Page other = BROWSER.visit("/batches", Eyes.DESK);
        assertThat(other.locator(".job").count()).isZero();

        page.onceDialog(dialog -> dialog.accept());
        page.locator(".job button").click();
        page.getByText("还没有批次").waitFor();
        page.navigate(address);
        assertThat(page.locator("main").textContent()).contains("没有这个批次");
    }

    @Test
    void isReadableToEverybody() {
        BROWSER.examine("/batches", "batches", page -> {});
        BROWSER.examine("/batches", "batch", page -> {
            hand(page, Many.files(12));
            page.locator("#ranking").waitFor();
            page.locator(".chart-canvas canvas").first().waitFor();
        });
        BROWSER.examine("/batches", "batch-unit", page -> {
            hand(page, Many.files(3));
            page.locator(".ranking tbody a").first().click();
            page.locator(".big-number").waitFor();
        });
    }

    private static void hand(Page page, List<FilePayload> files) {
        page.locator("#files").setInputFiles(files.toArray(new FilePayload[0]));
        page.locator("#upload button[type=submit]").click();
    }
}
