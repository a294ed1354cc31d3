package wenming.desk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.intake.SubmissionReader;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.shape.Reading;

/** Takes the bytes of a submission and answers. Thread-safe. */
public final class Desk {
    private final Assessors assessors;
    private final SubmissionReader reader;

    /** A desk with these rule sets. */
    public Desk(Assessors assessors) {
        this.assessors = assessors;
        this.reader = new SubmissionReader(assessors.vocabulary());
    }

    /**
     * Scores a submission.
     *
     * @param bytes of the submission, as received
     * @param ruleSet id of the rule set, which must exist; null for the one that the submission names
     * @param asOf the day to speak of; null for the submission's own
     */
    public Answer answer(byte[] bytes, String ruleSet, LocalDate asOf) {
        String id = ruleSet == null ? SubmissionReader.ruleSetOf(bytes) : ruleSet;
        Supplier<Optional<Assessor>> assessor = assessor(id);
        Reading<Submission> reading = reader.readFor(
                bytes, () -> assessor.get().map(Assessor::ruleSet).orElse(null));
        if (reading.value() == null) {
            return new Answer.Rejected(reading.problems());
        }
        Optional<Assessor> ready = assessor.get();
        if (ready.isEmpty()) {
            return new Answer.Rejected(SubmissionReader.together(reading, unknown(id), bytes));
        } else if (!reading.clean()) {
            return new Answer.Rejected(reading.problems());
        }
        return new Answer.Scored(ready.get().assess(reading.value(), sha256(bytes), asOf));
    }

    /** After a cold start the rules are made ready in a second thread while the submission is read. */
    private Supplier<Optional<Assessor>> assessor(String id) {
        if (assessors.isReady(id)) {
            return () -> assessors.of(id);
        }
        CompletableFuture<Optional<Assessor>> making = CompletableFuture.supplyAsync(() -> assessors.of(id));
        return () -> {
            try {
                return making.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        };
    }

    private Problem unknown(String id) {
        return id.isEmpty()
                ? new Problem("missing-key", "/ruleSet", 0, 0, "", "ruleSet", "")
                : new Problem(
                        "unknown-rule-set",
                        "/ruleSet",
                        0,
                        0,
                        Problem.shortened(id),
                        String.join(", ", assessors.library().ids()),
                        assessors.library().nearest(id));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
