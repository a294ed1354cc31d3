package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.model.Measurement;
import wenming.model.Measurement.Part;

/** Points and grades that an assessor gives: what was not assessed may still be assessed, at best in full; the rest stands. */
final class Assessed {
    private Assessed() {}

    static boolean is(Criterion criterion) {
        MeasureKind kind = criterion.measure().kind();
        return kind == MeasureKind.ENTRY || kind == MeasureKind.MEAN || kind == MeasureKind.GRADES;
    }

    static Prospect prospect(Situation situation, Criterion criterion, Measurement now, LocalDate until) {
        if (now instanceof Measurement.Taken) {
            return Prospect.none(criterion, now, new Prospect.Cause("assessed", null, null));
        }
        Measurement best = best(situation, criterion);
        return Prospects.prospect(criterion, now, "state", 1, units -> units == 0 ? now : best, until);
    }

    private static Measurement best(Situation situation, Criterion criterion) {
        BigDecimal outOf = criterion.measure().terms().outOf();
        boolean share = criterion.scale().counting() == Scale.Counting.SHARE;
        List<String> words = List.copyOf(criterion.scale().words());
        if (criterion.measure().kind() == MeasureKind.GRADES) {
            Part best = part(new Words(situation).best(criterion, words).get(0), BigDecimal.ONE, null);
            return taken(criterion, BigDecimal.ONE, null, List.of(best));
        }
        BigDecimal full = share
                ? outOf
                : criterion.scale().target() == null
                        ? criterion.points()
                        : criterion.scale().target();
        List<Part> parts = words.stream().map(word -> part(word, full, outOf)).toList();
        return taken(criterion, full, share ? full : null, parts);
    }

    private static Part part(String word, BigDecimal amount, BigDecimal whole) {
        return new Part(word, amount, amount, whole);
    }

    private static Measurement taken(Criterion criterion, BigDecimal amount, BigDecimal whole, List<Part> parts) {
        return Prospects.nothing(criterion, whole).with(amount, amount, parts);
    }
}
