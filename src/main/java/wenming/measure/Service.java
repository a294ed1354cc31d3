package wenming.measure;

import java.math.BigDecimal;
import wenming.model.Activity;

/** An activity that states both its hours of service and its volunteers in person-times. */
public record Service(Activity activity) {
    /** Whether there are more than so many hours to a person-time; any hours without a person are. */
    public boolean above(BigDecimal most) {
        return hours().compareTo(most.multiply(personTimes())) > 0;
    }

    /** Whether there are fewer than so many hours to a person-time. */
    public boolean below(BigDecimal least) {
        return hours().compareTo(least.multiply(personTimes())) < 0;
    }

    private BigDecimal hours() {
        return activity.hours().value();
    }

    private BigDecimal personTimes() {
        return BigDecimal.valueOf(activity.volunteers());
    }
}
