package wenming.bench.peers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import wenming.model.Submission;

/**
 * KIE DMN, the decision engine beside Drools: a model with one decision for each criterion, its expressions compiled when
 * the model is read, one runtime for all submissions, all decisions asked for at once.
 */
public final class KieDmn implements Engine {
    private static final String SPACE = "https://example.org/forty-five";

    /** What the lists hold: its compiler looks for each name that an expression uses. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("places", "at kind sign? smokers# butts#"),
            Map.entry("stations", "at campus staff# projects# management# opened#"),
            Map.entry("campuses", "at id"),
            Map.entry("documents", "at topic on# why"),
            Map.entry("meetings", "at topic times# slot# why"),
            Map.entry("trainings", "at topic times# slot# why"),
            Map.entry("inspections", "at kind times# slot# found# closed# why"),
            Map.entry("rectifications", "at closed? why"),
            Map.entry("posts", "at role task complete?"),
            Map.entry("notices", "at kind channel draft? durable? why"),
            Map.entry("teams", "at kind times# led"),
            Map.entry("answers", "at key yes? amount#"));

    private static final String TALLY = "sessions# participants# volunteers# hours# beneficiaries# counted* left:tLeft";

    private final Spec spec;
    private final FactMaker maker;
    private final DMNRuntime runtime;
    private final DMNModel points;
    private final DMNModel explained;

    /** Compiles the two models, with and without explanation. */
    public KieDmn(Spec spec) {
        this.spec = spec;
        maker = new FactMaker(spec.tallies());
        List<Resource> models = List.of(model("points"), model("explained"));
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(models)
                .getOrElseThrow(IllegalStateException::new);
        points = runtime.getModel(SPACE, "points");
        explained = runtime.getModel(SPACE, "explained");
        for (DMNModel model : List.of(points, explained)) {
            if (model.hasErrors()) {
                throw new IllegalStateException(model.getMessages().toString());
            }
        }
    }

    private Resource model(String form) {
        return ResourceFactory.newReaderResource(new StringReader(xml(form)), "UTF-8")
                .setSourcePath(form + ".dmn");
    }

    private String xml(String form) {
        StringBuilder xml = new StringBuilder();
        xml.append("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"")
                .append(form);
        xml.append("\" name=\"")
                .append(form)
                .append("\" namespace=\"")
                .append(SPACE)
                .append("\">\n");
        type(xml, "tLeft", "at why", true);
        type(xml, "tTally", TALLY, false);
        StringBuilder tallies = new StringBuilder();
        spec.tallies().forEach(tally -> tallies.append(tally.name()).append(":tTally "));
        type(xml, "t_tallies", tallies.toString().strip(), false);
        LISTS.forEach((name, fields) -> type(xml, "t_" + name, fields, true));
        List<String> inputs = new ArrayList<>(LISTS.keySet());
        inputs.add("tallies");
        inputs.add("months");
        for (String input : inputs) {
            xml.append("<inputData id=\"_").append(input).append("\" name=\"").append(input);
            xml.append("\"><variable name=\"").append(input).append("\" typeRef=\"");
            xml.append(input.equals("months") ? "number" : "t_" + input).append("\"/></inputData>\n");
        }
        for (Spec.Criterion criterion : spec.criteria()) {
            String id = criterion.id();
            String feel = form.equals("points") ? Feel.points(criterion) : Feel.explained(criterion);
            xml.append("<decision id=\"_").append(id).append("\" name=\"").append(id);
            xml.append("\"><variable name=\"").append(id).append("\"/>");
            for (String input : inputs) {
                if (feel.matches("(?s).*\\b" + input + "\\b.*")) {
                    xml.append("<informationRequirement><requiredInput href=\"#_")
                            .append(input);
                    xml.append("\"/></informationRequirement>");
                }
            }
            xml.append("<literalExpression><text>");
            xml.append(feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            xml.append("</text></literalExpression></decision>\n");
        }
        return xml.append("</definitions>").toString();
    }

    /** A type of these fields: # a number, ? yes or no, * texts, :T of a type T, else a text. */
    private static void type(StringBuilder xml, String name, String fields, boolean many) {
        xml.append("<itemDefinition name=\"").append(name);
        xml.append("\" isCollection=\"").append(many).append("\">");
        for (String field : fields.split(" ", -1)) {
            String plain = field.replaceAll("[#?*].*|:.*", "");
            String type = field.endsWith("#")
                    ? "number"
                    : field.endsWith("?")
                            ? "boolean"
                            : field.contains(":") ? field.substring(field.indexOf(':') + 1) : "string";
            xml.append("<itemComponent name=\"").append(plain).append("\" isCollection=\"");
            xml.append(field.endsWith("*")).append("\"><typeRef>").append(type).append("</typeRef></itemComponent>");
        }
        xml.append("</itemDefinition>\n");
    }

    private List<DMNDecisionResult> decide(DMNModel model, Submission submission) {
        DMNContext context = new DMNContextImpl(Contexts.of(maker.of(submission)));
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return result.getDecisionResults();
    }

    @Override
    public long[] points(Submission submission) {
        long[] all = new long[spec.criteria().size()];
        for (DMNDecisionResult decision : decide(points, submission)) {
            all[place(decision)] = ((Number) decision.getResult()).longValue();
        }
        return all;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Line[] explained(Submission submission) {
        Line[] all = new Line[spec.criteria().size()];
        for (DMNDecisionResult decision : decide(explained, submission)) {
            all[place(decision)] = Contexts.line((Map<String, Object>) decision.getResult());
        }
        return all;
    }

    /** Decisions come in no order; their names end in the number of the criterion. */
    private static int place(DMNDecisionResult decision) {
        return Integer.parseInt(decision.getDecisionName().substring(3)) - 1;
    }
}
