package wenming.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import wenming.catalogue.Choice;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.intake.FindingsReader;
import wenming.intake.SubmissionReader;
import wenming.model.Findings;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.report.site.SiteForm;
import wenming.shape.Reading;
import wenming.web.api.Office;
import wenming.web.api.Refusal;

/** Reads what an on-site page hands in, without scoring it. Made once for each set of rule sets that is served. */
record SiteReading(
        Office.Open open, Vocabulary vocabulary, SubmissionReader submissions, FindingsReader findingsReader) {
    static SiteReading of(Office.Open open) {
        Vocabulary vocabulary = open.vocabulary();
        return new SiteReading(open, vocabulary, new SubmissionReader(vocabulary), new FindingsReader(vocabulary));
    }

    /** The checklist of a rule set alone. */
    SiteForm form(String reference) {
        return SiteForm.of(open.ruleSet(reference), null, vocabulary);
    }

    /** The checklist of a unit, also where its submission still has problems: they are told where it is scored. */
    SiteForm form(Handed handed) {
        RuleSet ruleSet = ruleSet(handed);
        return SiteForm.of(ruleSet, submission(handed, ruleSet).value(), vocabulary);
    }

    /** The unit's submission, with holes where it has problems. */
    private Reading<Submission> submission(Handed handed, RuleSet ruleSet) {
        Reading<Submission> reading = submissions.read(handed.submission(), ruleSet);
        if (reading.value() == null) {
            throw Refusal.of(reading.problems());
        }
        return reading;
    }

    /** Findings on a unit, or a refusal with everything that is wrong with them. */
    Findings findings(byte[] bytes, RuleSet ruleSet, String unit) {
        Reading<Findings> reading = findingsReader.read(bytes, ruleSet, unit);
        if (!reading.clean()) {
            throw Refusal.of(reading.problems());
        }
        return reading.value();
    }

    /** Chosen as the desk chooses. */
    private RuleSet ruleSet(Handed handed) {
        String named = handed.ruleSet() == null ? SubmissionReader.ruleSetOf(handed.submission()) : handed.ruleSet();
        try {
            Choice choice = open.library().choose(named, () -> SubmissionReader.periodOf(handed.submission())
                    .orElse(null));
            if (choice instanceof Choice.Found found) {
                return open.ruleSet(found.volume().reference().toString());
            }
            Problem problem = ((Choice.Unclear) choice).problem();
            throw Refusal.of(java.util.List.of(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
