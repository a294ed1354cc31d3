package wenming.catalogue;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import wenming.model.Problem;
import wenming.shape.Place;
import wenming.shape.Pointers;

/**
 * A catalogue with its rules as they were read, before it is joined with the sets that it refers to.
 *
 * @param folder in which it stands
 * @param name of the catalogue's file, as its author can open it
 * @param own its own DRL, in the order of file names
 * @param catalogue the catalogue's text
 */
record Draft(String folder, String name, CatalogueForm form, List<RuleText> own, Supplier<String> catalogue) {
    private static final YAMLFactory YAML = new YAMLFactory();

    /** Which one it is. */
    Reference reference() {
        return new Reference(form.id(), form.version());
    }

    /** Its files, each below a folder of this name. */
    List<RuleText> files(String below) {
        List<RuleText> files = new ArrayList<>();
        files.add(new RuleText(below + "/catalogue.yaml", catalogue.get()));
        own.forEach(text -> files.add(new RuleText(below + "/" + text.drl(), text.text())));
        return files;
    }

    /** Problems of the catalogue, each with its line and column. */
    List<BookProblem> placed(List<Problem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        try {
            return Pointers.place(problems, YAML.createParser(catalogue.get()), Place::counted).stream()
                    .map(problem -> new BookProblem(name, problem))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // a text in memory that was read before
        }
    }
}
