package wenming.intake;

import java.io.IOException;
import wenming.model.Problem;

/** Why a source cannot be read, or not further, in words that its owner understands. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String expected;

    UnreadableException(String code, String found, String expected) {
        super(found);
        this.code = code;
        this.expected = expected;
    }

    Problem problem() {
        return new Problem(code, "", 0, 0, getMessage(), expected, "");
    }
}
