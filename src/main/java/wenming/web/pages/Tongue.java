package wenming.web.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Locale;
import wenming.model.Language;

/** The language of a visitor: chosen on a page before, else the one that the browser asks for first. */
final class Tongue {
    static final String KEY = "lang";
    private static final String COOKIE = "wenming-lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private Tongue() {}

    static Language of(Context ctx) {
        String chosen = ctx.cookie(COOKIE);
        return chosen == null ? asked(ctx.header("Accept-Language")) : of(chosen);
    }

    /** Remembers a choice. */
    static void choose(Context ctx, String language) {
        Cookie cookie = new Cookie(COOKIE, of(language) == Language.ZH ? "zh" : "en");
        cookie.setMaxAge(A_YEAR);
        cookie.setPath("/");
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    private static Language of(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
    }

    private static Language asked(String header) {
        try {
            List<Locale.LanguageRange> ranges = header == null ? List.of() : Locale.LanguageRange.parse(header);
            return ranges.stream()
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                    .findFirst()
                    .map(Tongue::of)
                    .orElse(Language.EN);
        } catch (IllegalArgumentException e) {
            return Language.EN; // no list of languages
        }
    }
}
