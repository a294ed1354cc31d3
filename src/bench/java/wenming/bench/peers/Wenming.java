package wenming.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.model.NotCounted;
import wenming.model.Submission;
import wenming.score.Scorecard;

/**
 * The program itself, as every door calls it: submission to scorecard. It has no form without explanation: the scorecard
 * always says which facts count, which do not and why, what is open, what is missing, and what could still be earned.
 */
public final class Wenming implements Engine {
    private final Assessor assessor;

    /** Reads and compiles the rule set of the benchmark. */
    public Wenming() {
        this(assessors());
    }

    Wenming(Assessors assessors) {
        assessor = assessors.of("forty-five").orElseThrow();
    }

    /**
     * The sets of the class path: {@link Engines} puts that of the benchmark there, compiled as the build compiles those of
     * the program. Where it is not there, it is read from its folder and compiled on the spot, as those of an operator are.
     */
    static Assessors assessors() {
        try {
            return new Assessors(library());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library with the set of the benchmark. */
    static Library library() throws IOException {
        Library bundled = Library.open(List.of());
        return bundled.ids().contains("forty-five") ? bundled : Library.open(List.of(Spec.FOLDER.resolve("rules")));
    }

    /** The scorecard, as a caller gets it. */
    public Scorecard card(Submission submission) {
        return assessor.assess(submission, "", null);
    }

    @Override
    public long[] points(Submission submission) {
        return lines(card(submission)).stream()
                .mapToLong(line -> hundredths(line.points()))
                .toArray();
    }

    @Override
    public Line[] explained(Submission submission) {
        List<Line> lines = new ArrayList<>();
        for (Scorecard.CriterionLine line : lines(card(submission))) {
            List<Facts.Not> not = new ArrayList<>();
            for (List<NotCounted> some : List.of(line.notCounted(), line.open())) {
                some.forEach(one -> not.add(new Facts.Not(one.pointer(), one.reason())));
            }
            lines.add(new Line(hundredths(line.points()), line.counted(), not));
        }
        return lines.toArray(new Line[0]);
    }

    @Override
    public Object timed(Submission submission, boolean explain) {
        return card(submission);
    }

    @Override
    public List<Boolean> forms() {
        return List.of(true);
    }

    private static List<Scorecard.CriterionLine> lines(Scorecard card) {
        List<Scorecard.CriterionLine> lines = new ArrayList<>();
        card.sections().forEach(section -> lines.addAll(section.criteria()));
        return lines;
    }

    private static long hundredths(java.math.BigDecimal points) {
        return points == null ? 0 : points.movePointRight(2).longValueExact();
    }
}
