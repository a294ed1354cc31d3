package wenming.batch;

import java.util.List;
import wenming.batch.pairs.Pairs;
import wenming.batch.rank.RankingFiles.Group;

/**
 * What became of a batch.
 *
 * @param scored records that were scored, vetoed ones included
 * @param rejected records and files that were not: the batch is complete only if there are none
 * @param vetoed records that were scored and hit a veto
 * @param rankings in the order of the file
 * @param pairs what is alike in several submissions; null where nobody looked for it
 */
public record Summary(long scored, long rejected, long vetoed, List<Group> rankings, Pairs.Told pairs) {
    public Summary {
        rankings = List.copyOf(rankings);
    }
}
