package wenming.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.model.Text;

/**
 * Who answers for what: the items of each department (责任科室) of a rule set, by the department's Chinese name, in the order in
 * which the catalogue names them. An item of several departments stands with each of them.
 */
public final class Owners {
    private static final String BETWEEN_ZH = "\u3001";
    private static final String BETWEEN_EN = "; ";

    private Owners() {}

    /**
     * A criterion that somebody answers for.
     *
     * @param component of a composite in which it stands; null where the set is none
     * @param ruleSet in which it stands: the set itself, or that of the component
     */
    public record Item(Component component, RuleSet ruleSet, Criterion criterion) {}

    /** A department and its items. */
    public record Owner(Text name, List<Item> items) {
        public Owner {
            items = List.copyOf(items);
        }
    }

    /** All departments of a rule set. */
    public static List<Owner> of(RuleSet set) {
        Map<String, Text> names = new LinkedHashMap<>();
        Map<String, List<Item>> items = new LinkedHashMap<>();
        for (Item item : items(set)) {
            for (Text name : names(item.criterion().owner())) {
                names.putIfAbsent(name.zh(), name);
                items.computeIfAbsent(name.zh(), unused -> new ArrayList<>()).add(item);
            }
        }
        List<Owner> owners = new ArrayList<>();
        names.forEach((key, name) -> owners.add(new Owner(name, items.get(key))));
        return owners;
    }

    /** The departments that an owner names: {@code 护理部、医务科} are two. */
    public static List<Text> names(Text owner) {
        List<String> zh = List.of(owner.zh().split(BETWEEN_ZH, -1));
        List<String> en = List.of(owner.en().split(BETWEEN_EN, -1));
        if (zh.size() != en.size()) {
            return List.of(owner);
        }
        List<Text> names = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            names.add(new Text(zh.get(i).strip(), en.get(i).strip()));
        }
        return names;
    }

    /** Every criterion of a rule set, of a composite those of its components. */
    public static List<Item> items(RuleSet set) {
        List<Item> items = new ArrayList<>();
        set.criteria().forEach(criterion -> items.add(new Item(null, set, criterion)));
        for (Component component : set.components()) {
            component
                    .ruleSet()
                    .criteria()
                    .forEach(criterion -> items.add(new Item(component, component.ruleSet(), criterion)));
        }
        return items;
    }
}
