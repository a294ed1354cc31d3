package wenming.report.paper;

import java.util.List;
import wenming.model.Language;

/**
 * A paper that is handed in, printed or filed.
 *
 * @param kind its name in addresses, such as {@code self-assessment}
 * @param subtitle below the title; empty where there is none
 * @param head whose paper it is, by which rules and of which day
 * @param wide whether it lies on its side
 * @param checkCode by which anybody can see that it belongs to a scorecard; empty where it belongs to none
 */
public record Paper(
        String kind,
        Language language,
        String title,
        String subtitle,
        List<Entry> head,
        List<Block> blocks,
        boolean wide,
        String checkCode) {
    public Paper {
        title = Cell.Words.printable(title);
        subtitle = Cell.Words.printable(subtitle);
        head = List.copyOf(head);
        blocks = List.copyOf(blocks);
    }

    /** A line of the head. */
    public record Entry(String label, String value) {
        public Entry {
            label = Cell.Words.printable(label);
            value = Cell.Words.printable(value);
        }
    }

    /** The blocks down to the last table. */
    public List<Block> body() {
        return blocks.subList(0, tables());
    }

    /** The blocks below the last table: they stay together, so that no signature stands alone on a page. */
    public List<Block> end() {
        return blocks.subList(tables(), blocks.size());
    }

    private int tables() {
        int end = blocks.size();
        while (end > 0 && !(blocks.get(end - 1) instanceof Block.Table)) {
            end--;
        }
        return end;
    }

    /** How many rows its tables have. */
    public int rows() {
        return blocks.stream()
                .mapToInt(block ->
                        block instanceof Block.Table table ? table.rows().size() : 0)
                .sum();
    }

    /** The language as HTML names it. */
    public String lang() {
        return language == Language.ZH ? "zh-CN" : "en";
    }
}
