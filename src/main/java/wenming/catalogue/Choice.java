package wenming.catalogue;

import wenming.model.Problem;

/** Which version of a rule set a submission is scored by. */
public sealed interface Choice {
    /** This one. */
    record Found(Volume volume) implements Choice {}

    /** None, or more than one: the problem names the candidates. */
    record Unclear(Problem problem) implements Choice {}

    /** The submission does not say what it takes to choose; reading it says so. */
    record Unsaid() implements Choice {}
}
