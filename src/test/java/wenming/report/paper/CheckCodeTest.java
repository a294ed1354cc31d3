package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wenming.model.Language;
import wenming.report.Json;
import wenming.score.Scorecard;

/** The short code by which a paper is told from one of another scorecard. */
class CheckCodeTest {
    private final Scorecard card =
            Made.of("ziyang-example-hospital", Language.ZH).card();

    @Test
    void isTheBeginningOfTheFingerprintOfTheJsonLine() throws Exception {
        String digits = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Json.line(card)))
                .toUpperCase(Locale.ROOT);
        assertThat(CheckCode.of(card)).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(digits).startsWith(CheckCode.of(card).replace("-", ""));
    }

    @Test
    void doesNotHangOnWhetherDoubtsWereLookedFor() {
        Scorecard doubted = card.with(
                new Scorecard.IntegrityLine("integrity", "1.0.0", "00"),
                List.of(new Scorecard.DoubtLine("D", null, List.of(), null)));
        assertThat(CheckCode.of(doubted)).isEqualTo(CheckCode.of(card));
    }

    @Test
    void isAnotherForAnotherScorecard() {
        assertThat(CheckCode.of(Made.of("example-large-hospital", Language.ZH).card()))
                .isNotEqualTo(CheckCode.of(card));
    }
}
