package wenming.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.Scale;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Measurement;
import wenming.model.Measurement.NotTaken;
import wenming.model.NotCounted;
import wenming.model.Submission;

/** The running account of one criterion, kept in the order of the submission, so that nothing is sorted afterwards. */
final class Tab {
    final Criterion criterion;
    private final Measure measure;
    private final Submission submission;
    private final List<String> counted = new ArrayList<>();
    private final List<NotCounted> notCounted = new ArrayList<>();
    private final List<NotCounted> open = new ArrayList<>();
    private final Set<Long> slots;
    private long times;
    private long openTimes;
    private long faults;
    private long refusals;
    private long refusedSubjects;
    private long openSubjects;
    private long answered; // one bit for each word that is asked for
    private long refused;
    private long undecidedWords;
    private long mentions; // of facts that count, or would but for the cadence
    private long part;
    private long whole;
    private boolean summed;
    private boolean stated;
    private NotTaken undecided;

    Tab(Criterion criterion, Submission submission) {
        this.criterion = criterion;
        this.measure = criterion.measure();
        this.submission = submission;
        this.slots = measure.every() == null ? null : new HashSet<>();
    }

    void yes(int word, Fact fact, int howOften) {
        if (howOften < 1) {
            return; // an entry that stands for none
        }
        if (!criterion.proof().isEmpty() && !proved(fact)) {
            no(word, fact, "evidence-missing", howOften);
            return;
        }
        mentions++;
        String pointer = fact.pointer();
        if (counted.isEmpty() || !counted.get(counted.size() - 1).equals(pointer)) {
            counted.add(pointer);
        }
        times += howOften;
        if (word >= 0) {
            answered |= 1L << word;
        }
    }

    void yes(Fact fact) {
        yes(-1, fact, 1);
    }

    void no(int word, Fact fact, String reason, int howOften) {
        no(fact.pointer(), reason, howOften, 1);
        if (word >= 0) {
            refused |= 1L << word;
        }
    }

    /** Outside the period it is no part of what is measured; without a day nobody can tell. */
    void untimely(int word, Fact fact, String reason, int howOften) {
        if (!reason.equals("undated")) {
            aside(fact, reason);
            return;
        }
        open(fact.pointer(), reason, howOften, 1);
        if (word >= 0) {
            undecidedWords |= 1L << word;
        }
    }

    void no(Fact fact, String reason) {
        no(-1, fact, reason, 1);
    }

    /** Declared places that are not listed: each is a subject of its own. */
    void lacks(String pointer, int places) {
        no(pointer, "place-not-listed", places, places);
    }

    private void no(String pointer, String reason, int howOften, int subjects) {
        if (notCounted.isEmpty()
                || !notCounted.get(notCounted.size() - 1).pointer().equals(pointer)) {
            refusedSubjects += subjects;
        }
        faults += howOften;
        refusals++;
        notCounted.add(new NotCounted(pointer, reason, howOften));
    }

    /** No part of what is measured: listed, but neither a fault nor a share. */
    void aside(Fact fact, String reason) {
        notCounted.add(new NotCounted(fact.pointer(), reason, 1));
    }

    void open(Fact fact, String reason) {
        open(fact.pointer(), reason, 1, 1);
    }

    /** Nothing can be said about the whole, because of these facts or lists. */
    void undecided(String reason, String... pointers) {
        List<String> where = new ArrayList<>();
        if (undecided != null) {
            where.addAll(undecided.where());
        }
        where.addAll(List.of(pointers));
        undecided = new NotTaken(criterion.id(), reason, where);
    }

    /** Declared places that are not listed, and nobody knows what would be seen there. */
    void unseen(String pointer, int places) {
        open(pointer, "place-not-listed", places, places);
    }

    private void open(String pointer, String reason, int howOften, int subjects) {
        open.add(new NotCounted(pointer, reason, howOften));
        openSubjects += subjects;
        openTimes += howOften;
    }

    /** A figure of an activity; {@code null} where the entry does not state it. */
    void figure(Fact fact, int sessions, Long figure) {
        summed = true;
        if (sessions > 0) {
            mentions++;
            counted.add(fact.pointer());
        }
        if (figure == null) {
            open.add(new NotCounted(fact.pointer(), "not-stated", 1));
        } else {
            part += figure;
            stated = true;
        }
    }

    /** So many of so many problems were closed. */
    void closed(Fact fact, int closed, int found) {
        part += closed;
        whole += found;
        mentions++;
        if (closed >= found) {
            counted.add(fact.pointer());
        } else {
            no(-1, fact, "not-closed", found - closed);
        }
    }

    /** A fact of a cadence: it counts if one of its days falls into a slot, else the last objection stands. */
    void days(Fact fact, List<LocalDate> days, Calendar calendar) {
        mentions++;
        boolean hit = false;
        String objection = "aggregated";
        for (LocalDate day : days) {
            objection = calendar.objection(day, measure.every());
            if (objection == null) {
                slots.add(calendar.slot(day, measure.every()));
                hit = true;
            }
        }
        if (hit) {
            counted.add(fact.pointer());
        } else {
            aside(fact, objection);
        }
    }

    boolean proved(Fact fact) {
        for (Evidence piece : submission.evidence()) {
            if (criterion.evidence().contains(piece.kind()) && fact.evidence().contains(piece.id())) {
                return true;
            }
        }
        return false;
    }

    Measurement measurement(Calendar calendar) {
        if (undecided != null) {
            return undecided;
        }
        if (mentions == 0 && refusals == 0 && !open.isEmpty()) {
            return notTaken(open.get(0).reason());
        }
        return switch (measure.kind()) {
            case SUM -> sum();
            case COVER -> words();
            case COUNT -> count();
            case CADENCE -> cadence(calendar);
            case CLOSURE -> measure.of().equals("inspections") ? closure() : share();
            case FINDINGS ->
                nothingSaid() && criterion.scale().counting() != Scale.Counting.FAULTS
                        ? notTaken("not-given")
                        : byScale();
            case OWN -> byScale();
            case VALUE, SHARE, FAULTS, ENTRY, MEAN, GRADES, LOOKS ->
                throw new IllegalStateException(
                        "none of the sets that the oracle knows measures so: " + criterion.id());
        };
    }

    private Measurement byScale() {
        return switch (criterion.scale().counting()) {
            case AMOUNT -> summed ? sum() : measure.words().isEmpty() ? count() : words();
            case SHARE -> measure.words().isEmpty() ? share() : words();
            case FAULTS -> faults();
        };
    }

    private Measurement sum() {
        if (!open.isEmpty() && !stated) {
            return notTaken("not-stated");
        }
        BigDecimal sum = measure.of().equals("hours") ? BigDecimal.valueOf(part, 2) : BigDecimal.valueOf(part);
        return taken(sum, open.isEmpty() ? sum : null, null, List.of());
    }

    private Measurement count() {
        return taken(BigDecimal.valueOf(times), BigDecimal.valueOf(times + openTimes), null, List.of());
    }

    private Measurement words() {
        // Where nothing but answers is looked at, a question without an answer is open.
        boolean silenceIsOpen =
                criterion.reads().size() == 1 && criterion.reads().get(0) == FactKind.STATEMENTS;
        int all = measure.words().size();
        int unanswered = 0;
        List<String> lacking = new ArrayList<>();
        for (int word = 0; word < all; word++) {
            if ((answered & 1L << word) == 0) {
                lacking.add(measure.words().get(word));
                boolean silent = silenceIsOpen && (refused & 1L << word) == 0;
                unanswered += silent || (undecidedWords & 1L << word) != 0 ? 1 : 0;
            }
        }
        if (silenceIsOpen && unanswered == all) {
            return notTaken("not-stated");
        }
        int amount = all - lacking.size();
        return taken(
                BigDecimal.valueOf(amount), BigDecimal.valueOf(amount + unanswered), BigDecimal.valueOf(all), lacking);
    }

    private Measurement share() {
        long yes = counted.size();
        return taken(
                BigDecimal.valueOf(yes),
                BigDecimal.valueOf(yes + openSubjects),
                BigDecimal.valueOf(yes + refusedSubjects + openSubjects),
                List.of());
    }

    private Measurement faults() {
        if (nothingSaid() && !criterion.isVeto()) {
            return notTaken("nothing-to-measure");
        }
        BigDecimal sum = BigDecimal.valueOf(faults);
        return taken(sum, open.isEmpty() ? sum : null, null, List.of());
    }

    private Measurement closure() {
        if (!open.isEmpty()) {
            return notTaken(open.get(0).reason());
        }
        BigDecimal closed = BigDecimal.valueOf(part);
        return taken(closed, closed, BigDecimal.valueOf(whole), List.of());
    }

    private Measurement cadence(Calendar calendar) {
        if (!calendar.knows(measure.every())) {
            return notTaken("calendar-does-not-cover-period");
        }
        long hit = slots.size();
        long all = calendar.slots(measure.every());
        BigDecimal atMost = BigDecimal.valueOf(Math.min(all, hit + open.size()));
        return taken(BigDecimal.valueOf(hit), atMost, BigDecimal.valueOf(all), List.of());
    }

    private boolean nothingSaid() {
        return counted.isEmpty() && refusals == 0 && open.isEmpty();
    }

    private Measurement taken(BigDecimal amount, BigDecimal atMost, BigDecimal of, List<String> lacking) {
        return new Measurement.Taken(criterion.id(), amount, atMost, of, counted, notCounted, open, lacking);
    }

    private Measurement notTaken(String reason) {
        List<String> where = new ArrayList<>();
        if (open.isEmpty()) {
            for (FactKind kind : criterion.reads()) {
                where.add(kind.pointer());
            }
        } else {
            for (NotCounted fact : open) {
                where.add(fact.pointer());
            }
        }
        return new NotTaken(criterion.id(), reason, where);
    }
}
