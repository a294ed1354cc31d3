package wenming.desk;

import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.model.Submission;
import wenming.score.Scorecard;

/** A scorecard with what it was made of; the submission holds the findings of others where there were some. */
public record Filed(RuleSet ruleSet, Submission submission, Scorecard scorecard, Vocabulary vocabulary) {}
