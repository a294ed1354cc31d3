package wenming.batch.rank;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The order of rows in a ranking, as bytes: the same in memory and in files that are sorted by bytes. Scores of different
 * rule sets, versions or days are not compared: each has a ranking of its own. Within one the best score stands first,
 * vetoed units last; within a tie the order is that of unit id, source and line, and says nothing about merit.
 */
final class Order {
    /** Parts the fields of a key: smaller than anything in them. */
    static final int END = 0;

    private static final int ESCAPE = 1;

    /** Larger than any score; a score has at most so many places. */
    private static final BigDecimal ABOVE_ALL = BigDecimal.TEN.pow(12);

    private static final int PLACES = 12;
    private static final int DIGITS = 25;

    private final ByteArrayOutputStream key = new ByteArrayOutputStream(128);

    private Order() {}

    /** Which ranking a row belongs to: by rule set, version and day, and by what this view parts them by. */
    static byte[] group(View view, Row row) {
        return new Order().ranking(row).text(view.of(row)).bytes();
    }

    /** Where a row stands among all, the rankings of a view one after the other. */
    static byte[] key(View view, Row row) {
        return new Order()
                .ranking(row)
                .text(view.of(row))
                .word(row.isVetoed() ? "1" : "0")
                .word(row.isVetoed() ? "-" : falling(row.score()))
                .text(row.unit())
                .text(row.source())
                .word(rising(row.line()))
                .word(rising(row.record()))
                .bytes();
    }

    /** The submissions of a unit in a ranking, one after the other. */
    static byte[] unit(Row row) {
        return new Order()
                .ranking(row)
                .text(row.unit())
                .word(rising(row.record()))
                .bytes();
    }

    private Order ranking(Row row) {
        return text(row.ruleSet()).text(row.version()).word(row.asOf().toString());
    }

    /** What is not given stands last. */
    private Order text(String text) {
        if (text == null) {
            return word("~");
        }
        key.write('=');
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && b < ' ') {
                key.write(ESCAPE); // neither the end of a field nor the end of a line may stand in a key
                key.write(b + ' ');
            } else {
                key.write(b);
            }
        }
        key.write(END);
        return this;
    }

    private Order word(String word) {
        key.writeBytes(word.getBytes(StandardCharsets.US_ASCII));
        key.write(END);
        return this;
    }

    private byte[] bytes() {
        return key.toByteArray();
    }

    private static String falling(BigDecimal score) {
        BigInteger below = ABOVE_ALL.subtract(score).movePointRight(PLACES).toBigInteger();
        String digits = below.toString();
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    private static String rising(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }
}
