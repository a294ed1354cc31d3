package wenming.intake.workbook;

import java.util.List;
import wenming.model.Problem;

/**
 * What was read from a workbook: the submissions of its units, or why it cannot be read as a whole.
 *
 * @param units in the order of their rows; what is wrong with one of them it says itself
 * @param problems of sheets, columns, and rows that belong to no unit; where there are any, no unit is read
 */
public record Workbook(List<SheetSubmission> units, List<Problem> problems) {
    public Workbook {
        units = List.copyOf(units);
        problems = List.copyOf(problems);
    }
}
