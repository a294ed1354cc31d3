package wenming.batch;

/** Is told how far a batch is, on the thread that runs it: it must be quick. */
@FunctionalInterface
public interface ProgressListener {
    /** What a batch is busy with. */
    enum Stage {
        /** A batch is resumed: what it had dealt with is read once more, to find where to go on. */
        REREADING,
        /** Records are read, scored and written. */
        SCORING,
        /** All are scored; ranks and tables are made. */
        RANKING
    }

    /** One more record was dealt with. If this throws, the batch stops. */
    void at(Progress progress);

    /** Another stage begins. */
    default void stage(Stage stage) {}
}
