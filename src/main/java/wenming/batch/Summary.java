package wenming.batch;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param scored records that were scored, vetoed ones included
 * @param rejected records and files that were not: the batch is complete only if there are none
 * @param vetoed records that were scored and hit a veto
 * @param groups the rankings, in the order of the file
 */
public record Summary(long scored, long rejected, long vetoed, List<Group> groups) {
    public Summary {
        groups = List.copyOf(groups);
    }

    /** One ranking: {@code ranked} and {@code vetoed} count submissions, {@code repeated} those of units with several. */
    public record Group(String ruleSet, String version, LocalDate asOf, int ranked, int vetoed, int repeated) {}
}
