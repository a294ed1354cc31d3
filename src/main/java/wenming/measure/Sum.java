package wenming.measure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.Every;
import wenming.catalogue.Graded;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Scale;
import wenming.catalogue.WorkingDays;
import wenming.model.DatedFact;
import wenming.model.FactKind;
import wenming.model.Measurement;
import wenming.model.NotCounted;
import wenming.model.Period;
import wenming.model.Reminder;

/** Adds up what rules said about a criterion, by what its measure and scale count. */
final class Sum {
    private final Sheet sheet;
    private final Criterion criterion;
    private final PartSums parts;
    private final Measure measure;
    private final Window window;
    private final Period period;
    private final WorkingDays calendar;

    Sum(Sheet sheet, Window window, WorkingDays calendar) {
        this.sheet = sheet;
        this.criterion = sheet.criterion;
        this.parts = new PartSums(sheet.criterion);
        this.measure = criterion.measure();
        this.window = window;
        this.period = window.period();
        this.calendar = calendar;
    }

    Measurement measurement() {
        sheet.settle();
        if (!sheet.undecided.isEmpty()) {
            Mention first = sheet.undecided.get(0);
            return new Measurement.NotTaken(criterion.id(), first.reason(), pointers(sheet.undecided));
        }
        if (sheet.yes.isEmpty() && sheet.no.isEmpty() && !sheet.open.isEmpty()) {
            return notTaken(sheet.open.get(0).reason()); // everything that was said is that it is not known
        }
        return switch (measure.kind()) {
            case SUM -> sum();
            case COVER -> words();
            case COUNT -> times(sheet.yes);
            case CADENCE -> cadence();
            case CLOSURE -> measure.of().equals("inspections") ? closure() : share();
            case VALUE -> value();
            case FAULTS -> faults();
            case ENTRY -> entry();
            case MEAN -> mean();
            case GRADES -> grades();
            case LOOKS -> criterion.scale().counting() == Scale.Counting.SHARE ? share() : faults();
            case FINDINGS, OWN -> byScale();
        };
    }

    private Measurement byScale() {
        return switch (criterion.scale().counting()) {
            case AMOUNT -> sheet.summed ? sum() : measure.words().isEmpty() ? times(sheet.yes) : words();
            case SHARE -> measure.words().isEmpty() ? share() : words();
            case FAULTS -> faults();
        };
    }

    /** What a tally adds up to; entries that do not state the figure leave the top open. */
    private Measurement sum() {
        if (!sheet.open.isEmpty() && !sheet.stated) {
            return notTaken("not-stated");
        }
        return taken(sheet.part, sheet.open.isEmpty() ? sheet.part : null, null, List.of());
    }

    private Measurement times(List<Mention> counted) {
        if (measure.kind() == MeasureKind.FINDINGS && nothingSaid()) {
            return notTaken("not-given");
        }
        long amount = total(counted);
        return taken(
                BigDecimal.valueOf(amount),
                BigDecimal.valueOf(amount + total(sheet.open)),
                null,
                List.of(),
                parts.of(counted, sheet.open));
    }

    private static long total(List<Mention> mentions) {
        long total = 0;
        for (Mention mention : mentions) {
            total += mention.times();
        }
        return total;
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
            return notTaken("not-stated");
        }
        BigDecimal whole = BigDecimal.valueOf(measure.words().size());
        BigDecimal amount = BigDecimal.valueOf(measure.words().size() - lacking.size());
        List<Measurement.Part> each = parts.answered(answered, undecided, silenceIsOpen ? refused : null);
        return taken(amount, amount.add(BigDecimal.valueOf(open)), whole, lacking, each);
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

    /** The figure that was stated; of several asked for the lowest, and of several that differ none. */
    private Measurement value() {
        BigDecimal lowest = null;
        for (String word : measure.words()) {
            BigDecimal figure = null;
            for (Mention mention : sheet.yes) {
                figure = mention.word().equals(word) ? sheet.figure(mention) : figure;
            }
            if (figure == null) {
                return notTaken("not-stated");
            }
            lowest = lowest == null || figure.compareTo(lowest) < 0 ? figure : lowest;
        }
        return taken(lowest, lowest, null, List.of());
    }

    private Measurement entry() {
        List<Mention> given = given();
        if (given.isEmpty()) {
            return notTaken("not-given");
        }
        BigDecimal points = sheet.figure(given.get(0));
        for (Mention mention : given) {
            if (sheet.figure(mention).compareTo(points) != 0) {
                return new Measurement.NotTaken(criterion.id(), "entries-differ", pointers(given));
            }
        }
        sheet.yes.clear();
        sheet.yes.addAll(given);
        sheet.no.clear(); // points that were not given are no fault of a fact
        return taken(points, points, null, List.of());
    }

    /** What was marked, the places in full and those with losses. */
    private List<Mention> given() {
        List<Mention> given = new ArrayList<>(sheet.yes);
        for (Mention mention : sheet.no) {
            if (sheet.figure(mention) != null) {
                given.add(mention);
            }
        }
        given.sort(Mention.IN_ORDER);
        return given;
    }

    private Measurement mean() {
        List<Mention> given = given();
        if (given.isEmpty()) {
            return notTaken("not-given");
        }
        BigDecimal outOf = measure.terms().outOf();
        BigDecimal sum = BigDecimal.ZERO;
        for (Mention mention : given) {
            sum = sum.add(sheet.figure(mention));
        }
        List<Measurement.Part> byAuthor = parts.means(given, outOf, sheet);
        BigDecimal whole = outOf.multiply(BigDecimal.valueOf(given.size()));
        boolean open = byAuthor.stream().anyMatch(part -> part.amount().compareTo(part.atMost()) != 0);
        return taken(sum, open ? null : sum, whole, List.of(), byAuthor);
    }

    /** How often each grade was given. */
    private Measurement grades() {
        Graded scale = (Graded) criterion.scale();
        for (Mention mention : List.copyOf(sheet.yes)) {
            if (!scale.knows(mention.word())) {
                sheet.yes.remove(mention);
                sheet.aside.add(Mention.of(mention.fact(), mention.word(), "grade-not-known-here", 1));
            }
        }
        sheet.settle();
        boolean valued = sheet.yes.stream().anyMatch(one -> scale.grades().containsKey(one.word()));
        return valued ? times(sheet.yes) : notTaken("not-given");
    }

    /** How many subjects comply, of all there are: each counts once, however much is said about it. */
    private Measurement share() {
        long yes = subjects(sheet.yes);
        long no = subjects(sheet.no);
        long open = subjects(sheet.open);
        if (measure.kind() == MeasureKind.FINDINGS && nothingSaid()) {
            return notTaken("not-given");
        }
        return taken(
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

    private Measurement faults() {
        boolean counted =
                criterion.isVeto() || criterion.isDoubt() || measure.of().equals("incidents");
        if (nothingSaid() && !counted) {
            // Nobody has looked anywhere: no fault seen is not the same as no fault.
            return notTaken(measure.kind() == MeasureKind.FAULTS ? "not-stated" : "nothing-to-measure");
        }
        if (criterion.scale() instanceof Scale.Deduct deduct && deduct.step() == null) {
            weighable(deduct.weights().keySet());
        }
        List<Measurement.Part> byKind = parts.faults(sheet);
        boolean unanswered = byKind.stream().anyMatch(part -> !part.amount().equals(part.atMost()));
        BigDecimal faults = BigDecimal.valueOf(total(sheet.no));
        long inTime = sheet.no.stream().mapToLong(Mention::timesAtBest).sum();
        BigDecimal atMost = sheet.unbounded() ? null : BigDecimal.valueOf(inTime + total(sheet.open));
        if (measure.kind() == MeasureKind.FAULTS && unanswered) {
            if (byKind.stream().noneMatch(part -> part.amount().equals(part.atMost()))) {
                return notTaken("not-stated");
            }
            atMost = atMost == null ? null : sumOf(byKind);
        }
        return taken(faults, atMost, null, wanting(byKind), byKind);
    }

    /** Of questions, those answered no and those not answered. */
    private List<String> wanting(List<Measurement.Part> byQuestion) {
        return measure.kind() == MeasureKind.FAULTS && measure.of().equals("statements")
                ? byQuestion.stream()
                        .filter(part -> (part.amount().signum() > 0
                                        && !measure.terms().numbers().contains(part.word()))
                                || !part.amount().equals(part.atMost()))
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

    private Measurement closure() {
        if (!sheet.open.isEmpty()) {
            return notTaken(sheet.open.get(0).reason());
        }
        return taken(sheet.part, sheet.part, sheet.whole, List.of());
    }

    /** How many months, weeks or working days have at least one fact that is dated to a single day. */
    private Measurement cadence() {
        if (measure.every() == Every.WORKING_DAY && !calendar.covers(period)) {
            return notTaken("calendar-does-not-cover-period");
        }
        Set<Object> hit = new LinkedHashSet<>();
        List<Mention> counted = new ArrayList<>();
        for (Mention mention : sheet.yes) {
            List<LocalDate> days = days(mention);
            int before = counted.size();
            String objection = days.isEmpty() ? "aggregated" : "";
            for (LocalDate day : days) {
                objection = objection(day);
                if (objection.isEmpty()) {
                    hit.add(slot(day));
                    if (counted.size() == before) {
                        counted.add(mention);
                    }
                }
            }
            if (counted.size() == before) {
                sheet.aside.add(Mention.of(mention.fact(), "", objection, 1));
            }
        }
        sheet.yes.retainAll(counted);
        sheet.settle();
        BigDecimal amount = BigDecimal.valueOf(hit.size());
        BigDecimal whole = BigDecimal.valueOf(slots());
        BigDecimal atMost = amount.add(BigDecimal.valueOf(sheet.open.size())).min(whole);
        return taken(amount, atMost, whole, List.of());
    }

    private static List<LocalDate> days(Mention mention) {
        if (mention.fact() instanceof Reminder reminder) {
            return reminder.dates();
        }
        DatedFact fact = (DatedFact) mention.fact();
        return mention.times() == 1 && fact.first().equals(fact.last()) ? List.of(fact.first()) : List.of();
    }

    private String objection(LocalDate day) {
        String untimely = window.objection(day);
        if (untimely != null) {
            return untimely;
        }
        return switch (measure.every()) {
            case MONTH -> "";
            case WEEK -> wholeWeek(day) ? "" : "outside-whole-weeks";
            case WORKING_DAY -> calendar.isWorked(day) ? "" : "not-a-working-day";
        };
    }

    private Object slot(LocalDate day) {
        return switch (measure.every()) {
            case MONTH -> YearMonth.from(day);
            case WEEK -> monday(day);
            case WORKING_DAY -> day;
        };
    }

    private long slots() {
        return switch (measure.every()) {
            case MONTH -> ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to())) + 1;
            case WEEK -> {
                LocalDate first = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield Math.max(0, ChronoUnit.DAYS.between(first, period.to().plusDays(1)) / 7);
            }
            case WORKING_DAY -> calendar.in(period).size();
        };
    }

    private boolean wholeWeek(LocalDate day) {
        LocalDate monday = monday(day);
        return period.contains(monday) && period.contains(monday.plusDays(6));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean nothingSaid() {
        return sheet.yes.isEmpty() && sheet.no.isEmpty() && sheet.open.isEmpty();
    }

    private Measurement taken(BigDecimal amount, BigDecimal atMost, BigDecimal whole, List<String> lacking) {
        return taken(amount, atMost, whole, lacking, List.of());
    }

    private Measurement taken(
            BigDecimal amount,
            BigDecimal atMost,
            BigDecimal whole,
            List<String> lacking,
            List<Measurement.Part> byWord) {
        return new Measurement.Taken(
                criterion.id(),
                amount,
                atMost,
                whole,
                pointers(sheet.yes),
                notCounted(),
                listed(sheet.open),
                lacking,
                byWord);
    }

    /** Sorted mentions of the same fact stand side by side. */
    private static List<String> pointers(List<Mention> mentions) {
        List<String> pointers = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            if (pointers.isEmpty() || !pointers.get(pointers.size() - 1).equals(mention.pointer())) {
                pointers.add(mention.pointer());
            }
        }
        return pointers;
    }

    private List<NotCounted> notCounted() {
        if (sheet.aside.isEmpty()) {
            return listed(sheet.no);
        }
        List<Mention> all = new ArrayList<>(sheet.no);
        all.addAll(sheet.aside);
        all.sort(Mention.IN_ORDER);
        return listed(all);
    }

    private static List<NotCounted> listed(List<Mention> mentions) {
        List<NotCounted> listed = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            listed.add(mention.notCounted());
        }
        return listed;
    }

    private Measurement notTaken(String reason) {
        List<NotCounted> open = sheet.open.stream().map(Mention::notCounted).toList();
        List<String> where = open.isEmpty()
                ? criterion.reads().stream().map(FactKind::pointer).toList()
                : open.stream().map(NotCounted::pointer).toList();
        return new Measurement.NotTaken(criterion.id(), reason, where);
    }
}
