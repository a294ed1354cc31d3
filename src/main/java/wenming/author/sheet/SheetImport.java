package wenming.author.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenming.author.Editions;
import wenming.author.sheet.Cells.Address;
import wenming.author.sheet.Cells.Cell;
import wenming.catalogue.BookProblem;
import wenming.catalogue.FolderShelf;
import wenming.catalogue.RuleSetException;
import wenming.model.Problem;

/** Writes what a person changed in a spreadsheet into the catalogue that it was exported from: all of it, or nothing. */
public final class SheetImport {
    private final Editions editions;

    /** Into the rule sets that are found here. */
    public SheetImport(Editions editions) {
        this.editions = editions;
    }

    /**
     * What came of it.
     *
     * @param file the catalogue; null if there is none
     * @param changes what was changed, in the order of the sheets
     * @param problems why nothing was written, each with the cell as its pointer; empty if all was
     */
    public record Result(Path file, List<Change> changes, List<Problem> problems) {}

    /**
     * Imports a spreadsheet.
     *
     * @param write false to look only
     */
    public Result run(byte[] xlsx, boolean write) throws IOException {
        SheetReader.Read read = SheetReader.of(xlsx);
        if (!read.problems().isEmpty()) {
            return new Result(null, List.of(), read.problems());
        }
        Optional<Path> set = editions.folder(read.id());
        if (set.isEmpty()) {
            return new Result(
                    null,
                    List.of(),
                    List.of(new Problem("unknown-rule-set", "", 0, 0, read.id(), "", editions.nearest(read.id()))));
        }
        Path file = set.get().resolve("catalogue.yaml");
        String yaml = Files.readString(file);
        Cells now = Cells.of(yaml);
        boolean unchanged = Sha256.of(yaml.getBytes(StandardCharsets.UTF_8)).equals(read.sha256());
        List<Problem> problems = unchanged ? List.of() : conflicts(read.changes(), now);
        if (!problems.isEmpty() || read.changes().isEmpty()) {
            return new Result(file, List.of(), problems);
        }
        Map<Address, String> values = new LinkedHashMap<>();
        read.changes().forEach(change -> values.put(change.key(), change.after()));
        String changed = now.with(values);
        problems = objections(set.get(), changed, read.changes(), now);
        if (problems.isEmpty() && write) {
            Path part = file.resolveSibling("catalogue.yaml.part");
            Files.writeString(part, changed);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Result(file, problems.isEmpty() ? read.changes() : List.of(), problems);
    }

    /** Cells that were changed in the sheet and, since it was exported, in the catalogue too, to something else. */
    private static List<Problem> conflicts(List<Change> changes, Cells now) {
        List<Problem> conflicts = new ArrayList<>();
        for (Change change : changes) {
            Cell cell = now.at(change.key());
            String is = cell == null ? "" : cell.span().value();
            if (cell == null || !(is.equals(change.before()) || is.equals(change.after()))) {
                conflicts.add(new Problem(
                        "changed-meanwhile", change.cell(), 0, 0, Problem.shortened(is), change.before(), ""));
            }
        }
        return conflicts;
    }

    /** What the catalogue's reader objects to; problems of cells that were changed have the cell as their pointer. */
    private List<Problem> objections(Path set, String changed, List<Change> changes, Cells cells) throws IOException {
        String id = set.toAbsolutePath().normalize().getFileName().toString();
        FolderShelf known = editions.shelf(set);
        Path trial = Files.createTempDirectory("wenming-import");
        try {
            copy(set, trial.resolve(id), changed);
            new FolderShelf(trial, new FolderShelf.Known(known.vocabulary(), known.common(), known.calendars()))
                    .book(id);
            return List.of();
        } catch (RuleSetException e) {
            return e.problems().stream()
                    .map(BookProblem::problem)
                    .map(problem -> atCell(problem, changes, cells))
                    .toList();
        } finally {
            delete(trial);
        }
    }

    private static Problem atCell(Problem problem, List<Change> changes, Cells cells) {
        String at = changes.stream()
                .filter(change -> cells.at(change.key()).pointer().equals(problem.pointer()))
                .map(Change::cell)
                .findFirst()
                .orElse("");
        return at.isEmpty()
                ? problem
                : new Problem(problem.code(), at, 0, 0, problem.found(), problem.expected(), problem.nearest());
    }

    private static void copy(Path set, Path to, String catalogue) throws IOException {
        Files.createDirectories(to);
        Files.writeString(to.resolve("catalogue.yaml"), catalogue);
        try (Stream<Path> files = Files.list(set)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(file.getFileName().toString());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
