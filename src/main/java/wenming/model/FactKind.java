package wenming.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lists of a submission, in the order in which facts are named on a scorecard. */
public enum FactKind {
    REPORTER("/reporter"),
    CAMPUSES("/unit/campuses"),
    DEPARTMENTS("/unit/departments"),
    PREMISES("/premises"),
    VOLUNTEER_STATIONS("/volunteerStations"),
    ACTIVITIES("/activities"),
    DOCUMENTS("/documents"),
    MEETINGS("/meetings"),
    TRAININGS("/trainings"),
    REMINDERS("/reminders"),
    INSPECTIONS("/inspections"),
    RECTIFICATIONS("/rectifications"),
    RESPONSIBILITIES("/responsibilities"),
    TEAMS("/teams"),
    GRIDS("/grids"),
    MATERIALS("/materials"),
    PUBLIC_NOTICES("/publicNotices"),
    HONOURS("/honours"),
    INCIDENTS("/incidents"),
    STATEMENTS("/statements"),
    FINDINGS("/findings"),
    EXEMPTIONS("/exemptions"),
    EVIDENCE("/evidence");

    /** Pointers of the first entries are made once: every scorecard names some hundred of them. */
    private static final int KEPT = 256;

    private static final String[][] ENTRIES = new String[values().length][KEPT];

    private static final Map<String, FactKind> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactKind::key, Function.identity()));

    private final String pointer;
    private final String key;

    FactKind(String pointer) {
        this.pointer = pointer;
        this.key = pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** JSON pointer of the list, for example {@code /unit/campuses}. */
    public String pointer() {
        return pointer;
    }

    /** JSON pointer of an entry, for example {@code /unit/campuses/0}. */
    String pointer(int index) {
        if (index < 0 || index >= KEPT) {
            return pointer + "/" + index;
        }
        String[] entries = ENTRIES[place()];
        String entry = entries[index]; // two threads may both make it: the texts are equal
        if (entry == null) {
            entry = pointer + "/" + index;
            entries[index] = entry;
        }
        return entry;
    }

    /** The list's own key, for example {@code campuses}. */
    public String key() {
        return key;
    }

    /** Place among the lists, from 0: facts are named on a scorecard in this order. */
    @SuppressWarnings("EnumOrdinal") // the order of declaration is that order
    public int place() {
        return ordinal();
    }

    /** Keys of all lists, in their order. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(FactKind::key).toList();
    }

    /** The list with this key; empty if no list has it. */
    public static Optional<FactKind> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
