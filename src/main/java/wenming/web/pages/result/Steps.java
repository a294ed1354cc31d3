package wenming.web.pages.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.advise.Plan;

/** A plan, step by step, with the score after each. */
public record Steps(Plan plan, List<Line> lines) {
    public Steps {
        lines = List.copyOf(lines);
    }

    /**
     * One step.
     *
     * @param gain of the score, after what was scaled, capped and rounded
     * @param total the score after this step and all before it
     */
    public record Line(int number, Plan.Step step, BigDecimal gain, BigDecimal total) {
        /** The step as one asks for it in a what-if: ZY-12b=+2. */
        public String wish() {
            return step.criterion() + "=+" + step.units();
        }
    }

    /** The steps of a plan and the scores after them, one for each. */
    public static Steps of(Plan plan, List<BigDecimal> climb) {
        List<Line> lines = new ArrayList<>();
        BigDecimal before = plan.score();
        for (int i = 0; i < climb.size(); i++) {
            lines.add(new Line(i + 1, plan.steps().get(i), climb.get(i).subtract(before), climb.get(i)));
            before = climb.get(i);
        }
        return new Steps(plan, lines);
    }

    /** Whether the steps lead to what was asked for. */
    public boolean reached() {
        return !plan.outOfReach();
    }

    /** Whether the step of this line is the first after which the target is reached. */
    public boolean arrives(Line line) {
        BigDecimal before = line.total().subtract(line.gain());
        return plan.target() != null
                && line.total().compareTo(plan.target()) >= 0
                && before.compareTo(plan.target()) < 0;
    }
}
