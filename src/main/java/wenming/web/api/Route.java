package wenming.web.api;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/**
 * A route together with what is said of it in {@code /openapi.json}: there is no way to register the one without the other.
 * Its summary stands in the message files under {@code api.} and its id.
 *
 * @param id the operation's name, unlike every other one
 * @param metered whether it counts against a client's rate
 * @param parameters in the address
 * @param takes the body of the request; null where there is none
 * @param gives the body of the answer 200
 * @param refuses every fault of its own with which it answers instead
 */
record Route(
        HandlerType method,
        String path,
        String id,
        boolean metered,
        List<Parameter> parameters,
        Content takes,
        Content gives,
        List<Fault> refuses,
        Handler handler) {
    Route {
        if (gives == null) {
            throw new IllegalArgumentException(method + " " + path + " does not say what it gives");
        }
        parameters = List.copyOf(parameters);
        refuses = List.copyOf(refuses);
    }

    /** A parameter; its meaning stands in the message files under {@code api.parameter.} and its name. */
    record Parameter(String name, String in, boolean required, String format) {
        static Parameter path(String name) {
            return new Parameter(name, "path", true, null);
        }

        static Parameter query(String name, String format) {
            return new Parameter(name, "query", false, format);
        }
    }

    /**
     * A body.
     *
     * @param type its content type, without parameters
     * @param shape the record that is written or read; {@code String} for plain text, {@code Object} for any JSON
     * @param example what it may look like; may give null
     */
    record Content(String type, Class<?> shape, Example example) {
        static Content of(String type, Class<?> shape, Example example) {
            return new Content(type, shape, example);
        }

        static Content of(String type, Class<?> shape) {
            return new Content(type, shape, open -> null);
        }
    }

    /** An example that is made by the program itself, so that it cannot be outdated. */
    @FunctionalInterface
    interface Example {
        Object in(Office.Open open);
    }

    static Draft get(String path, String id) {
        return new Draft(HandlerType.GET, path, id);
    }

    static Draft post(String path, String id) {
        return new Draft(HandlerType.POST, path, id);
    }

    /** The route's method and path, as in {@code GET /health/live}. */
    String name() {
        return method.name() + " " + path;
    }

    /** A route in the making. */
    static final class Draft {
        private final HandlerType method;
        private final String path;
        private final String id;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<Fault> refuses = new ArrayList<>();
        private boolean metered = true;
        private Content takes;
        private Content gives;

        private Draft(HandlerType method, String path, String id) {
            this.method = method;
            this.path = path;
            this.id = id;
        }

        Draft with(Parameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        Draft takes(Content content) {
            takes = content;
            return this;
        }

        Draft gives(Content content) {
            gives = content;
            return this;
        }

        Draft refuses(Fault... faults) {
            refuses.addAll(List.of(faults));
            return this;
        }

        /** For those who look after the server. */
        Draft unmetered() {
            metered = false;
            return this;
        }

        Route to(Handler handler) {
            return new Route(method, path, id, metered, parameters, takes, gives, refuses, handler);
        }
    }
}
