package wenming.batch.rank;

/** By what submissions are parted before they are ranked. */
public enum View {
    /** All of a ranking together. */
    OVERALL("ranking"),
    /** Those of a region. */
    REGION("ranking-by-region"),
    /** Those of a kind of unit. */
    KIND("ranking-by-kind"),
    /** Those below the same parent. */
    PARENT("ranking-by-parent");

    private final String file;

    View(String file) {
        this.file = file;
    }

    /** Name of its table, without an ending. */
    public String file() {
        return file;
    }

    /** What the row is parted by; null where it does not say. */
    String of(Row row) {
        return switch (this) {
            case OVERALL -> "";
            case REGION -> row.region();
            case KIND -> row.kind();
            case PARENT -> row.parent();
        };
    }
}
