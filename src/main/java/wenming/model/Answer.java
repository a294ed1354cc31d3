package wenming.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The answer of a statement. */
public sealed interface Answer {
    /** Yes or no. */
    record YesNo(boolean yes) implements Answer {}

    /** A number, zero or more. */
    record Number(BigDecimal number) implements Answer {}

    /** A calendar day. */
    record Day(LocalDate day) implements Answer {}
}
