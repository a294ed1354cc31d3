package wenming.author;

import java.util.List;

/**
 * How the cases of a folder of rule sets ended.
 *
 * @param sets each set's result, sorted by id
 * @param gaps common rules that no case of any set fires
 */
public record TestResult(List<SetResult> sets, List<Remark> gaps) {
    public TestResult {
        sets = List.copyOf(sets);
        gaps = List.copyOf(gaps);
    }

    /** Whether every set passed and every common rule is reached. */
    public boolean passed() {
        return gaps.isEmpty() && sets.stream().allMatch(SetResult::passed);
    }
}
