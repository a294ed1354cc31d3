package wenming.measure;

import java.math.RoundingMode;
import wenming.model.Statement;

/** How many volunteer stations a unit says it has, against how many it lists. */
public record StationRegister(String key, Statement answer, int listed) {
    /** How many declared stations are not listed; never below zero. */
    public int unlisted() {
        return Math.max(0, answer.number().setScale(0, RoundingMode.CEILING).intValueExact() - listed);
    }
}
