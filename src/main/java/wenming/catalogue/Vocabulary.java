package wenming.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import wenming.model.Text;
import wenming.shape.Nearest;
import wenming.shape.WordLists;

/** The words that submissions and rule sets may use, by list, with both languages. */
public record Vocabulary(Map<String, Map<String, Text>> lists) implements WordLists {
    public Vocabulary {
        Map<String, Map<String, Text>> copy = new LinkedHashMap<>();
        lists.forEach(
                (list, words) -> copy.put(list, java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        lists = java.util.Collections.unmodifiableMap(copy);
    }

    @Override
    public Set<String> words(String list) {
        return lists.getOrDefault(list, Map.of()).keySet();
    }

    /** The word that was probably meant, also by somebody who wrote what it means, such as the Chinese name. */
    @Override
    public String nearest(String list, String word) {
        String nearest = Nearest.to(word, words(list));
        if (!nearest.isEmpty()) {
            return nearest;
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        lists.getOrDefault(list, Map.of()).forEach((known, text) -> {
            meanings.putIfAbsent(text.zh(), known);
            meanings.putIfAbsent(text.en(), known);
        });
        return meanings.getOrDefault(Nearest.to(word, meanings.keySet()), "");
    }

    /** The word in both languages; the word itself where the list does not have it. */
    public Text text(String list, String word) {
        Text text = lists.getOrDefault(list, Map.of()).get(word);
        return text == null ? new Text(word, word) : text;
    }

    /** This vocabulary and, on top of it, the words of another. */
    public Vocabulary and(Vocabulary other) {
        Map<String, Map<String, Text>> all = new LinkedHashMap<>();
        for (String list : union(lists.keySet(), other.lists.keySet())) {
            Map<String, Text> words = new LinkedHashMap<>(lists.getOrDefault(list, Map.of()));
            words.putAll(other.lists.getOrDefault(list, Map.of()));
            all.put(list, words);
        }
        return new Vocabulary(all);
    }

    /** This vocabulary and the statement keys and criterion ids of rule sets; nobody speaks of doubts by their ids. */
    public Vocabulary and(Collection<RuleSet> ruleSets) {
        Map<String, Text> keys = new LinkedHashMap<>();
        Map<String, Text> ids = new LinkedHashMap<>();
        for (RuleSet ruleSet : ruleSets) {
            ruleSet.asks().forEach(question -> keys.put(question.key(), question.title()));
            ruleSet.criteria().stream()
                    .filter(criterion -> !criterion.isDoubt())
                    .forEach(criterion -> ids.put(criterion.id(), criterion.title()));
        }
        // Not Map.of: its order changes from run to run, and the build writes these lists down.
        Map<String, Map<String, Text>> both = new LinkedHashMap<>();
        both.put("criterion-ids", ids);
        both.put("statement-keys", keys);
        return and(new Vocabulary(both));
    }

    /** Whether it has every word of another, whatever the words mean. */
    public boolean holds(Vocabulary other) {
        return other.lists.entrySet().stream().allMatch(list -> words(list.getKey())
                .containsAll(list.getValue().keySet()));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }
}
