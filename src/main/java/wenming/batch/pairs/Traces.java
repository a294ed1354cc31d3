package wenming.batch.pairs;

import com.dynatrace.hash4j.similarity.SimilarityHasher;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.Submission;
import wenming.model.Unit;
import wenming.model.Wording;

/**
 * What a submission leaves behind, by which others that are like it are found: lines that begin with what they may have in
 * common with other lines. They grow with what the submission holds of evidence and long texts, not with the batch.
 */
public final class Traces {
    /** Letters and figures of the shortest text that is held against others. Ours: shorter ones are often alike by chance. */
    static final int LEAST_CHARACTERS = 50;

    /** Characters of a text that are quoted. Ours. */
    static final int QUOTED = 24;

    /** Fields of a trace, behind its key and its place. */
    static final int QUOTATION = 1 + Place.FIELDS;

    static final int SIGNATURE = QUOTATION + 1;
    static final int FIGURES = QUOTATION + 1;

    /** Figures of a fingerprint by which a file is known again: 128 bits. */
    private static final int FINGERPRINT = 32;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final byte[] NONE = {};

    private final Submission submission;
    private final Fields head;
    private final Fields tail;
    private final StringBuilder lines = new StringBuilder();
    private SimilarityHasher hasher;

    private Traces(Submission submission, Place whole) {
        this.submission = submission;
        this.head = whole.head(new Fields());
        this.tail = whole.tail(new Fields());
    }

    /**
     * The traces of a submission, in UTF-8, each with its line feed; empty if there are none. For any thread.
     *
     * @param record counts what was handed in, from 1
     * @param line of the source on which the record begins
     */
    public static byte[] of(long record, String source, int line, Submission submission) {
        Unit unit = submission.unit();
        Place whole = new Place(record, source, line, unit.id(), unit.name(), submission.period(), "");
        Traces traces = new Traces(submission, whole);
        traces.evidence();
        traces.texts();
        traces.figures();
        return traces.lines.isEmpty() ? NONE : traces.lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void evidence() {
        for (Evidence piece : submission.evidence()) {
            String fingerprint = piece.fingerprint();
            // What is no fingerprint, such as "to follow", would make all units alike that write so.
            if (fingerprint != null && SHA_256.matcher(fingerprint).matches()) {
                add(begun(Kind.SAME_EVIDENCE, fingerprint.substring(0, FINGERPRINT), piece.index(), piece.pointer())
                        .add(quoted(piece.title())));
            }
        }
    }

    private void texts() {
        for (Fact fact : submission.tellers()) {
            String words = fact.words();
            if (words == null || words.length() < LEAST_CHARACTERS) {
                continue;
            }
            Wording wording = Wording.of(words);
            if (wording == null || wording.characters() < LEAST_CHARACTERS) {
                continue;
            }
            hasher = hasher == null ? Signature.hasher() : hasher;
            add(begun(Kind.IDENTICAL_TEXT, Digest.of(wording.letters()), fact.index(), fact.pointer())
                    .add(quoted(words))
                    .add(Signature.of(wording, hasher)));
        }
    }

    private void figures() {
        Figures figures = Figures.of(submission);
        if (figures.tell()) {
            add(begun(Kind.IDENTICAL_FIGURES, Digest.of(figures.text()), 0, "")
                    .add(figures.quoted())
                    .add(figures.many()));
        }
    }

    private Fields begun(Kind kind, String key, int order, String pointer) {
        return new Fields()
                .add(kind.mark() + key)
                .all(head)
                .number(order, Place.ORDER_DIGITS)
                .all(tail)
                .add(pointer);
    }

    private void add(Fields line) {
        lines.append(line).append('\n');
    }

    private static String quoted(String text) {
        if (text == null) {
            return "";
        }
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= QUOTED
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
