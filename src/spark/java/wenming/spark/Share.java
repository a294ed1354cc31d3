package wenming.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What one task does. Shares are cut by the input alone, never by the number of machines: so each of them writes the same
 * file, whoever has it and however often it is tried.
 */
record Share(List<Piece> pieces) implements Serializable {
    private static final long serialVersionUID = 1L;

    Share {
        pieces = List.copyOf(pieces);
    }
}
