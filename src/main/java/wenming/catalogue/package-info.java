/**
 * What a standard asks for and what it is worth: RuleSet, Section, Criterion, Scale, Grade, and the vocabulary. Fed by the
 * files under {@code rules/}; feeds measure, score and report. Pure records and one reader that refuses a bad book whole.
 * Must not know submissions or Drools.
 */
package wenming.catalogue;
