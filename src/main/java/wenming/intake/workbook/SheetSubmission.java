package wenming.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenming.model.Findings;
import wenming.model.Problem;

/** One unit's submission as it was read from a workbook: its text, and where in the workbook each part of it stands. */
public final class SheetSubmission {
    private final int row;
    private final byte[] bytes;
    private final CellMap cells;
    private final List<Problem> problems;

    SheetSubmission(int row, byte[] bytes, CellMap cells, List<Problem> problems) {
        this.row = row;
        this.bytes = bytes;
        this.cells = cells;
        this.problems = List.copyOf(problems);
    }

    /** Row of the unit on the sheet of the units, from 1. */
    public int row() {
        return row;
    }

    /** The submission as JSON; the same cells give the same bytes. Not copied: nobody writes to it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Sheet and cell of a part of the submission, or of what holds it, for example {@code 活动!B7}. */
    public String cell(String pointer) {
        return cells.of(pointer);
    }

    /** What is wrong with the cells themselves, and behind it what was found wrong with the submission, each with its cell. */
    public List<Problem> with(List<Problem> found) {
        List<Problem> all = new ArrayList<>(problems);
        Set<String> said = problems.stream().map(Problem::cell).collect(Collectors.toSet());
        for (Problem problem : found) {
            if (problem.pointer().startsWith(Findings.FILE)) {
                all.add(problem); // of another file
            } else if (!said.contains(cells.of(problem.pointer()))) {
                all.add(problem.in(cells.of(problem.pointer())));
            }
        }
        return all;
    }
}
