package wenming.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author's bench as an author meets it: next year's standard from this year's, in a real process. */
class BenchIT {
    private static final String SAMPLE = "sample-submissions/ziyang-example-hospital.json";

    @TempDir
    private Path folder;

    private String rules;
    private String next;

    @BeforeEach
    void copyTheStandard() {
        rules = folder.resolve("rules").toString();
        next = rules + "/ziyang-next";
        Run made = Run.wenming("rules", "new", "ziyang-next", "--from", "ziyang-2021", "--into", rules);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("catalogue.yaml", "cases/ZY-12b.yaml", "measure.drl");
    }

    @Test
    void whatIsThereIsNotWrittenOver() {
        Run again = Run.wenming("rules", "new", "ziyang-next", "--title", "x", "--into", rules);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("nothing was written");
        assertThat(Run.wenming("rules", "new", "Not An Id", "--title", "x", "--into", rules)
                        .code())
                .isEqualTo(2);
        assertThat(Run.wenming("rules", "new", "a-set", "--into", rules).code()).isEqualTo(2);
    }

    @Test
    void aDifferenceEndsWithOneAndNoneWithZero() throws IOException {
        assertThat(Run.wenming("rules", "diff", "ziyang-2021", "ziyang-2021").code())
                .isZero();
        replace("target: 6,", "target: 8,");
        Run diff = Run.wenming("rules", "diff", "ziyang-2021", next);
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("scale/target: 6 \u2192 8");
        assertThat(Run.wenming("rules", "diff", "ziyang-2021", next, "--format", "json")
                        .out())
                .contains("\"key\": \"scale/target\"");
        Run slip = Run.wenming("rules", "diff", "ziyang-2021", "ziyang-2012");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err()).contains("did you mean \"ziyang-2021\"?");
    }

    @Test
    void aMoveBeyondTheLimitEndsWithOneAndARejectedSubmissionWithThree() throws IOException {
        replace("target: 6,", "target: 8,");
        Run far = Run.wenming("rules", "impact", "ziyang-2021", next, SAMPLE, "--limit", "0.01");
        assertThat(far.code()).isEqualTo(1);
        assertThat(far.out())
                .contains("1 submissions: 0 up, 1 down, 0 rejected", "Scores that move by more than 0.01: 1");
        assertThat(Run.wenming("rules", "impact", "ziyang-2021", next, SAMPLE, "--limit", "50")
                        .code())
                .isZero();
        assertThat(Run.wenming("rules", "impact", "ziyang-2021", next, "sample-submissions/shenyang-2025.json")
                        .code())
                .isEqualTo(3);
        assertThat(Run.wenming("rules", "impact", "ziyang-2021", next, SAMPLE, "--limit", "-1")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aSpreadsheetGoesOutAndComesBack() throws IOException {
        String sheet = folder.resolve("next.xlsx").toString();
        String before = Files.readString(Path.of(next, "catalogue.yaml"));
        assertThat(Run.wenming("rules", "export", next, "-o", sheet).code()).isZero();
        Run same = Run.wenming("rules", "import", sheet, "--rules", rules);
        assertThat(same.out()).isEqualTo("nothing was changed in the sheet\n");
        assertThat(Path.of(next, "catalogue.yaml")).hasContent(before);
        Run bad = Run.wenming("rules", "import", SAMPLE, "--rules", rules);
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.err()).contains("no spreadsheet", "Nothing was written.");
    }

    @Test
    void pagesAreWrittenInBothLanguages() {
        String site = folder.resolve("site").toString();
        assertThat(Run.wenming("rules", "pages", "-o", site, "--rules", rules).code())
                .isZero();
        assertThat(Path.of(site, "zh", "ziyang-next.html")).exists();
        assertThat(Path.of(site, "en", "index.html")).content().contains("ziyang-next.html", "ziyang-2021.html");
        assertThat(Run.wenming("rules", "show", "ziyang-2021", "--format", "html", "--lang", "en")
                        .out())
                .startsWith("<!DOCTYPE html>")
                .contains("<h3>ZY-12b ");
        assertThat(Run.wenming("rules", "pages").code()).isEqualTo(2);
    }

    private void replace(String was, String is) throws IOException {
        Path catalogue = Path.of(next, "catalogue.yaml");
        String text = Files.readString(catalogue);
        assertThat(text).contains(was);
        Files.writeString(catalogue, text.replace(was, is));
    }
}
