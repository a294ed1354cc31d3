package wenming.catalogue.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenming.catalogue.Criterion;
import wenming.catalogue.DrlRule;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleText;
import wenming.catalogue.change.Changes.CriterionChange;
import wenming.catalogue.change.Changes.KeyChange;
import wenming.catalogue.change.Changes.RuleChange;
import wenming.catalogue.change.Changes.Side;

/** Compares two rule sets as they are written: every key, whatever it means, and every rule by its name. */
public final class Comparison {
    private final Wording before;
    private final Wording after;

    private Comparison(Wording before, Wording after) {
        this.before = before;
        this.after = after;
    }

    /** What differs between two rule sets. */
    public static Changes of(Wording before, Wording after) {
        Comparison comparison = new Comparison(before, after);
        return new Changes(
                side(before),
                side(after),
                keys(head(before.catalogue()), head(after.catalogue())),
                comparison.criteria(),
                comparison.rules());
    }

    /** What is said of one of the two. */
    public static Side side(Wording wording) {
        RuleSet set = wording.book().ruleSet();
        return new Side(
                wording.name(),
                set.id(),
                set.version(),
                set.sha256(),
                set.criteria().size(),
                set.visible(),
                set.fullMark());
    }

    private List<CriterionChange> criteria() {
        Map<String, Written> old = written(before.catalogue());
        Map<String, Written> now = written(after.catalogue());
        Set<String> stayed = inOrder(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
        List<CriterionChange> changes = new ArrayList<>();
        for (Map.Entry<String, Written> one : now.entrySet()) {
            Criterion criterion = criterion(after, one.getKey());
            Written was = old.get(one.getKey());
            if (was == null) {
                changes.add(change(criterion, "added", criterion.points(), false, List.of()));
                continue;
            }
            List<KeyChange> keys =
                    new ArrayList<>(keys(was.keys(), one.getValue().keys()));
            boolean elsewhere = !was.section().equals(one.getValue().section());
            if (elsewhere) {
                keys.add(
                        0,
                        new KeyChange("section", was.section(), one.getValue().section()));
            }
            boolean moved = elsewhere || !stayed.contains(one.getKey());
            if (moved || !keys.isEmpty()) {
                BigDecimal points = criterion
                        .points()
                        .subtract(criterion(before, one.getKey()).points());
                String how = keys.isEmpty() || (elsewhere && keys.size() == 1) ? "moved" : "changed";
                changes.add(change(criterion, how, points, moved, keys));
            }
        }
        old.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> {
            Criterion criterion = criterion(before, id);
            changes.add(change(criterion, "removed", criterion.points().negate(), false, List.of()));
        });
        return changes;
    }

    private static CriterionChange change(
            Criterion criterion, String how, BigDecimal points, boolean moved, List<KeyChange> keys) {
        return new CriterionChange(criterion.id(), criterion.title(), how, points, moved, keys);
    }

    private static Criterion criterion(Wording wording, String id) {
        return wording.book().ruleSet().criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<RuleChange> rules() {
        Map<String, RuleText> files = new TreeMap<>();
        Map<String, String> old = bodies(before, files);
        Map<String, String> now = bodies(after, files);
        List<RuleChange> changes = new ArrayList<>();
        files.forEach((name, file) -> {
            String how = !old.containsKey(name) ? "added" : !now.containsKey(name) ? "removed" : "changed";
            if (!java.util.Objects.equals(old.get(name), now.get(name))) {
                changes.add(new RuleChange(name, file.file(), how));
            }
        });
        return changes;
    }

    private static Map<String, String> bodies(Wording wording, Map<String, RuleText> files) {
        Map<String, String> bodies = new TreeMap<>();
        for (List<RuleText> texts :
                List.of(wording.book().common(), wording.book().own())) {
            for (RuleText text : texts) {
                DrlRule.of(text).forEach(rule -> {
                    bodies.merge(rule.name(), rule.body(), (one, other) -> one + " | " + other);
                    files.put(rule.name(), text);
                });
            }
        }
        return bodies;
    }

    /** A criterion as it is written: its section, and its keys by path. */
    private record Written(String section, Map<String, String> keys) {}

    private static Map<String, Written> written(JsonNode catalogue) {
        Map<String, Written> criteria = new LinkedHashMap<>();
        for (JsonNode section : catalogue.path("sections")) {
            for (JsonNode criterion : section.path("criteria")) {
                criteria.put(
                        criterion.path("id").asText(),
                        new Written(section.path("id").asText(), Leaves.of(criterion)));
            }
        }
        return criteria;
    }

    /** Everything of the catalogue but its criteria, which are compared one by one. */
    private static Map<String, String> head(JsonNode catalogue) {
        ObjectNode head = catalogue.deepCopy();
        head.path("sections").forEach(section -> ((ObjectNode) section).remove("criteria"));
        return Leaves.of(head);
    }

    private static List<KeyChange> keys(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<KeyChange> changes = new ArrayList<>();
        for (String key : all) {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                changes.add(new KeyChange(key, was, is));
            }
        }
        return changes;
    }

    /** The most ids that stand in both lists in the same order; the others were moved. */
    private static Set<String> inOrder(List<String> before, List<String> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        Set<String> stayed = new LinkedHashSet<>();
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (before.get(i).equals(after.get(j))) {
                stayed.add(before.get(i++));
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return stayed;
    }
}
