package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenming.model.Text;

/**
 * How two scorecards differ. Components are the keys of the JSON form, in its order; null and empty ones are left out.
 *
 * @param difference of the scores, after less before
 * @param sameUnit whether both are of one unit
 * @param sameRules whether both were scored by the same rules
 * @param changes of criteria, in the order of the second scorecard; what disappeared stands at the end
 * @param missingNew ids of criteria that lack something now and did not before
 * @param missingGone ids of criteria that lacked something before and do not now
 */
public record Comparison(
        int contract,
        Side before,
        Side after,
        BigDecimal difference,
        boolean sameUnit,
        boolean sameRules,
        List<Change> changes,
        List<String> missingNew,
        List<String> missingGone) {
    public Comparison {
        changes = List.copyOf(changes);
        missingNew = List.copyOf(missingNew);
        missingGone = List.copyOf(missingGone);
    }

    /** One of the two; {@code sha256} is the rule set's. */
    public record Side(
            String ruleSet,
            String version,
            String sha256,
            String unit,
            String name,
            LocalDate asOf,
            BigDecimal score,
            String outcome,
            Text grade) {
        static Side of(Digest digest) {
            return new Side(
                    digest.ruleSet(),
                    digest.version(),
                    digest.sha256(),
                    digest.unit(),
                    digest.name(),
                    digest.asOf(),
                    digest.score(),
                    digest.outcome(),
                    digest.grade());
        }
    }

    /**
     * What became of a criterion.
     *
     * @param change "rose", "fell", "changed" (another status for the same points), "appeared" or "disappeared"
     * @param statusBefore null where it appeared; likewise the points
     * @param statusAfter null where it disappeared; likewise the points
     * @param difference after less before; what is not there has no points
     */
    public record Change(
            String criterion,
            Text title,
            String change,
            String statusBefore,
            String statusAfter,
            BigDecimal pointsBefore,
            BigDecimal pointsAfter,
            BigDecimal difference) {
        static Change of(Digest.Line before, Digest.Line after) {
            BigDecimal had = before == null ? BigDecimal.ZERO : before.points();
            BigDecimal has = after == null ? BigDecimal.ZERO : after.points();
            int order = has.compareTo(had);
            String change = before == null
                    ? "appeared"
                    : after == null ? "disappeared" : order > 0 ? "rose" : order < 0 ? "fell" : "changed";
            Digest.Line line = after == null ? before : after;
            return new Change(
                    line.id(),
                    line.title(),
                    change,
                    before == null ? null : before.status(),
                    after == null ? null : after.status(),
                    before == null ? null : had,
                    after == null ? null : has,
                    has.subtract(had));
        }
    }

    /** Compares an earlier scorecard with a later one. */
    public static Comparison of(Digest before, Digest after) {
        Map<String, Digest.Line> had = byId(before);
        Map<String, Digest.Line> has = byId(after);
        List<Change> changes = new ArrayList<>();
        for (Digest.Line line : after.criteria()) {
            Digest.Line then = had.get(line.id());
            boolean same = then != null
                    && then.points().compareTo(line.points()) == 0
                    && then.status().equals(line.status());
            if (!same) {
                changes.add(Change.of(then, line));
            }
        }
        before.criteria().stream()
                .filter(line -> !has.containsKey(line.id()))
                .forEach(line -> changes.add(Change.of(line, null)));
        return new Comparison(
                1,
                Side.of(before),
                Side.of(after),
                after.score().subtract(before.score()),
                before.unit().equals(after.unit()),
                before.sha256().equals(after.sha256()),
                changes,
                without(after.missing(), before.missing()),
                without(before.missing(), after.missing()));
    }

    private static Map<String, Digest.Line> byId(Digest digest) {
        return digest.criteria().stream().collect(Collectors.toMap(Digest.Line::id, Function.identity(), (a, b) -> a));
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
