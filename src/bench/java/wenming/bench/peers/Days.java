package wenming.bench.peers;

import java.time.LocalDate;
import wenming.model.DatedFact;
import wenming.model.Occasion;
import wenming.model.Period;
import wenming.model.Submission;

/** The days of one submission on which facts count. */
record Days(Period period, LocalDate asOf) {
    static Days of(Submission submission) {
        LocalDate asOf = submission.asOf() != null
                ? submission.asOf()
                : submission.period().to();
        return new Days(submission.period(), asOf);
    }

    /** Why a fact does not count; null if it does. */
    String why(DatedFact fact) {
        LocalDate first = fact.first();
        LocalDate last = fact.last();
        if (first == null || last == null) {
            return "undated";
        } else if (first.isBefore(period.from())) {
            return "before-period";
        } else if (last.isAfter(period.to())) {
            return "after-period";
        }
        return last.isAfter(asOf) ? "after-as-of" : null;
    }

    /** The same, empty if it counts. */
    String reason(DatedFact fact) {
        String why = why(fact);
        return why == null ? "" : why;
    }

    /** The month that the fact proves, such as 202403; 0 for none. */
    int slot(Occasion fact) {
        LocalDate day = fact.first();
        return day != null && fact.times() == 1 && day.equals(fact.last())
                ? day.getYear() * 100 + day.getMonthValue()
                : 0;
    }

    int months() {
        return (period.to().getYear() - period.from().getYear()) * 12
                + period.to().getMonthValue()
                - period.from().getMonthValue()
                + 1;
    }

    boolean toCome(LocalDate day) {
        return day != null && day.isAfter(asOf);
    }

    /** A day such as 20240331; 0 for none. */
    static int number(LocalDate day) {
        return day == null ? 0 : (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }
}
