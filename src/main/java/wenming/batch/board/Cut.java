package wenming.batch.board;

import java.util.List;
import wenming.batch.rank.Placed;

/**
 * One page of a ranking.
 *
 * @param found how many there are on all pages
 * @param page this one, from 1
 * @param pages how many there are, at least 1
 * @param from the place of the first row among those found, from 1; 0 where nothing was found
 */
public record Cut(int found, int page, int pages, int from, List<Placed> rows) {
    /** The page of this number; the last one where there are fewer. */
    static Cut of(List<Placed> found, int page, int size) {
        int pages = Math.max(1, (found.size() + size - 1) / size);
        int shown = Math.max(1, Math.min(page, pages));
        int start = (shown - 1) * size;
        int end = Math.min(found.size(), start + size);
        return new Cut(
                found.size(), shown, pages, found.isEmpty() ? 0 : start + 1, List.copyOf(found.subList(start, end)));
    }

    /** The place of the last row among those found; 0 where nothing was found. */
    public int to() {
        return from == 0 ? 0 : from + rows.size() - 1;
    }
}
