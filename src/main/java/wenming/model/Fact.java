package wenming.model;

import java.util.List;

/** One entry of a submission's lists: what the unit says, and where in its file it says so. */
public sealed interface Fact
        permits Campus,
                DatedFact,
                Department,
                Evidence,
                Exemption,
                Grid,
                Material,
                Premises,
                Reminder,
                Reporter,
                Responsibility,
                Statement,
                Team,
                VolunteerStation {

    /** The list that holds the fact. */
    FactKind in();

    /** Place in its list, from 0. */
    int index();

    /** Ids of the evidence that the fact names; empty if it names none. */
    List<String> evidence();

    /** What the fact tells in free words; null if it tells nothing so. */
    default String words() {
        return null;
    }

    /** JSON pointer of the fact, for example {@code /premises/3}. */
    default String pointer() {
        return in().pointer(index());
    }
}
