package wenming.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands behind the names that a caller gave, for somebody who has it read elsewhere. Opens nothing. */
public final class Listing {
    private Listing() {}

    /** The files behind names of files and folders, in the order in which {@link Records} reads them; what is refused, too. */
    public static List<Sent> of(List<String> names) {
        List<Sent> files = new ArrayList<>();
        Inputs.of(names, InputStream.nullInputStream(), Set.of())
                .found()
                .forEachRemaining(found -> files.add(found.sent()));
        return files;
    }

    /** Whether a folder's file of this name is one of its submissions. */
    public static boolean isSubmission(String name) {
        Form form = Form.of(name);
        return !Form.isHidden(name) && form != Form.OTHER && form != Form.EITHER;
    }

    /** Whether a file of this name holds a record a line as it is, so that it can be read from the middle on. */
    public static boolean hasPlainLines(String name) {
        return Form.of(name) == Form.LINES && Packing.of(name) == Packing.NONE;
    }
}
