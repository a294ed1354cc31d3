package wenming.web.pages;

import java.util.List;
import wenming.desk.Answer;
import wenming.model.Findings;
import wenming.model.Problem;
import wenming.report.site.ReviewSheet;
import wenming.report.site.SiteForm;
import wenming.score.Scorecard;
import wenming.web.api.Office;
import wenming.web.api.Refusal;

/** Scores what on-site pages hand in, and reads it again for what a scorecard does not say. */
final class SiteDesk {
    private volatile SiteReading reading;

    /** How it is read by the rule sets that are served now. */
    SiteReading reading(Visit visit) {
        Office.Open open = visit.open();
        SiteReading known = reading;
        if (known == null || !known.open().equals(open)) {
            known = SiteReading.of(open); // rule sets were read again
            reading = known;
        }
        return known;
    }

    /** The scorecard with its review; refuses with every problem of the submission or the findings. */
    Scorecard reviewed(Handed handed, Visit visit) {
        findingsOf(handed);
        Answer answer = visit.open().desk().answer(handed.request());
        if (answer instanceof Answer.Rejected rejected) {
            throw Refusal.of(rejected.problems());
        }
        return ((Answer.Scored) answer).scorecard();
    }

    /** Both sides. */
    ReviewSheet sheet(Handed handed, Visit visit) {
        Scorecard card = reviewed(handed, visit);
        SiteReading by = reading(visit);
        SiteForm form = by.form(handed);
        Findings findings = by.findings(findingsOf(handed), form.ruleSet(), unit(form));
        return ReviewSheet.of(card, form, findings);
    }

    /** Id of the unit that is visited; null where the submission does not say. */
    static String unit(SiteForm form) {
        return form.submission() == null || form.submission().unit() == null
                ? null
                : form.submission().unit().id();
    }

    private static byte[] findingsOf(Handed handed) {
        if (handed.findings() == null) {
            throw Refusal.of(List.of(new Problem("missing-key", "", 0, 0, "", "findings", "")));
        }
        return handed.findings();
    }
}
