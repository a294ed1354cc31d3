package wenming.web.pages;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import wenming.batch.board.Wanted;

/**
 * What the address of a batch asks for. What makes no sense is passed over: such an address was typed, or is old.
 *
 * @param id of the batch
 * @param ranking which of its rankings, from 1
 * @param size rows of a page
 * @param page from 1
 */
public record BatchQuery(String id, int ranking, Wanted wanted, int size, int page) {
    static final int USUAL_SIZE = 50;
    private static final int LARGE_SIZE = 100;
    private static final int LONGEST_WORD = 200;

    static BatchQuery of(Context ctx, String id) {
        String sort = text(ctx, "sort");
        Wanted wanted = new Wanted(
                text(ctx, "q"),
                text(ctx, "region"),
                text(ctx, "kind"),
                text(ctx, "parent"),
                text(ctx, "outcome"),
                "true".equals(text(ctx, "vetoed")),
                "true".equals(text(ctx, "doubts")),
                Wanted.SORTS.contains(String.valueOf(sort)) ? sort : Wanted.ALL.sort());
        int size = number(ctx, "size") == LARGE_SIZE ? LARGE_SIZE : USUAL_SIZE;
        return new BatchQuery(id, number(ctx, "ranking"), wanted, size, number(ctx, "page"));
    }

    /** The address of another page of the same. */
    public String at(int other) {
        return "/batches/" + id + query(wanted, other);
    }

    /** The address of a ranking, whole. */
    public String whole(int other) {
        return new BatchQuery(id, other, Wanted.ALL, size, 1).at(1);
    }

    /** The address of those below a parent. */
    public String below(String parent) {
        return "/batches/" + id + query(new Wanted(null, null, null, parent, null, false, false, Wanted.ALL.sort()), 1);
    }

    /** The address of the vetoed ones below a parent. */
    public String vetoedBelow(String parent) {
        return "/batches/" + id + query(new Wanted(null, null, null, parent, null, true, false, Wanted.ALL.sort()), 1);
    }

    /** The address of those with something that a person should look at. */
    public String doubted() {
        return "/batches/" + id + query(new Wanted(null, null, null, null, null, false, true, Wanted.ALL.sort()), 1);
    }

    /** The address of a file of what is wanted. */
    public String file(String name) {
        return "/batches/" + id + "/files/" + name + query(wanted, 1);
    }

    /** The address of one unit's scorecard. */
    public String unit(long record) {
        return "/batches/" + id + "/units/" + record;
    }

    private String query(Wanted of, int other) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ranking", ranking == 1 ? "" : ranking + "");
        values.put("q", of.words());
        values.put("region", of.region());
        values.put("kind", of.kind());
        values.put("parent", of.parent());
        values.put("outcome", of.outcome());
        values.put("vetoed", of.vetoed() ? "true" : "");
        values.put("doubts", of.doubts() ? "true" : "");
        values.put("sort", of.sort().equals(Wanted.ALL.sort()) ? "" : of.sort());
        values.put("size", size == USUAL_SIZE ? "" : size + "");
        values.put("page", other == 1 ? "" : other + "");
        StringBuilder query = new StringBuilder();
        values.forEach((key, value) -> {
            if (value != null && !value.isEmpty()) {
                query.append(query.length() == 0 ? '?' : '&')
                        .append(key)
                        .append('=')
                        .append(Address.encoded(value));
            }
        });
        return query.toString();
    }

    private static String text(Context ctx, String key) {
        String value = ctx.queryParam(key);
        return value == null || value.isBlank() || value.length() > LONGEST_WORD ? null : value;
    }

    private static int number(Context ctx, String key) {
        String value = text(ctx, key);
        return value != null && value.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(value) : 1;
    }
}
