package wenming.assess;

import java.time.LocalDate;
import java.util.List;
import wenming.model.Measurement;
import wenming.model.Submission;
import wenming.score.Scorecard;

/** A scorecard and what it was made of; measurements are one for each criterion, in the catalogue's order. */
public record Assessment(Submission submission, LocalDate asOf, List<Measurement> measurements, Scorecard scorecard) {}
