package wenming.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import wenming.assess.Assessment;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.Choice;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Volume;
import wenming.intake.FindingsReader;
import wenming.intake.SubmissionReader;
import wenming.intake.workbook.SheetSubmission;
import wenming.intake.workbook.Workbook;
import wenming.intake.workbook.WorkbookReader;
import wenming.model.Findings;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.shape.Reading;
import wenming.sheet.XlsxGate;

/** Takes the bytes of a submission and answers. Thread-safe. */
public final class Desk {
    private final Assessors assessors;
    private final SubmissionReader reader;
    private final FindingsReader findingsReader;
    private final WorkbookReader workbooks;
    private final boolean doubts;

    /** A desk with these rule sets. */
    public Desk(Assessors assessors) {
        this(
                assessors,
                new SubmissionReader(assessors.vocabulary()),
                new FindingsReader(assessors.vocabulary()),
                new WorkbookReader(assessors.vocabulary()),
                false);
    }

    private Desk(
            Assessors assessors,
            SubmissionReader reader,
            FindingsReader findingsReader,
            WorkbookReader workbooks,
            boolean doubts) {
        this.assessors = assessors;
        this.reader = reader;
        this.findingsReader = findingsReader;
        this.workbooks = workbooks;
        this.doubts = doubts;
    }

    /** The same desk, whose scorecards also say what a person should look at. */
    public Desk withDoubts() {
        return new Desk(assessors, reader, findingsReader, workbooks, true);
    }

    /**
     * Scores a submission.
     *
     * @param bytes of the submission, as received
     * @param ruleSet id of the rule set, with or without a version; null for the one that the submission names
     * @param asOf the day to speak of; null for the submission's own
     */
    public Answer answer(byte[] bytes, String ruleSet, LocalDate asOf) {
        return answer(new Request(bytes, ruleSet, asOf));
    }

    /** Scores what is handed in. */
    public Answer answer(Request request) {
        Reply<Examined> examined = examine(request);
        if (!examined.given()) {
            return new Answer.Rejected(examined.problems());
        }
        return new Answer.Scored(
                doubts
                        ? doubted(examined.value())
                        : examined.value().assessment().scorecard(),
                examined.value().assessment().submission());
    }

    /** Scores what is handed in, and keeps beside it by which rules and what was read: for papers, which name facts. */
    public Reply<Filed> file(Request request) {
        return examine(request)
                .then(examined -> Reply.of(new Filed(
                        examined.assessor().ruleSet(),
                        examined.assessment().submission(),
                        doubts ? doubted(examined) : examined.assessment().scorecard(),
                        assessors.vocabulary())));
    }

    /** The scorecard with what a person should look at. */
    Scorecard doubted(Examined examined) {
        Assessment assessment = examined.assessment();
        return assessors.inspector().inspect(assessment.scorecard(), assessment.submission());
    }

    /** Reads and scores a submission, also one that is filled in in a workbook; its problems then have their cells. */
    Reply<Examined> examine(Request request) {
        if (request.sheet() == null && XlsxGate.looksLikeOne(request.bytes())) {
            return unit(request.bytes()).then(unit -> examine(request.about(unit)));
        }
        Reply<Examined> reply = examined(request);
        List<Problem> problems =
                request.sheet() == null ? reply.problems() : request.sheet().with(reply.problems());
        return problems.isEmpty() ? reply : Reply.refused(problems);
    }

    /** Reads a submission that is not scored by any one set, also one that is filled in in a workbook. */
    Reply<Received> receive(Request request) {
        if (request.sheet() == null && XlsxGate.looksLikeOne(request.bytes())) {
            return unit(request.bytes()).then(unit -> receive(request.about(unit)));
        }
        byte[] bytes = request.bytes();
        String named = SubmissionReader.ruleSetOf(bytes);
        Choice choice = named.isEmpty() ? new Choice.Unsaid() : choice(bytes, named);
        Reading<Submission> reading =
                reader.readFor(bytes, () -> choice instanceof Choice.Found found ? ruleSet(found) : null);
        // Who names no rule set is asked for none: the answer speaks of all of them.
        List<Problem> problems = reading.value() != null && choice instanceof Choice.Unclear unclear
                ? SubmissionReader.together(reading, unclear.problem(), bytes)
                : reading.problems();
        List<Problem> told =
                request.sheet() == null ? problems : request.sheet().with(problems);
        return told.isEmpty()
                ? Reply.of(new Received(
                        reading.value(), sha256(bytes), choice instanceof Choice.Found found ? found.volume() : null))
                : Reply.refused(told);
    }

    /** A submission as it was read; {@code named} is the version of the rule set that it names, null if it names none. */
    record Received(Submission submission, String sha256, Volume named) {
        /** Whether it names this rule set. */
        boolean names(String id) {
            return named != null && named.id().equals(id);
        }
    }

    private RuleSet ruleSet(Choice.Found found) {
        try {
            return assessors
                    .library()
                    .book(found.volume().reference().toString())
                    .orElseThrow()
                    .ruleSet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The assessors of this desk. */
    Assessors assessors() {
        return assessors;
    }

    /** Reads workbooks with the words of this desk: for batches, in which a workbook may hold many units. */
    public WorkbookReader workbooks() {
        return workbooks;
    }

    /** The submission as JSON: what is handed in, or what is filled in in a workbook, be it right or wrong. */
    public Reply<byte[]> document(byte[] bytes) {
        return XlsxGate.looksLikeOne(bytes) ? unit(bytes).then(unit -> Reply.of(unit.bytes())) : Reply.of(bytes);
    }

    /** The only unit of a workbook. */
    private Reply<SheetSubmission> unit(byte[] bytes) {
        Workbook workbook = workbooks.read(bytes);
        if (!workbook.problems().isEmpty()) {
            return Reply.refused(workbook.problems());
        }
        int units = workbook.units().size();
        return units == 1
                ? Reply.of(workbook.units().get(0))
                : Reply.refused(new Problem("several-units", "", 0, 0, units + "", "1", ""));
    }

    private Reply<Examined> examined(Request request) {
        byte[] bytes = request.bytes();
        String named = request.ruleSet() == null ? SubmissionReader.ruleSetOf(bytes) : request.ruleSet();
        Choice choice = choice(bytes, named);
        if (!(choice instanceof Choice.Found found)) {
            Reading<Submission> reading = reader.read(bytes, null);
            return Reply.refused(
                    reading.value() != null && choice instanceof Choice.Unclear unclear
                            ? SubmissionReader.together(reading, unclear.problem(), bytes)
                            : reading.problems());
        }
        Supplier<Assessor> assessor = assessor(found.volume().reference().toString());
        Reading<Submission> reading = reader.readFor(bytes, () -> assessor.get().ruleSet());
        if (!reading.clean()) {
            return Reply.refused(reading.problems());
        }
        assessors.keep(assessor.get());
        Assessor by = assessor.get();
        return request.findings() == null
                ? Reply.of(new Examined(by, by.examine(reading.value(), sha256(bytes), request.asOf())))
                : reviewed(by, reading.value(), request);
    }

    private Reply<Examined> reviewed(Assessor assessor, Submission submission, Request request) {
        Reading<Findings> findings = findingsReader.read(
                request.findings(), assessor.ruleSet(), submission.unit().id());
        if (!findings.clean()) {
            return Reply.refused(findings.problems().stream()
                    .map(problem -> problem.pointing(Findings.FILE + problem.pointer()))
                    .toList());
        }
        return Reply.of(new Examined(
                assessor,
                assessor.review(
                        submission,
                        sha256(request.bytes()),
                        request.asOf(),
                        findings.value(),
                        sha256(request.findings()))));
    }

    /** Makes the rules ready by which this would be scored, if there are any: for a thread of its own. */
    public void prepare(byte[] bytes, String ruleSet) {
        String named = ruleSet == null ? SubmissionReader.ruleSetOf(bytes) : ruleSet;
        if (choice(bytes, named) instanceof Choice.Found found) {
            assessors.of(found.volume().reference().toString());
        }
    }

    private Choice choice(byte[] bytes, String named) {
        if (named.isEmpty()) {
            return new Choice.Unclear(new Problem("missing-key", "/ruleSet", 0, 0, "", "ruleSet", ""));
        }
        try {
            return assessors.library().choose(named, () -> SubmissionReader.periodOf(bytes)
                    .orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fingerprint of a version of a rule set, such as {@code ziyang-2021@1.0.0}; null where there is none. */
    public String fingerprint(String reference) {
        return assessors.of(reference).map(its -> its.ruleSet().sha256()).orElse(null);
    }

    /** Whether there is a rule set with this id, or this version of it. */
    boolean has(String reference) {
        try {
            return assessors.library().volume(reference).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of all rule sets, sorted. */
    java.util.List<String> ruleSets() {
        return assessors.library().ids();
    }

    /** After a cold start the rules are made ready in a second thread while the submission is read. */
    private Supplier<Assessor> assessor(String reference) {
        if (assessors.isReady(reference)) {
            return () -> assessors.of(reference).orElseThrow();
        }
        CompletableFuture<Assessor> making =
                CompletableFuture.supplyAsync(() -> assessors.of(reference).orElseThrow());
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

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
