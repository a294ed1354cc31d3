package wenming.spark;

import java.io.Serializable;

/**
 * What a piece holds.
 *
 * @param lines blank ones too
 * @param entries records, and what cannot be read
 * @param ended whether nothing behind it in its source is read either
 */
record Count(long lines, long entries, boolean ended) implements Serializable {
    private static final long serialVersionUID = 1L;
}
