package wenming.web.pages;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/**
 * One address of the pages.
 *
 * @param metered whether it counts against a client's rate: what makes the server score or print
 */
record Leaf(HandlerType method, String path, boolean metered, Answer answer) {
    /** Answers one visit. */
    @FunctionalInterface
    interface Answer {
        void to(Context ctx, Visit visit) throws Exception;
    }

    static Leaf get(String path, Answer answer) {
        return new Leaf(HandlerType.GET, path, false, answer);
    }

    static Leaf post(String path, Answer answer) {
        return new Leaf(HandlerType.POST, path, true, answer);
    }

    /** The same, counted against the client's rate, or not. */
    Leaf metered(boolean now) {
        return new Leaf(method, path, now, answer);
    }
}
