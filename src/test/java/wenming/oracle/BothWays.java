package wenming.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.shape.Reading;

/** One bundled rule set made ready both ways: by its rules and by hand, with a generator of submissions for it. */
public final class BothWays {
    /** The sets that somebody wrote by hand. */
    public static final List<String> SETS = List.of(
            "ziyang-2021",
            "tengzhou-2022",
            "qianjiang-2023",
            "shenyang-2025",
            "hospital-123456",
            "volunteer-stars-2013");

    private static final Assessors ASSESSORS = open();

    private final Assessor engine;
    private final HandWritten oracle;
    private final Generator generator;
    private final SubmissionReader reader = new SubmissionReader(ASSESSORS.vocabulary());

    private BothWays(Assessor engine) {
        this.engine = engine;
        this.oracle = new HandWritten(engine.ruleSet());
        this.generator = new Generator(engine.ruleSet(), ASSESSORS.vocabulary());
    }

    /** The set with this id. */
    public static BothWays of(String id) {
        return new BothWays(ASSESSORS.of(id).orElseThrow());
    }

    /** One of the sets, another for another seed. */
    static BothWays ofSeed(long seed) {
        return Ready.SETS.get((int) Math.floorMod(seed, (long) SETS.size()));
    }

    /** All sets, made ready when first asked for. */
    private static final class Ready {
        private static final List<BothWays> SETS =
                BothWays.SETS.stream().map(BothWays::of).toList();
    }

    private static Assessors open() {
        try {
            return new Assessors(Library.open(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the assessors, and the vocabulary. */
    public static Assessors assessors() {
        return ASSESSORS;
    }

    public RuleSet ruleSet() {
        return engine.ruleSet();
    }

    public Assessor engine() {
        return engine;
    }

    public HandWritten oracle() {
        return oracle;
    }

    public Generator generator() {
        return generator;
    }

    /** Reads a submission that must be valid. */
    public Submission read(byte[] bytes) {
        Reading<Submission> reading = reader.read(bytes, ruleSet());
        if (!reading.clean()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.value();
    }

    /** The scorecard by the rules. */
    public Scorecard byRules(Submission submission) {
        return engine.assess(submission, "", null);
    }

    /** The scorecard by hand. */
    public Scorecard byHand(Submission submission) {
        return oracle.score(submission, "", null);
    }
}
