package wenming.author;

import java.util.List;
import wenming.model.Submission;

/**
 * The situations of one criterion: its specification and its test.
 *
 * @param name of the file, as the operator can open it
 * @param criterion id of the criterion
 * @param cases those that can be read, in the order of the file
 * @param remarks everything that is wrong with the file, in its order
 */
record CaseFile(String name, String criterion, List<Case> cases, List<Remark> remarks) {
    CaseFile {
        cases = List.copyOf(cases);
        remarks = List.copyOf(remarks);
    }

    /** One situation: these facts, and what the scorecard must say of the criterion. */
    record Case(String name, int line, Submission given, CaseForm.Then then) {}
}
