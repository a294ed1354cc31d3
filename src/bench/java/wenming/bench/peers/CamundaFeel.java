package wenming.bench.peers;

import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import wenming.model.Submission;

/**
 * Camunda's FEEL engine: each criterion an expression, parsed once and interpreted for each submission. The engine alone,
 * without the DMN layer around it, which would only add to its time.
 */
public final class CamundaFeel implements Engine {
    private final FactMaker maker;
    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final List<ParsedExpression> points;
    private final List<ParsedExpression> explained;

    /** Parses the expressions. */
    public CamundaFeel(Spec spec) {
        maker = new FactMaker(spec.tallies());
        points = spec.criteria().stream().map(Feel::points).map(this::parsed).toList();
        explained =
                spec.criteria().stream().map(Feel::explained).map(this::parsed).toList();
    }

    private ParsedExpression parsed(String expression) {
        ParseResult result = engine.parseExpression(expression);
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message() + ": " + expression);
        }
        return result.parsedExpression();
    }

    private Object answer(ParsedExpression expression, Map<String, Object> facts) {
        EvaluationResult result = engine.evaluate(expression, facts);
        if (result.isFailure()) {
            throw new IllegalStateException(result.failure().message() + ": " + expression.text());
        }
        return result.result();
    }

    @Override
    public long[] points(Submission submission) {
        Map<String, Object> facts = Contexts.of(maker.of(submission));
        long[] all = new long[points.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = ((Number) answer(points.get(i), facts)).longValue();
        }
        return all;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Line[] explained(Submission submission) {
        Map<String, Object> facts = Contexts.of(maker.of(submission));
        Line[] all = new Line[explained.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Contexts.line((Map<String, Object>) answer(explained.get(i), facts));
        }
        return all;
    }
}
