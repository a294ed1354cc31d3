package wenming.web.pages.rulesets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import wenming.catalogue.change.Changes;
import wenming.catalogue.change.Changes.CriterionChange;
import wenming.catalogue.change.Changes.KeyChange;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.Screen;

/** What differs between two rule sets, in words: keys by their names, old and new side by side. */
public record Differences(Changes changes, Language language) {
    private static final List<String> LISTS =
            List.of("asks", "sections", "sources", "leftOut", "grades", "gates", "composite");

    private static final Map<String, String> SIGNS =
            Map.of("added", "\uff0b", "removed", "\uff0d", "changed", "\u2260", "moved", "\u2195");

    /**
     * One text and another, told apart where they differ.
     *
     * @param before what both begin with
     * @param was what only the old one has
     * @param is what only the new one has
     * @param after what both end with
     */
    public record Sides(String before, String was, String is, String after) {
        static Sides of(String old, String now) {
            int start = 0;
            while (start < Math.min(old.length(), now.length()) && old.charAt(start) == now.charAt(start)) {
                start++;
            }
            int end = 0;
            while (end < Math.min(old.length(), now.length()) - start
                    && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
                end++;
            }
            return new Sides(
                    old.substring(0, start),
                    old.substring(start, old.length() - end),
                    now.substring(start, now.length() - end),
                    old.substring(old.length() - end));
        }
    }

    /** How many criteria were changed in this way. */
    public int count(String how) {
        return (int) changes.criteria().stream()
                .filter(change -> change.change().equals(how))
                .count();
    }

    /** Criteria that were changed in this way. */
    public List<CriterionChange> criteria(String how) {
        return changes.criteria().stream()
                .filter(change -> change.change().equals(how))
                .toList();
    }

    /** The sign of a change, which stands beside its word. */
    public String sign(String how) {
        return SIGNS.get(how);
    }

    /** What a key is called, {@code asks/values-seen/title/zh} by its parts; a part that has no name as it is. */
    public String name(KeyChange change) {
        String whole = named(change.key());
        String[] parts = change.key().split("/", 3);
        boolean ofList = parts.length == 3 && LISTS.contains(parts[0]);
        return whole != null || !ofList
                ? Objects.requireNonNullElse(whole, change.key())
                : named(parts[0]) + " " + parts[1] + " \u00b7 " + Objects.requireNonNullElse(named(parts[2]), parts[2]);
    }

    private String named(String key) {
        Messages messages = Messages.in(language);
        return Stream.of("ui.rule-sets.key.", "sheet.")
                .map(prefix -> prefix + key)
                .filter(messages::has)
                .findFirst()
                .map(messages::say)
                .orElse(null);
    }

    /** Both sides of a key, told apart. */
    public Sides sides(KeyChange change) {
        return Sides.of(value(change.key(), change.before()), value(change.key(), change.after()));
    }

    /** Points that a change brings or takes, with their sign; empty where it does neither. */
    public String points(CriterionChange change) {
        String figure = Screen.figure(change.points());
        return change.points().signum() == 0 ? "" : change.points().signum() > 0 ? "+" + figure : figure;
    }

    /** A word of a key in the language, where it has a name. */
    private String value(String key, String value) {
        Messages messages = Messages.in(language);
        String name = key + "." + value;
        return messages.has(name) ? messages.say(name) : value;
    }
}
