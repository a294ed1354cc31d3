package wenming.web.pages.rulesets;

import java.math.BigDecimal;

/**
 * A number to try.
 *
 * @param name its key in the address
 * @param check whether it is only there or not there
 */
public record Input(String name, String label, BigDecimal value, boolean check) {
    /** Whether it is there. */
    public boolean checked() {
        return value.signum() > 0;
    }
}
