package wenming.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import wenming.measure.Measurer;
import wenming.model.Submission;
import wenming.oracle.BothWays;
import wenming.oracle.Generator;
import wenming.report.Json;
import wenming.score.Scorecard;

/** One submission of about 22 KB after another, 256 of them, on one thread: by rules, by hand, read, written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ScoreBench {
    private static final int SUBMISSIONS = 256;

    private final byte[][] bytes = new byte[SUBMISSIONS][];
    private final byte[][] bytesForJackson = new byte[SUBMISSIONS][];
    private final Submission[] submissions = new Submission[SUBMISSIONS];
    private final Scorecard[] cards = new Scorecard[SUBMISSIONS];
    private BothWays set;
    private Measurer measurer;
    private int next;

    @Setup(Level.Trial)
    public void makeUpSubmissions() {
        set = BothWays.of("ziyang-2021");
        measurer = set.engine().measurer();
        for (int i = 0; i < SUBMISSIONS; i++) {
            ObjectNode tree = set.generator().tree(i, Generator.Size.FULL);
            bytes[i] = Generator.bytes(tree);
            bytesForJackson[i] = PlainJackson.withGiven(tree);
            submissions[i] = set.read(bytes[i]);
            cards[i] = set.byRules(submissions[i]);
        }
    }

    @Benchmark
    public Scorecard handWrittenScore() {
        return set.byHand(submissions[step()]);
    }

    @Benchmark
    public Scorecard droolsScore() {
        return set.byRules(submissions[step()]);
    }

    @Benchmark
    public List<wenming.model.Measurement> handWrittenMeasure() {
        Submission submission = submissions[step()];
        return set.oracle().measure(submission, asOf(submission));
    }

    @Benchmark
    public List<wenming.model.Measurement> droolsMeasure() {
        Submission submission = submissions[step()];
        return measurer.measure(submission, asOf(submission));
    }

    @Benchmark
    public Submission parseOnly() {
        return set.read(bytes[step()]);
    }

    @Benchmark
    public Submission jacksonBind() {
        return PlainJackson.read(bytesForJackson[step()]);
    }

    @Benchmark
    public byte[] write() {
        return Json.line(cards[step()]);
    }

    @Benchmark
    public Object parseAndWrite() {
        int at = step();
        return List.of(set.read(bytes[at]), Json.line(cards[at]));
    }

    @Benchmark
    public byte[] parseScoreWrite() {
        return Json.line(set.byRules(set.read(bytes[step()])));
    }

    private static LocalDate asOf(Submission submission) {
        return submission.asOf() != null
                ? submission.asOf()
                : submission.period().to();
    }

    private int step() {
        next = (next + 1) & (SUBMISSIONS - 1);
        return next;
    }
}
