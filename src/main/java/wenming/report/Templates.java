package wenming.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of pages and papers, compiled by the build; what they are given is escaped for the place where it stands. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /**
     * Fills in a template.
     *
     * @param name its path below {@code src/main/jte}, without the ending
     * @param values its parameters by name
     */
    public static String render(String name, Map<String, Object> values) {
        TemplateOutput out = new StringOutput(1 << 14);
        ENGINE.render(name + ".jte", values, out);
        return out.toString();
    }
}
