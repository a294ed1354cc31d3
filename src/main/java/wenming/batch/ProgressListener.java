package wenming.batch;

/** Is told how far a batch is, once for each record, on the thread that runs the batch: it must be quick. */
@FunctionalInterface
public interface ProgressListener {
    /** One more record was dealt with. If this throws, the batch stops and leaves nothing behind. */
    void at(Progress progress);
}
