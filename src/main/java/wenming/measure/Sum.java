package wenming.measure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.Every;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
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
    private final Measure measure;
    private final Window window;
    private final Period period;
    private final WorkingDays calendar;

    Sum(Sheet sheet, Window window, WorkingDays calendar) {
        this.sheet = sheet;
        this.criterion = sheet.criterion;
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
        return taken(BigDecimal.valueOf(amount), BigDecimal.valueOf(amount + total(sheet.open)), null, List.of());
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
        Set<String> answered = words(sheet.yes);
        Set<String> refused = words(sheet.no);
        Set<String> undecided = words(sheet.open);
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
        return taken(amount, amount.add(BigDecimal.valueOf(open)), whole, lacking);
    }

    private static Set<String> words(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        for (Mention mention : mentions) {
            words.add(mention.word());
        }
        return words;
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
        if (nothingSaid() && !criterion.isVeto()) {
            // Nobody has looked anywhere: no fault seen is not the same as no fault.
            return notTaken("nothing-to-measure");
        }
        BigDecimal faults = BigDecimal.valueOf(total(sheet.no));
        return taken(faults, sheet.open.isEmpty() ? faults : null, null, List.of());
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
        return new Measurement.Taken(
                criterion.id(), amount, atMost, whole, pointers(sheet.yes), notCounted(), listed(sheet.open), lacking);
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
