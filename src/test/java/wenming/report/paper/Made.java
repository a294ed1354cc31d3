package wenming.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.desk.Desk;
import wenming.desk.Filed;
import wenming.desk.Reply;
import wenming.desk.Request;
import wenming.model.Language;

/** Papers made of samples, and what is on them. */
final class Made {
    private static final Path SAMPLES = Path.of("sample-submissions");
    private static final Desk DESK = desk();

    private Made() {}

    static Dossier of(String sample, Language language) {
        return of(text(sample), sample, language);
    }

    /** Of a submission, with the findings of others where the sample of this name has some. */
    static Dossier of(String submission, String sample, Language language) {
        Path findings = SAMPLES.resolve(sample + ".findings.yaml");
        try {
            byte[] others = Files.exists(findings) ? Files.readAllBytes(findings) : null;
            Reply<Filed> reply = DESK.file(
                    new Request(submission.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, null, others));
            Filed filed = reply.value();
            return new Dossier(filed.scorecard(), filed.ruleSet(), filed.submission(), filed.vocabulary(), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String sample) {
        try {
            return Files.readString(SAMPLES.resolve(sample + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a PDF says, without blanks. */
    static String said(Paper paper) {
        try (PDDocument document = Loader.loadPDF(PaperPdf.of(paper))) {
            return squeezed(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }

    private static Desk desk() {
        try {
            return new Desk(new Assessors(Library.open(List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
