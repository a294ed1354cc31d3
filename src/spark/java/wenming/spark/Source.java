package wenming.spark;

import java.io.Serializable;
import java.net.URI;
import wenming.intake.Listing;
import wenming.intake.Sent;
import wenming.model.Problem;

/**
 * A file of the input as the driver found it.
 *
 * @param name under which its records go: as the caller or the folder names it
 * @param uri where every machine finds it; null where it was refused
 * @param length in bytes
 * @param code why there is nothing to read; null where there is
 */
record Source(String name, String uri, long length, String code, String found, String expected)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static Source file(String name, URI uri, long length) {
        return new Source(name, uri.toString(), length, null, null, null);
    }

    static Source refused(String name, Problem problem) {
        return new Source(name, null, 0, problem.code(), problem.found(), problem.expected());
    }

    static Source refused(String name, String code) {
        return new Source(name, null, 0, code, "", "");
    }

    boolean isRefused() {
        return code != null;
    }

    /** What the rooms that read know of it where it was refused. */
    Sent refusal() {
        return Sent.refused(name, new Problem(code, "", 0, 0, found, expected, ""));
    }

    /** Whether it can be read from the middle on. */
    boolean hasPlainLines() {
        return !isRefused() && Listing.hasPlainLines(fileName());
    }

    /** The last part of its name; its ending says what it holds. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
