package wenming.intake.workbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenming.model.FactKind;
import wenming.model.Submission;

/** The submission of one unit in the making. */
final class UnitDraft {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final int row;
    private final String id;
    private final String ruleSet;
    private final ObjectNode unit = NODES.objectNode();
    private final ObjectNode period = NODES.objectNode();
    private final ObjectNode reporter = NODES.objectNode();
    private final ObjectNode head = NODES.objectNode();
    private final Map<FactKind, ArrayNode> lists = new EnumMap<>(FactKind.class);
    private final Set<FactKind> none = EnumSet.noneOf(FactKind.class);
    private final Map<FactKind, Map<String, Integer>> named = new EnumMap<>(FactKind.class);
    private final CellMap cells = new CellMap();
    private final Complaints complaints = new Complaints();

    /** A unit on this row of the sheet of the units; {@code ruleSet} may be empty. */
    UnitDraft(int row, String id, String ruleSet) {
        this.row = row;
        this.id = id;
        this.ruleSet = ruleSet;
    }

    String id() {
        return id;
    }

    CellMap cells() {
        return cells;
    }

    Complaints complaints() {
        return complaints;
    }

    /** Sets a key of the head, by the name of its column: {@code unit.staff}, {@code period.from}, {@code asOf}. */
    void head(String column, Object value) {
        int dot = column.indexOf('.');
        ObjectNode holder =
                switch (dot < 0 ? "" : column.substring(0, dot)) {
                    case "unit" -> unit;
                    case "period" -> period;
                    case "reporter" -> reporter;
                    default -> head;
                };
        set(holder, column.substring(dot + 1), value);
    }

    /** Begins an entry; its pointer is {@link #pointer}. */
    ObjectNode entry(FactKind kind) {
        return lists.computeIfAbsent(kind, unused -> NODES.arrayNode()).addObject();
    }

    /** Pointer of the entry that was begun last. */
    String pointer(FactKind kind) {
        return kind.pointer() + "/" + (lists.get(kind).size() - 1);
    }

    /** Says by which id other sheets name the entry that was begun last. */
    void named(FactKind kind, String entry) {
        named.computeIfAbsent(kind, unused -> new HashMap<>())
                .putIfAbsent(entry, lists.get(kind).size() - 1);
    }

    /** Ids by which entries may be named, each with its place. */
    Map<String, Integer> names(FactKind kind) {
        return named.getOrDefault(kind, Map.of());
    }

    /** The rows inside an entry, which may have none. */
    ArrayNode rows(FactKind kind, int entry, String key) {
        ObjectNode holder = (ObjectNode) lists.get(kind).get(entry);
        return holder.has(key) ? (ArrayNode) holder.get(key) : holder.putArray(key);
    }

    /** Says that there is nothing of these facts. */
    void none(FactKind kind) {
        none.add(kind);
    }

    boolean saysNone(FactKind kind) {
        return none.contains(kind);
    }

    boolean has(FactKind kind) {
        return lists.containsKey(kind);
    }

    static void set(ObjectNode holder, String key, Object value) {
        if (value instanceof List<?> several) {
            ArrayNode list = holder.putArray(key);
            several.forEach(one -> list.add((String) one));
        } else {
            holder.set(key, JSON.valueToTree(value));
        }
    }

    SheetSubmission finished() {
        ObjectNode submission = NODES.objectNode();
        submission.put("contract", Submission.CONTRACT);
        submission.set("unit", unit);
        submission.set("period", period);
        submission.setAll(head);
        if (!ruleSet.isEmpty() && !head.has("ruleSet")) {
            submission.put("ruleSet", ruleSet);
        }
        if (!reporter.isEmpty()) {
            submission.set("reporter", reporter);
        }
        for (FactKind kind : FactKind.values()) {
            ObjectNode holder = kind == FactKind.CAMPUSES || kind == FactKind.DEPARTMENTS ? unit : submission;
            if (lists.containsKey(kind)) {
                holder.set(kind.key(), lists.get(kind));
            } else if (none.contains(kind)) {
                holder.putArray(kind.key());
            }
        }
        try {
            return new SheetSubmission(row, JSON.writeValueAsBytes(submission), cells, complaints.all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a tree can be written
        }
    }
}
