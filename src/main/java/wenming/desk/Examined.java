package wenming.desk;

import wenming.advise.Situation;
import wenming.assess.Assessment;
import wenming.assess.Assessor;

/** A submission that was read and scored, and who scored it. */
record Examined(Assessor assessor, Assessment assessment) {
    Situation situation() {
        return new Situation(
                assessor.ruleSet(),
                assessor.scorer(),
                assessment.submission(),
                assessment.asOf(),
                assessment.measurements(),
                assessor.deadlines(),
                assessment.scorecard());
    }
}
