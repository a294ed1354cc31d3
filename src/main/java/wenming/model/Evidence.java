package wenming.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A piece of evidence (佐证材料) that facts refer to by its id. */
public record Evidence(
        int index,
        @Required String id,
        @Required @Word("evidence-kinds") String kind,
        String title,
        LocalDate date,
        String number,
        Boolean sealed,
        Integer characters,
        String text,
        String uri,
        String sha256)
        implements Fact {
    /** The SHA-256 of its file in one spelling, so that the same file is known again; null if none is stated. */
    public String fingerprint() {
        return sha256 == null ? null : sha256.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String words() {
        return text;
    }

    /** Length in characters: that of the text where there is one, else what is stated; null where neither is. */
    public Integer length() {
        return text == null ? characters : (Integer) text.codePointCount(0, text.length());
    }

    /** Whether it is known to be longer than so many characters. */
    public boolean longerThan(BigDecimal most) {
        return length() != null && BigDecimal.valueOf(length()).compareTo(most) > 0;
    }

    /** Whether the length that is stated is not that of the text. */
    public boolean miscounted() {
        return text != null && characters != null && !characters.equals(length());
    }

    @Override
    public FactKind in() {
        return FactKind.EVIDENCE;
    }

    @Override
    public List<String> evidence() {
        return List.of();
    }
}
