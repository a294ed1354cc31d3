package wenming.advise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Fraction;
import wenming.model.Measurement;
import wenming.model.Measurement.Part;

/** Faults that are put right one by one, the ones that cost most first; what is open counts as a fault until it is seen. */
final class Faults {
    private final Situation situation;
    private final Criterion criterion;
    private final Measurement.Taken taken;
    private final List<Part> costliest;
    private final long unseen;

    Faults(Situation situation, Criterion criterion, Measurement.Taken taken) {
        this.situation = situation;
        this.criterion = criterion;
        this.taken = taken;
        this.costliest = taken.parts().stream()
                .map(this::atWorst)
                .sorted(Comparator.comparing(this::alone))
                .toList();
        boolean known = criterion.isTotalDeduction()
                || (taken.parts().isEmpty()
                        ? taken.atMost() != null
                        : taken.parts().stream().noneMatch(part -> part.atMost() == null));
        this.unseen = known ? 0 : Math.max(1, taken.open().size());
    }

    /** Facts that must be looked at before anything is secured. */
    long unseen() {
        return unseen;
    }

    /** How many faults there are, or may be. */
    long worst() {
        return sum(costliest.isEmpty() ? List.of(new Part("", taken.amount(), null, null)) : costliest)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    Measurement after(long units) {
        if (units == 0 || units < unseen) {
            return taken;
        }
        BigDecimal mended = BigDecimal.valueOf(units - unseen);
        if (costliest.isEmpty()) {
            BigDecimal left = taken.amount().subtract(mended);
            return taken.with(left, left, List.of());
        }
        List<Part> left = new ArrayList<>();
        for (Part part : costliest) {
            BigDecimal of = part.amount().min(mended);
            mended = mended.subtract(of);
            BigDecimal rest = part.amount().subtract(of);
            left.add(new Part(part.word(), rest, rest, part.whole()));
        }
        return taken.with(sum(left), sum(left), left);
    }

    /** What is taken off the total counts what is known; points of a criterion are secured only from the worst. */
    private Part atWorst(Part part) {
        BigDecimal worst = part.atMost() == null || criterion.isTotalDeduction()
                ? part.amount()
                : part.atMost().max(part.amount());
        return new Part(part.word(), worst, worst, part.whole());
    }

    private Fraction alone(Part part) {
        Part one = new Part(part.word(), BigDecimal.ONE, BigDecimal.ONE, null);
        return situation.scorer().secured(criterion, taken.with(BigDecimal.ONE, BigDecimal.ONE, List.of(one)));
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
