package wenming.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What others than the unit saw: a file of its own, beside the submission.
 *
 * @param unit id of the unit that it speaks of; null where it does not say
 * @param by who saw what does not say itself by whom
 */
public record Findings(
        @Required Integer contract,
        String unit,
        @Required @Word("finding-authors") String by,
        @Required List<Finding> findings,
        List<Evidence> evidence) {
    /** Stands before pointers into such a file. */
    public static final String FILE = "findings:";

    public Findings {
        findings = findings == null ? List.of() : List.copyOf(findings);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The findings, each with its author; ids of evidence cannot be taken for those of the submission. */
    public List<Finding> signed() {
        return findings.stream()
                .map(one -> one.by(
                        one.by() == null ? by : one.by(),
                        one.evidence().stream().map(id -> FILE + id).toList()))
                .toList();
    }

    /** The pieces of evidence, with the ids that {@link #signed} names. */
    public List<Evidence> pieces() {
        List<Evidence> pieces = new ArrayList<>();
        for (Evidence piece : evidence) {
            pieces.add(new Evidence(
                    piece.index(),
                    FILE + piece.id(),
                    piece.kind(),
                    piece.title(),
                    piece.date(),
                    piece.number(),
                    piece.sealed(),
                    piece.characters(),
                    piece.text(),
                    piece.uri(),
                    piece.sha256()));
        }
        return pieces;
    }
}
