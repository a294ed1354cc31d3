package wenming.model;

import java.math.BigDecimal;

/** The answer of a statement. */
public sealed interface Answer {
    /** Yes or no. */
    record YesNo(boolean yes) implements Answer {}

    /** A number, zero or more. */
    record Amount(BigDecimal amount) implements Answer {}
}
