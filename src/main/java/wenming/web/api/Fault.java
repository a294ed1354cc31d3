package wenming.web.api;

import java.util.Locale;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Messages;

/** Why a request is not answered, with its HTTP status; the sentences are in the message files under {@code http.}. */
public enum Fault {
    MALFORMED(400),
    BAD_QUERY(400),
    BAD_REQUEST(400),
    CUT_OFF(400),
    OTHER_ORIGIN(403),
    NO_SUCH_PATH(404),
    NO_SUCH_RULE_SET(404),
    NO_SUCH_BATCH(404),
    WRONG_METHOD(405),
    TOO_SLOW(408),
    TOO_LARGE(413),
    WRONG_TYPE(415),
    COMPRESSED(415),
    REJECTED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    NOT_READY(503),
    STOPPING(503),
    BUSY(503),
    NO_ROOM(507);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Its name in URIs and messages, for example {@code no-such-path}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its URI in problem documents. */
    String type() {
        return "urn:wenming:problem:" + code();
    }

    /** What it says, with the values filled in. */
    Text text(Object... values) {
        String key = "http." + code();
        return new Text(
                Messages.in(Language.ZH).say(key, values),
                Messages.in(Language.EN).say(key, values));
    }
}
