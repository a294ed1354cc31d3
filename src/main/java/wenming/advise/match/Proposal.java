package wenming.advise.match;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Answer;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Submission;

/**
 * One more fact that the unit could have, or one that it could put right.
 *
 * @param action "more", "mend" or "state"
 * @param key of the entry that says which fact it is; empty where any will do
 * @param wordList the vocabulary's list of {@code word}; empty where it has none
 * @param word empty where any will do
 * @param category of an activity, where {@code word} is its theme; else empty
 * @param level of an activity; empty where any will do
 * @param answer to a question; null of other lists
 * @param at place of the entry that is put right; -1 for a new one
 * @param facts pointers of all entries that have the same fault
 * @param specimen the fact; null where saying that there is none is all that is asked
 */
record Proposal(
        FactKind list,
        String action,
        String key,
        String wordList,
        String word,
        String category,
        String level,
        Answer answer,
        int at,
        List<String> facts,
        Specimen specimen) {

    /** Makes a fact for a place in its list, with evidence of these ids. */
    @FunctionalInterface
    interface Specimen {
        Fact at(int place, List<String> evidence);
    }

    /** A new fact of a kind. */
    static Proposal more(FactKind list, String key, String wordList, String word, Specimen specimen) {
        return new Proposal(list, "more", key, wordList, word, "", "", null, -1, List.of(), specimen);
    }

    /** An entry that is put right. */
    static Proposal mend(
            FactKind list,
            String action,
            String key,
            String wordList,
            String word,
            List<String> facts,
            Fact first,
            Specimen specimen) {
        return new Proposal(list, action, key, wordList, word, "", "", null, first.index(), facts, specimen);
    }

    /** The activity of this theme as one of that category. */
    Proposal with(String newCategory, Specimen newSpecimen) {
        return new Proposal(list, action, key, wordList, word, newCategory, level, answer, at, facts, newSpecimen);
    }

    /** The submission with the fact in it, which bears these pieces of evidence. */
    Submission in(Submission submission, List<Evidence> pieces) {
        List<Fact> all = new ArrayList<>(submission.facts(list));
        List<String> ids = new ArrayList<>();
        if (at >= 0) {
            ids.addAll(all.get(at).evidence());
        }
        pieces.forEach(piece -> ids.add(piece.id()));
        if (at >= 0) {
            all.set(at, specimen.at(at, ids));
        } else if (specimen != null) {
            all.add(specimen.at(all.size(), ids));
        }
        List<Evidence> evidence = new ArrayList<>(submission.evidence());
        evidence.addAll(pieces);
        return submission.with(list, all, evidence);
    }
}
