package wenming.web.pages.batches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessors;
import wenming.batch.rank.Placed;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.model.Language;
import wenming.report.paper.PaperHtml;
import wenming.report.paper.UnitPaper;

/** A paper for each of many units, in one archive. */
class UnitPapersTest {
    private static final UnitPapers LISTS = new UnitPapers(
            UnitPaper.RECTIFICATION, "html", paper -> PaperHtml.article(paper).getBytes(UTF_8));

    private final ExecutorService scorers = Executors.newFixedThreadPool(2);
    private final BatchHall hall = new BatchHall(BatchLimits.usual(), scorers, System::nanoTime);

    @AfterEach
    void close() {
        hall.close();
        scorers.shutdownNow();
    }

    @Test
    void eachUnitThatIsWantedHasItsOwnListNumberedAsItWasWanted() throws Exception {
        BatchJob job = batch(sample("甲医院"), "{broken", sample("../乙\\医院"), sample("丙医院"));
        List<Placed> units = job.board().standings().get(0).ranked();
        Placed second = of(units, 3);
        Placed third = of(units, 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LISTS.write(job, List.of(third, second), Language.ZH, out);

        Map<String, String> files = unpacked(out.toByteArray());
        assertThat(files).containsOnlyKeys("0001-丙医院-整改清单.html", "0002-.._乙_医院-整改清单.html");
        assertThat(files.get("0001-丙医院-整改清单.html"))
                .contains("丙医院", "2021-09-30")
                .doesNotContain("甲医院", "乙");
    }

    @Test
    void theDayAndTheRuleSetOfTheBatchStandOverThoseOfTheSubmission() throws Exception {
        BatchJob job = batch(LocalDate.of(2021, 8, 1), sample("甲医院"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LISTS.write(job, job.board().standings().get(0).ranked(), Language.ZH, out);

        assertThat(unpacked(out.toByteArray()).values()).singleElement().satisfies(list -> assertThat(list)
                .contains("2021-08-01"));
    }

    @Test
    void aNameIsShortAndFitForEverySystem() {
        assertThat(UnitPapers.name(7, "a/b\\c:d*e?f\"g<h>i|j\u202e\n" + "长".repeat(200), "整改清单"))
                .isEqualTo("0007-a_b_c_d_e_f_g_h_i_j" + "长".repeat(41) + "-整改清单");
    }

    private static Placed of(List<Placed> units, long record) {
        return units.stream()
                .filter(placed -> placed.row().record() == record)
                .findFirst()
                .orElseThrow();
    }

    private BatchJob batch(String... submissions) throws Exception {
        return batch(null, submissions);
    }

    private BatchJob batch(LocalDate asOf, String... submissions) throws Exception {
        Path folder = hall.folder(hall.newId(), 1).orElseThrow();
        Shelved shelved = new Shelved(folder);
        for (int i = 0; i < submissions.length; i++) {
            Files.writeString(shelved.next(i + ".json"), submissions[i]);
        }
        Desk desk = new Desk(new Assessors(Library.open(List.of())));
        String id = folder.getFileName().toString();
        BatchJob job =
                hall.begin(new Order(id, folder, shelved.files(), desk, "ziyang-2021", asOf, false, Language.ZH));
        for (int i = 0; i < 6000 && !job.state().isEnd(); i++) {
            Thread.sleep(10);
        }
        return job;
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("sample-submissions/ziyang-example-hospital.json"))
                .replace("示例市中心医院（虚构）", name.replace("\\", "\\\\"));
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
