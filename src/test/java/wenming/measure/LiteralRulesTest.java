package wenming.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;
import wenming.oracle.Generator;

/** Rules with what is asked for written into them say what the rules that their authors wrote say. */
class LiteralRulesTest {
    private static final int SUBMISSIONS = 4;

    @Test
    void theyMeasureEveryBundledSetAsTheRulesThatWereWrittenDo() throws IOException {
        Library library = Library.open(List.of());
        Assessors assessors = new Assessors(library);
        SubmissionReader reader = new SubmissionReader(assessors.vocabulary());
        int compared = 0;
        for (String id : library.ids()) {
            Assessor assessor = assessors.of(id).orElseThrow();
            RuleSet set = assessor.ruleSet();
            if (set.isComposite() || set.criteria().isEmpty()) {
                continue;
            }
            Generator generator = new Generator(set, assessors.vocabulary());
            for (int seed = 0; seed < SUBMISSIONS; seed++) {
                Generator.Size size = seed % 2 == 0 ? Generator.Size.SMALL : Generator.Size.FULL;
                Submission submission =
                        reader.read(generator.bytes(seed, size), set).value();
                LocalDate day = submission.period().to();
                Measurer measurer = assessor.measurer();
                assertThat(measurer.measure(submission, day))
                        .as(id + ", submission " + seed)
                        .isEqualTo(measurer.measureAsWritten(submission, day));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }
}
