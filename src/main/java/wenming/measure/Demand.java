package wenming.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.model.FactKind;

/** What one criterion asks for, made once for all submissions: the facts that say so, and its tallies by their keys. */
record Demand(Criterion criterion, Set<FactKind> reads, List<Ask> asks, Map<String, ActivityFilter> tallies) {
    static Demand of(Criterion criterion) {
        Measure measure = criterion.measure();
        boolean own = measure.kind() == MeasureKind.OWN;
        boolean dated = criterion.due().rhythm() == Due.Rhythm.ONCE;
        LocalDate by = own && dated ? criterion.due().day() : measure.by();
        String kind = measure.kind().name().toLowerCase(Locale.ROOT);
        List<Ask> asks = new ArrayList<>();
        Map<String, ActivityFilter> tallies = new LinkedHashMap<>();
        for (String word : words(criterion, measure)) {
            String filter = "";
            if (measure.ofActivities()) {
                ActivityFilter wanted = measure.filterFor(word);
                filter = wanted.key();
                tallies.put(filter, wanted);
            }
            asks.add(new Ask(criterion.id(), kind, measure.of(), word, by, filter, null, null, measure.terms()));
        }
        criterion.tallies().forEach(filter -> tallies.put(filter.key(), filter));
        Set<FactKind> reads = EnumSet.noneOf(FactKind.class);
        reads.addAll(criterion.reads());
        return new Demand(criterion, reads, asks, tallies);
    }

    /** The same with these Asks alone. */
    Demand only(Predicate<Ask> wanted) {
        return new Demand(criterion, reads, asks.stream().filter(wanted).toList(), tallies);
    }

    private static List<String> words(Criterion criterion, Measure measure) {
        if (measure.kind().ofFindings()) {
            return List.of(criterion.id());
        }
        return measure.words().isEmpty() ? List.of("") : measure.words();
    }
}
