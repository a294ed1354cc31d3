package wenming.catalogue;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenming.catalogue.CatalogueForm.AfterForm;
import wenming.catalogue.CatalogueForm.MilestoneForm;

/** Makes the days of a catalogue of their form, and says which of them cannot be told. */
final class Milestones {
    /** Longest term, in years. Ours: no standard tells a unit of a day that nobody there will live to see. */
    private static final int MOST_YEARS = 100;

    private final Measures.Complaint complaint;

    Milestones(Measures.Complaint complaint) {
        this.complaint = complaint;
    }

    /** The days; only to be used where nothing was complained of. */
    List<Milestone> of(List<MilestoneForm> forms) {
        List<Milestone> all = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            all.add(one("/dates/" + i, forms.get(i)));
        }
        return all;
    }

    private Milestone one(String at, MilestoneForm form) {
        if ((form.after() == null) == (form.yearly() == null)) {
            complaint.of(at, "missing-key", "", "after | yearly", "");
        }
        boolean timed = Stream.of(form.years(), form.months(), form.days()).anyMatch(part -> part != null);
        if (form.after() != null && !timed) {
            complaint.of(at, "missing-key", "", "years | months | days", "");
        } else if (form.after() == null && timed) {
            complaint.of(at, "not-of-this-kind", "years, months, days", "yearly", "");
        }
        within(at + "/years", form.years(), MOST_YEARS);
        within(at + "/months", form.months(), 12 * MOST_YEARS);
        within(at + "/days", form.days(), 365 * MOST_YEARS);
        return new Milestone(
                form.id(),
                form.title(),
                form.clause(),
                form.source(),
                form.mark(),
                form.after() == null ? null : after(at + "/after", form.after()),
                Period.of(orZero(form.years()), orZero(form.months()), orZero(form.days())),
                yearly(at + "/yearly", form.yearly()));
    }

    private Milestone.After after(String at, AfterForm form) {
        List<String> honours = form.honours() == null ? List.of() : form.honours();
        List<String> incidents = form.incidents() == null ? List.of() : form.incidents();
        boolean problems = Boolean.TRUE.equals(form.problems());
        long named = Stream.of(!honours.isEmpty(), !incidents.isEmpty(), problems)
                .filter(given -> given)
                .count();
        if (named != 1) {
            complaint.of(at, "missing-key", "", "honours | incidents | problems", "");
        } else if (form.level() != null && honours.isEmpty()) {
            complaint.of(at + "/level", "not-of-this-kind", "level", "honours", "");
        }
        return new Milestone.After(honours, form.level(), incidents, problems);
    }

    /** A day of each year as in {@code 10-31}; the 29th of February is none. */
    private MonthDay yearly(String at, String text) {
        if (text == null) {
            return null;
        }
        try {
            MonthDay day = MonthDay.parse("--" + text);
            if (day.isValidYear(2021)) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, as for the 29th of February
        }
        complaint.of(at, "wrong-type", text, "MM-dd", "");
        return null;
    }

    private void within(String at, Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            complaint.of(at, "points-out-of-range", value + "", "1-" + most, "");
        }
    }

    private static int orZero(Integer value) {
        return value == null ? 0 : value;
    }
}
