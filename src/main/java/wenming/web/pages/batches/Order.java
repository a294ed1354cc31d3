package wenming.web.pages.batches;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import wenming.desk.Desk;
import wenming.intake.Sent;
import wenming.model.Language;

/**
 * What is to be scored, and how.
 *
 * @param id of the batch, which nobody can guess
 * @param folder of the batch alone; the files lie in it
 * @param ruleSet null for the one that each submission names
 * @param asOf null for each submission's own
 * @param doubts whether the desk looks for doubts
 * @param language of the table that is written with the results
 */
public record Order(
        String id,
        Path folder,
        List<Sent> files,
        Desk desk,
        String ruleSet,
        LocalDate asOf,
        boolean doubts,
        Language language) {
    public Order {
        files = List.copyOf(files);
    }
}
