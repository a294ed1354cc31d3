package wenming.author;

/** What a case expects under one key of {@code then}, and what the scorecard says. */
public record Difference(String key, String expected, String found) {
    @Override
    public String toString() {
        return key + ": expected " + expected + ", found " + found;
    }
}
