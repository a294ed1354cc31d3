package wenming.intake;

import java.io.Closeable;

/** The entries of one source. Whatever goes wrong with it is an entry; it never throws for what a source holds. */
interface Entries extends Closeable {
    /** The next entry; null behind the last one. */
    Entry next();

    /** What can be told of the source when it has been read to its end. */
    SourceRead read();
}
