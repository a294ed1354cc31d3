package wenming.catalogue;

import java.time.LocalDate;

/** By when a criterion must be met: a day, or a rhythm without one. */
public record Due(LocalDate day, Rhythm rhythm) {
    /** Rhythms of tasks that have no single day. */
    public enum Rhythm {
        /** 常态. */
        STANDING,
        MONTHLY,
        WEEKLY,
        DAILY,
        /** There is a day. */
        ONCE
    }
}
