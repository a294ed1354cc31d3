package wenming.model;

/** A text in both languages. */
public record Text(@Required String zh, @Required String en) {
    /** The text in the language, {@code zh} or {@code en}. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
