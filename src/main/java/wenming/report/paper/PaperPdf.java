package wenming.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A paper as a PDF for A4. Of the font it holds the characters that it uses; nothing is loaded from anywhere; the same paper
 * has the same bytes.
 */
public final class PaperPdf {
    private static final int NORMAL = 400;

    /** Stands for a character that the font does not have, as printers do it (\u3013). */
    private static final String LACKING = "\u3013";

    static {
        XRLog.setLoggingEnabled(false); // its remarks on style sheets are for whoever writes them
    }

    private PaperPdf() {}

    /** The bytes of the PDF. */
    public static byte[] of(Paper paper) {
        return PaperFont.use(type -> of(paper, type));
    }

    private static byte[] of(Paper paper, TrueTypeFont type) throws IOException {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(paper, document, type)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            steady(document, paper);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PdfBoxRenderer renderer(Paper paper, PDDocument document, TrueTypeFont type) throws IOException {
        PDType0Font font = PDType0Font.load(document, type, true);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, kind) -> false, when);
        }
        return builder.useUriResolver((base, uri) -> null)
                .useReplacementText(LACKING)
                .usePDDocument(document)
                .useFont(new PDFontSupplier(font), "Noto Sans SC", NORMAL, FontStyle.NORMAL, true)
                .withHtmlContent(PaperHtml.document(paper), null)
                .buildPdfRenderer();
    }

    /** Without the time at which it was made, and with an id that does not hang on it. */
    private static void steady(PDDocument document, Paper paper) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(paper.title());
        about.setProducer("Wenming");
        document.setDocumentInformation(about);
        document.setDocumentId(0L);
        document.getDocumentCatalog().setLanguage(paper.lang());
    }
}
