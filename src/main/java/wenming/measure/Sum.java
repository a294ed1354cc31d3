package wenming.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.catalogue.WorkingDays;
import wenming.model.FactKind;
import wenming.model.Measurement;

/** Adds up what rules said about a criterion, by what its measure and scale count. */
final class Sum {
    private final Sheet sheet;
    private final Criterion criterion;
    private final Account account;
    private final PartSums parts;
    private final Measure measure;
    private final Window window;
    private final WorkingDays calendar;

    Sum(Sheet sheet, Window window, WorkingDays calendar) {
        this.sheet = sheet;
        this.criterion = sheet.criterion;
        this.account = new Account(sheet);
        this.parts = new PartSums(sheet.criterion);
        this.measure = criterion.measure();
        this.window = window;
        this.calendar = calendar;
    }

    Measurement measurement() {
        sheet.settle();
        if (!sheet.undecided.isEmpty()) {
            Mention first = sheet.undecided.get(0);
            return new Measurement.NotTaken(criterion.id(), first.reason(), Account.pointers(sheet.undecided));
        }
        if (sheet.yes.isEmpty() && sheet.no.isEmpty() && !sheet.open.isEmpty()) {
            return account.notTaken(sheet.open.get(0).reason()); // everything that was said is that it is not known
        }
        return switch (measure.kind()) {
            case SUM -> sum();
            case COVER -> words();
            case COUNT -> times(sheet.yes);
            case CADENCE -> new CadenceSum(sheet, account, window, calendar).measurement();
            case CLOSURE -> measure.of().equals("inspections") ? closure() : share();
            case VALUE -> marks().value();
            case SHARE -> shareOfNumber();
            case FAULTS -> new FaultSum(sheet, account, parts).measurement();
            case ENTRY -> marks().entry();
            case MEAN -> marks().mean();
            case GRADES -> marks().grades();
            case LOOKS ->
                criterion.scale().counting() == Scale.Counting.SHARE
                        ? share()
                        : new FaultSum(sheet, account, parts).measurement();
            case FINDINGS, OWN -> byScale();
        };
    }

    private MarkSum marks() {
        return new MarkSum(sheet, account, parts);
    }

    private Measurement byScale() {
        return switch (criterion.scale().counting()) {
            case AMOUNT -> sheet.summed ? sum() : measure.words().isEmpty() ? times(sheet.yes) : words();
            case SHARE -> sheet.whole.signum() > 0 ? closure() : measure.words().isEmpty() ? share() : words();
            case FAULTS -> new FaultSum(sheet, account, parts).measurement();
        };
    }

    /** What a tally adds up to; entries that do not state the figure leave the top open. */
    private Measurement sum() {
        if (!sheet.open.isEmpty() && !sheet.stated) {
            return account.notTaken("not-stated");
        }
        return account.taken(sheet.part, sheet.open.isEmpty() ? sheet.part : null, null, List.of());
    }

    private Measurement times(List<Mention> counted) {
        if (measure.kind() == MeasureKind.FINDINGS && account.nothingSaid()) {
            return account.notTaken("not-given");
        }
        long amount = Account.total(counted);
        return account.taken(
                BigDecimal.valueOf(amount),
                BigDecimal.valueOf(amount + Account.total(sheet.open)),
                null,
                List.of(),
                parts.of(counted, sheet.open));
    }

    /** How many of the words asked for are answered. */
    private Measurement words() {
        Set<String> answered = words(sheet.yes, measure.terms().each());
        Set<String> refused = words(sheet.no, 0);
        Set<String> undecided = words(sheet.open, 0);
        boolean silenceIsOpen = criterion.reads().equals(List.of(FactKind.STATEMENTS));
        List<String> lacking = new ArrayList<>();
        int open = 0;
        for (String word : measure.words()) {
            if (!answered.contains(word)) {
                boolean unanswered = silenceIsOpen && !refused.contains(word);
                open += unanswered || undecided.contains(word) ? 1 : 0;
                lacking.add(word);
            }
        }
        if (silenceIsOpen && open == measure.words().size()) {
            return account.notTaken("not-stated");
        }
        BigDecimal whole = BigDecimal.valueOf(measure.words().size());
        BigDecimal amount = BigDecimal.valueOf(measure.words().size() - lacking.size());
        List<Measurement.Part> each = parts.answered(answered, undecided, silenceIsOpen ? refused : null);
        return account.taken(amount, amount.add(BigDecimal.valueOf(open)), whole, lacking, each);
    }

    /** The words that are mentioned at least so many times. */
    private static Set<String> words(List<Mention> mentions, int each) {
        if (mentions.isEmpty()) {
            return Set.of();
        }
        Map<String, Long> times = new HashMap<>();
        for (Mention mention : mentions) {
            times.merge(mention.word(), (long) mention.times(), Long::sum);
        }
        times.values().removeIf(found -> found < each);
        return times.keySet();
    }

    /** How many subjects comply, of all there are: each counts once, however much is said about it. */
    private Measurement share() {
        long yes = subjects(sheet.yes);
        long no = subjects(sheet.no);
        long open = subjects(sheet.open);
        if (measure.kind() == MeasureKind.FINDINGS && account.nothingSaid()) {
            return account.notTaken("not-given");
        }
        return account.taken(
                BigDecimal.valueOf(yes),
                BigDecimal.valueOf(yes + open),
                BigDecimal.valueOf(yes + no + open),
                List.of());
    }

    private static long subjects(List<Mention> mentions) {
        long subjects = 0;
        String before = "";
        for (Mention mention : mentions) {
            if (!mention.pointer().equals(before)) {
                subjects += mention.fact() == null ? mention.times() : 1;
            }
            before = mention.pointer();
        }
        return subjects;
    }

    /** So many of so many, as two answers say; where nobody answered there is no share. */
    private Measurement shareOfNumber() {
        return account.nothingSaid() ? account.notTaken("not-stated") : closure();
    }

    private Measurement closure() {
        if (!sheet.open.isEmpty()) {
            return account.notTaken(sheet.open.get(0).reason());
        }
        return account.taken(sheet.part, sheet.part, sheet.whole, List.of());
    }
}
