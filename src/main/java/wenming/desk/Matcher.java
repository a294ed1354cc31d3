package wenming.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import wenming.advise.match.Answers;
import wenming.advise.match.Match;
import wenming.advise.match.Match.ApartLine;
import wenming.advise.match.Matching;
import wenming.advise.match.Standard;
import wenming.assess.Assessor;
import wenming.assess.Assessors;
import wenming.catalogue.Book;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Volume;
import wenming.model.Submission;

/** Holds submissions against every rule set at hand. Thread-safe. */
public final class Matcher {
    private final Desk desk;
    private final Assessors assessors;

    /** A matcher at this desk. */
    public Matcher(Desk desk) {
        this.desk = desk;
        this.assessors = desk.assessors();
    }

    /** What the unit's facts count for in each rule set that speaks to it, and what one more would bring in several. */
    public Reply<Match> match(Request request) {
        return desk.receive(request).then(received -> Reply.of(match(received, request.asOf())));
    }

    private Match match(Desk.Received received, LocalDate asOf) {
        Submission submission = received.submission();
        List<Side> sides = volumes(received).parallelStream()
                .map(volume -> side(volume, received, asOf))
                .toList();
        List<Standard> standards = new ArrayList<>();
        List<ApartLine> apart = new ArrayList<>();
        for (Side side : sides) {
            if (side.standard() != null) {
                standards.add(side.standard());
            } else {
                apart.add(side.apart());
            }
        }
        LocalDate day = asOf != null
                ? asOf
                : submission.asOf() != null
                        ? submission.asOf()
                        : submission.period().to();
        return Matching.of(
                submission,
                received.sha256(),
                day,
                received.named() == null ? "" : received.named().id(),
                assessors.vocabulary(),
                standards,
                apart);
    }

    /** One of the two. */
    private record Side(Standard standard, ApartLine apart) {}

    /**
     * Of each rule set that speaks to the unit the version that the submission names; of the others the newest that is for its
     * period, else the newest of all.
     */
    private List<Volume> volumes(Desk.Received received) {
        Submission submission = received.submission();
        Library library = assessors.library();
        List<Volume> volumes = new ArrayList<>();
        try {
            for (String id : library.ids()) {
                if (received.names(id)) {
                    volumes.add(received.named());
                    continue;
                }
                List<Volume> all = library.volumes(id).stream()
                        .filter(volume -> volume.speaksTo(submission.unit().kind()))
                        .toList();
                all.stream()
                        .filter(volume -> volume.fits(submission.period()))
                        .reduce((older, newer) -> newer)
                        .or(() -> all.stream().reduce((older, newer) -> newer))
                        .ifPresent(volumes::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return volumes;
    }

    private Side side(Volume volume, Desk.Received received, LocalDate asOf) {
        Submission submission = received.submission();
        String reference = volume.reference().toString();
        Assessor ready = assessors.isReady(reference) ? assessors.of(reference).orElseThrow() : null;
        Book book = ready == null ? book(reference) : ready.book();
        RuleSet ruleSet = book.ruleSet();
        if (ruleSet.isExample() && !received.names(ruleSet.id())) {
            return new Side(null, apart(ruleSet, volume, "examples"));
        } else if (!volume.fits(submission.period())) {
            return new Side(null, apart(ruleSet, volume, "period"));
        } else if (ruleSet.isComposite()) {
            return new Side(null, apart(ruleSet, volume, "composite"));
        } else if (!Answers.fit(submission, ruleSet)) {
            return new Side(null, apart(ruleSet, volume, "answers"));
        }
        Assessor assessor = ready == null ? assessors.of(book) : ready;
        assessors.keep(assessor);
        Examined examined = new Examined(assessor, assessor.examine(submission, received.sha256(), asOf));
        LocalDate day = examined.assessment().asOf();
        return new Side(new Standard(examined.situation(), other -> assessor.measure(other, day)), null);
    }

    private Book book(String reference) {
        try {
            return assessors.library().book(reference).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApartLine apart(RuleSet ruleSet, Volume volume, String reason) {
        return new ApartLine(
                ruleSet.id(),
                ruleSet.version(),
                ruleSet.title(),
                reason,
                ruleSet.components().stream()
                        .map(part -> part.ruleSet().id())
                        .distinct()
                        .toList(),
                reason.equals("period") ? volume.inForce().from() : null,
                reason.equals("period") ? volume.inForce().to() : null);
    }
}
