package wenming.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What was seen on site or in a survey for one criterion.
 *
 * @param count how many faults, or how many gave the grade; null for one
 * @param grade the grade given, a word of the vocabulary's grades
 * @param points the points given
 */
public record Finding(
        int index,
        @Required @Word("criterion-ids") String criterion,
        String place,
        @Word("finding-kinds") String kind,
        Boolean compliant,
        Integer count,
        @Word("grades") String grade,
        BigDecimal points,
        @Required LocalDate date,
        @Word("finding-authors") String by,
        String note,
        List<String> evidence)
        implements DayFact {
    public Finding {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.FINDINGS;
    }

    @Override
    public String words() {
        return note;
    }

    /** Whether somebody else than the unit saw it; such findings come in a file of their own. */
    public boolean byOthers() {
        return by != null && !by.equals("self");
    }

    /** In its own file; those of others stand in another one: {@code findings:/findings/3}. */
    @Override
    public String pointer() {
        return (byOthers() ? Findings.FILE : "") + DayFact.super.pointer();
    }

    /** The same finding, by somebody and with evidence of these ids. */
    Finding by(String author, List<String> newEvidence) {
        return new Finding(
                index, criterion, place, kind, compliant, count, grade, points, date, author, note, newEvidence);
    }

    /** Whether somebody looked and found nothing. */
    public boolean clean() {
        return compliant != null ? compliant : count != null && count == 0;
    }

    /** Whether somebody looked and found a fault. */
    public boolean faulty() {
        return compliant != null ? !compliant : count != null && count > 0;
    }

    /** How many faults the finding stands for: what it says, else one. */
    public int times() {
        return count == null ? 1 : count;
    }
}
