package wenming.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.model.FactKind;
import wenming.model.Measurement;

/** Adds up faults, by their kind where kinds weigh differently. */
final class FaultSum {
    private final Sheet sheet;
    private final Criterion criterion;
    private final Measure measure;
    private final Account account;
    private final PartSums parts;

    FaultSum(Sheet sheet, Account account, PartSums parts) {
        this.sheet = sheet;
        this.criterion = sheet.criterion;
        this.measure = criterion.measure();
        this.account = account;
        this.parts = parts;
    }

    Measurement measurement() {
        boolean counted = criterion.isVeto() || criterion.isDoubt() || ofIncidents();
        if (account.nothingSaid() && !counted) {
            // Nobody has looked anywhere: no fault seen is not the same as no fault.
            return account.notTaken(measure.kind() == MeasureKind.FAULTS ? "not-stated" : "nothing-to-measure");
        }
        if (criterion.scale() instanceof Scale.Deduct deduct && deduct.step() == null) {
            weighable(deduct.weights().keySet());
        }
        List<Measurement.Part> byKind = parts.faults(sheet);
        boolean unanswered = byKind.stream().anyMatch(Measurement.Part::open);
        BigDecimal faults = BigDecimal.valueOf(Account.total(sheet.no));
        long inTime = sheet.no.stream().mapToLong(Mention::timesAtBest).sum();
        BigDecimal atMost = sheet.unbounded() ? null : BigDecimal.valueOf(inTime + Account.total(sheet.open));
        if (measure.kind() == MeasureKind.FAULTS && unanswered) {
            if (byKind.stream().allMatch(Measurement.Part::open)) {
                return account.notTaken("not-stated");
            }
            atMost = atMost == null ? null : sumOf(byKind);
        }
        return account.taken(faults, atMost, null, wanting(byKind), byKind);
    }

    /** Whether it is about the negative list, of which the unit says itself that it is empty. */
    private boolean ofIncidents() {
        return measure.of().equals("incidents") || criterion.reads().equals(List.of(FactKind.INCIDENTS));
    }

    /** Of questions, those answered no and those not answered. */
    private List<String> wanting(List<Measurement.Part> byQuestion) {
        return measure.kind() == MeasureKind.FAULTS && measure.of().equals("statements")
                ? byQuestion.stream()
                        .filter(part -> (part.amount().signum() > 0
                                        && !measure.terms().numbers().contains(part.word()))
                                || part.open())
                        .map(Measurement.Part::word)
                        .toList()
                : List.of();
    }

    /** Faults of a kind that the scale does not weigh are open: nobody knows what they cost, at worst what the heaviest does. */
    private void weighable(Set<String> kinds) {
        for (Mention mention : List.copyOf(sheet.no)) {
            if (!mention.word().isEmpty() && !kinds.contains(mention.word())) {
                sheet.no.remove(mention);
                sheet.open.add(Mention.of(mention.fact(), mention.word(), "kind-not-weighed", mention.times()));
            }
        }
        sheet.settle();
    }

    /** The most there can be; null where one of them has no limit. */
    private static BigDecimal sumOf(List<Measurement.Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Measurement.Part part : parts) {
            if (part.atMost() == null) {
                return null;
            }
            sum = sum.add(part.atMost());
        }
        return sum;
    }
}
