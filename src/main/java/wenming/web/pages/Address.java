package wenming.web.pages;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The address of a page, which does not name a language. */
final class Address {
    private Address() {}

    /** Path and query of what is visited. A path always begins with one slash: with two it would name another server. */
    static String of(Context ctx) {
        StringBuilder address = new StringBuilder("/" + ctx.path().replaceFirst("^[/\\\\]+", ""));
        String mark = "?";
        for (Map.Entry<String, List<String>> entry : ctx.queryParamMap().entrySet()) {
            for (String value : entry.getValue()) {
                if (!entry.getKey().equals(Tongue.KEY)) {
                    address.append(mark)
                            .append(encoded(entry.getKey()))
                            .append('=')
                            .append(encoded(value));
                    mark = "&";
                }
            }
        }
        return address.toString();
    }

    /** A text within an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
