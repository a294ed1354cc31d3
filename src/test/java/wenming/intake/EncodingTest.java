package wenming.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import wenming.model.Problem;

class EncodingTest {
    private static final String CHINESE = Handed.with("\"reporter\": {\"name\": \"\u738b\u82b3\"}");

    @Test
    void chineseInUtf8IsRead() {
        assertThat(Handed.in(CHINESE).problems()).isEmpty();
        assertThat(Handed.in(CHINESE).value().reporter().name()).isEqualTo("\u738b\u82b3");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(Handed.problems("\uFEFF" + CHINESE)).isEmpty();
    }

    @Test
    void behindAByteOrderMarkColumnsAreCountedFromTheFirstCharacter() {
        assertThat(Handed.places("\uFEFF[]")).containsExactly("1:1 wrong-type");
        assertThat(Handed.places("\uFEFF" + Handed.with("\"premise\": []")))
                .isEqualTo(Handed.places(Handed.with("\"premise\": []")))
                .containsExactly("4:1 unknown-key");
    }

    @Test
    void gbkIsNamedAsSuchAtItsFirstBadCharacter() {
        Problem problem =
                Handed.in(CHINESE.getBytes(Charset.forName("GBK"))).problems().get(0);
        assertThat(problem.code()).isEqualTo("not-utf8");
        assertThat(problem.found()).isEqualTo("GBK");
        // {"reporter": {"name": " is 22 characters long
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo(23);
    }

    @Test
    void theColumnOfABadByteCountsCharactersEvenBehindChinese() {
        byte[] good = "{\"\u738b\u82b3\": \"".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xFF;
        assertThat(Handed.in(bytes).problems().get(0).column()).isEqualTo(9);
    }

    /** Every beginning of a character, in and out of ASCII, held against the decoder of the Java library. */
    @Test
    void whatIsUtf8IsDecidedAsTheJavaLibraryDoes() {
        int[] thirds = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x9F, 0xA0, 0xBF, 0xC2, 0xFF};
        for (int lead = 0; lead < 256; lead++) {
            for (int second = 0; second < 256; second++) {
                for (int third : thirds) {
                    byte[] bytes = {'a', (byte) lead, (byte) second, (byte) third, (byte) 0x80};
                    for (int length = 2; length <= bytes.length; length++) {
                        byte[] text = java.util.Arrays.copyOf(bytes, length);
                        assertThat(Encodings.isUtf8(text) == decodes(text))
                                .as(java.util.HexFormat.of().formatHex(text))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aBadByteBehindManyPlainOnesIsNotPassedOver() {
        for (int place = 0; place < 40; place++) {
            byte[] text = "x".repeat(40).getBytes(StandardCharsets.UTF_8);
            assertThat(Encodings.isUtf8(text)).isTrue();
            text[place] = (byte) 0xFF;
            assertThat(Encodings.isUtf8(text)).as("byte " + place).isFalse();
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (java.nio.charset.CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void utf16IsNamedAsSuchWithOrWithoutItsMark() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(Handed.in(CHINESE.getBytes(charset)).problems())
                    .as(charset.name())
                    .extracting(Problem::code, Problem::found)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("not-utf8", "UTF-16"));
        }
    }

    @Test
    void asciiInUtf16IsRefusedToo() {
        assertThat(Handed.in("{}".getBytes(StandardCharsets.UTF_16LE)).problems())
                .extracting(Problem::code)
                .containsExactly("not-utf8");
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThat(Handed.places("")).containsExactly("1:1 empty");
        assertThat(Handed.places("\uFEFF")).containsExactly("1:1 empty");
    }

    @Test
    void aBlankFileIsCalledEmpty() {
        assertThat(Handed.places(" \t\r\n ")).containsExactly("1:1 empty");
    }
}
