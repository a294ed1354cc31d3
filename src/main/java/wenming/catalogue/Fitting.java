package wenming.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wenming.shape.Nearest;

/** Whether a scale can value what a measure counts, and whether the words it weighs are words that the measure tells apart. */
final class Fitting {
    private static final Set<MeasureKind> COUNTS = Set.of(MeasureKind.SUM, MeasureKind.COUNT, MeasureKind.VALUE);
    private static final Set<MeasureKind> SHARES =
            Set.of(MeasureKind.CADENCE, MeasureKind.CLOSURE, MeasureKind.MEAN, MeasureKind.SHARE);

    private final MeasureKind kind;
    private final Scale scale;
    private final List<String> words;
    private final Vocabulary vocabulary;
    private final Measures.Complaint complaint;

    Fitting(MeasureKind kind, Scale scale, List<String> words, Vocabulary vocabulary, Measures.Complaint complaint) {
        this.kind = kind;
        this.scale = scale;
        this.words = words;
        this.vocabulary = vocabulary;
        this.complaint = complaint;
    }

    void check(String at) {
        Scale.Counting counting = scale.counting();
        boolean amount = counting == Scale.Counting.AMOUNT;
        boolean faults = counting == Scale.Counting.FAULTS;
        if (SHARES.contains(kind) && counting != Scale.Counting.SHARE) {
            complaint.of(at + "/scale/kind", "scale-must-be-ratio", "", "ratio", "");
        } else if ((COUNTS.contains(kind) && !amount) || (kind == MeasureKind.COVER && faults)) {
            unfit(at, "threshold, proportional, steps, shortfall, ladder, bonus");
        } else if (kind == MeasureKind.FAULTS && !faults) {
            unfit(at, "deduct, ladder, veto, total-deduction");
        } else if (kind == MeasureKind.LOOKS && amount) {
            unfit(at, "ratio, deduct, ladder");
        } else if ((kind == MeasureKind.GRADES) != (scale instanceof Graded)) {
            unfit(at, kind == MeasureKind.GRADES ? "graded" : "threshold, proportional …");
        } else if (kind == MeasureKind.ENTRY && !amount) {
            unfit(at, "proportional");
        } else if ((scale instanceof Mix && kind != MeasureKind.MEAN)
                || (scale instanceof Scale.Parts && kind != MeasureKind.COVER)) {
            unfit(at, scale instanceof Mix ? "ratio" : "proportional");
        }
        scale.words().forEach(word -> known(at, word));
    }

    private void unfit(String at, String expected) {
        complaint.of(at + "/scale/kind", "scale-does-not-fit", kind.name().toLowerCase(Locale.ROOT), expected, "");
    }

    private void known(String at, String word) {
        Collection<String> known = scale instanceof Mix
                ? vocabulary.words("finding-authors")
                : scale instanceof Graded
                        ? vocabulary.words("grades")
                        : kind == MeasureKind.FINDINGS
                                ? vocabulary.words("finding-kinds")
                                : scale instanceof Scale.Bonus ? vocabulary.words("levels") : words;
        if (!known.contains(word)) {
            complaint.of(at + "/scale", "unknown-word", word, String.join(", ", known), Nearest.to(word, known));
        }
    }
}
