package wenming.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import wenming.report.Templates;

/** A paper as a page: alone, with its styles in it, or as the part of a page that has the styles already. */
public final class PaperHtml {
    /** The same file that the browser gets with the pages. */
    private static final String STYLES = styles("/wenming/web/assets/paper.css");

    private PaperHtml() {}

    /** A whole document, which needs nothing beside it; it is XML too. */
    public static String document(Paper paper) {
        return Templates.render(
                "paper/document",
                Map.of("paper", paper, "styles", STYLES + PageRules.of(paper), "article", article(paper, "h1")));
    }

    /** The paper as an article for a page that has a title of its own and brings {@code paper.css}. */
    public static String article(Paper paper) {
        return article(paper, "h2");
    }

    private static String article(Paper paper, String heading) {
        return Templates.render(
                "paper/article", Map.of("paper", paper, "heading", heading, "pages", PageRules.of(paper)));
    }

    private static String styles(String name) {
        try (InputStream in = PaperHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
