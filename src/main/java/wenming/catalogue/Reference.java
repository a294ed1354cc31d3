package wenming.catalogue;

/**
 * How a rule set is asked for: {@code ziyang-2021}, or one version of it, {@code ziyang-2021@2}.
 *
 * @param version null for the one that is in force
 */
public record Reference(String id, String version) {
    /** Stands between id and version, in references and in names of folders. */
    static final char AT = '@';

    /** Reads a reference; what follows the first {@code @} is the version. */
    public static Reference of(String text) {
        int at = text.indexOf(AT);
        return at < 0 ? new Reference(text, null) : new Reference(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return version == null ? id : id + AT + version;
    }
}
