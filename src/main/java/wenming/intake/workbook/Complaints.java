package wenming.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Problem;
import wenming.shape.Reading;

/** What is found wrong with cells. */
final class Complaints {
    private final List<Problem> problems = new ArrayList<>();

    void of(String code, String cell, String found, String expected, String nearest) {
        if (problems.size() < Reading.MOST_PROBLEMS) {
            problems.add(new Problem(code, "", 0, 0, Problem.shortened(found), expected, nearest, cell));
        } else if (problems.size() == Reading.MOST_PROBLEMS) {
            problems.add(new Problem("too-many-problems", "", 0, 0, "", Reading.MOST_PROBLEMS + "", ""));
        }
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
