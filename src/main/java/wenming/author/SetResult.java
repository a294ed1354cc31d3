package wenming.author;

import java.util.List;

/**
 * How the cases of one rule set ended.
 *
 * @param ruleSet id of the set
 * @param ran how many cases were run, now or when the set was last changed
 * @param cases every case that was run now, in the order of files and places
 * @param remarks why the set or some of its cases could not be read
 * @param gaps what no case reaches: criteria, the set's own rules, and sides of limits
 * @param coverage the same in figures
 * @param unreachedCommon names of common rules that no case of this set fires; no failure of the set
 */
public record SetResult(
        String ruleSet,
        int ran,
        List<CaseResult> cases,
        List<Remark> remarks,
        List<Remark> gaps,
        Coverage coverage,
        List<String> unreachedCommon) {
    public SetResult {
        cases = List.copyOf(cases);
        remarks = List.copyOf(remarks);
        gaps = List.copyOf(gaps);
        unreachedCommon = List.copyOf(unreachedCommon);
    }

    /** The cases that did not pass. */
    public List<CaseResult> failures() {
        return cases.stream().filter(result -> !result.passed()).toList();
    }

    /** Whether every case could be read and passed, and nothing is out of the reach of cases. */
    public boolean passed() {
        return remarks.isEmpty() && gaps.isEmpty() && failures().isEmpty();
    }

    /** What is kept of a set that passed, as long as it does not change. */
    record Passed(int ran, Coverage coverage, List<String> unreachedCommon) {
        SetResult of(String id) {
            return new SetResult(id, ran, List.of(), List.of(), List.of(), coverage, unreachedCommon);
        }
    }

    Passed kept() {
        return new Passed(ran, coverage, unreachedCommon);
    }
}
