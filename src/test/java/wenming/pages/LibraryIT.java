package wenming.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenming.catalogue.Library;

/** Every standard of the library is seen on its page, and every sample on its result, at a desk and on a telephone. */
class LibraryIT {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    static List<String> sets() throws IOException {
        return Library.open(List.of()).ids();
    }

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-submissions/golden"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".scorecard"))
                    .map(name -> name.replace(".scorecard", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theStandardIsReadable(String id) {
        Page page = BROWSER.visit("/rule-sets/" + id, Eyes.DESK);
        BROWSER.look(page, "library-" + id + "-" + Eyes.DESK);
        BROWSER.axe(page, id);
        Page phone = BROWSER.visit("/rule-sets/" + id, Eyes.PHONE_ENGLISH_DARK);
        BROWSER.look(phone, "library-" + id + "-" + Eyes.PHONE_ENGLISH_DARK);
        BROWSER.fits(phone, id);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theResultIsReadable(String sample) {
        Page page = result(sample, Eyes.DESK);
        BROWSER.look(page, "library-result-" + sample + "-" + Eyes.DESK);
        BROWSER.axe(page, sample);
        Page phone = result(sample, Eyes.PHONE_ENGLISH_DARK);
        BROWSER.look(phone, "library-result-" + sample + "-" + Eyes.PHONE_ENGLISH_DARK);
        BROWSER.fits(phone, sample);
    }

    private static Page result(String sample, Eyes eyes) {
        Page page = BROWSER.visit("/", eyes);
        page.navigate(BROWSER.base() + "/result?draft=" + Drafted.sample(page, sample));
        page.locator("#scored").waitFor();
        return page;
    }
}
