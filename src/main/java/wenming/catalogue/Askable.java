package wenming.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenming.model.FactKind;

/** What a common measure can be {@code of}: its key, the list it reads, and the words that may be asked for. */
enum Askable {
    SESSIONS("sessions", FactKind.ACTIVITIES, ""),
    PARTICIPANTS("participants", FactKind.ACTIVITIES, ""),
    VOLUNTEERS("volunteers", FactKind.ACTIVITIES, ""),
    HOURS("hours", FactKind.ACTIVITIES, ""),
    BENEFICIARIES("beneficiaries", FactKind.ACTIVITIES, ""),
    THEMES("themes", FactKind.ACTIVITIES, "activity-themes"),
    CATEGORIES("categories", FactKind.ACTIVITIES, "activity-categories"),
    DOCUMENTS("documents", FactKind.DOCUMENTS, "document-topics"),
    MEETINGS("meetings", FactKind.MEETINGS, "meeting-topics"),
    TRAININGS("trainings", FactKind.TRAININGS, "training-topics"),
    REMINDERS("reminders", FactKind.REMINDERS, ""),
    INSPECTIONS("inspections", FactKind.INSPECTIONS, "inspection-kinds"),
    RECTIFICATIONS("rectifications", FactKind.RECTIFICATIONS, ""),
    RESPONSIBILITIES("responsibilities", FactKind.RESPONSIBILITIES, "roles"),
    TEAMS("teams", FactKind.TEAMS, "team-kinds"),
    PUBLIC_NOTICES("publicNotices", FactKind.PUBLIC_NOTICES, "notice-kinds"),
    HONOURS("honours", FactKind.HONOURS, "honour-kinds"),
    INCIDENTS("incidents", FactKind.INCIDENTS, "incident-kinds"),
    STATEMENTS("statements", FactKind.STATEMENTS, "statement-keys"),
    FINDINGS("findings", FactKind.FINDINGS, ""),
    PREMISES("premises", FactKind.PREMISES, "place-kinds"),
    VOLUNTEER_STATIONS("volunteerStations", FactKind.VOLUNTEER_STATIONS, "");

    private static final Set<Askable> FIGURES = Set.of(SESSIONS, PARTICIPANTS, VOLUNTEERS, HOURS, BENEFICIARIES);
    private static final Map<String, Askable> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Askable::key, Function.identity()));

    private final String key;
    private final FactKind reads;
    private final String wordList;

    Askable(String key, FactKind reads, String wordList) {
        this.key = key;
        this.reads = reads;
        this.wordList = wordList;
    }

    String key() {
        return key;
    }

    FactKind reads() {
        return reads;
    }

    /** Name of the vocabulary's list; empty if no words are asked for. */
    String wordList() {
        return wordList;
    }

    /** What this key means; null if it means nothing. */
    static Askable of(String key) {
        return BY_KEY.get(key);
    }

    /** Keys that a measure can be of. */
    static List<String> keysFor(MeasureKind kind) {
        return Arrays.stream(values())
                .filter(askable -> askable.suits(kind))
                .map(Askable::key)
                .toList();
    }

    private boolean suits(MeasureKind kind) {
        return switch (kind) {
            case SUM -> FIGURES.contains(this);
            case COUNT ->
                reads != FactKind.ACTIVITIES
                        && !wordList.isEmpty()
                        && !Set.of(STATEMENTS, INCIDENTS, PREMISES).contains(this);
            case COVER -> !wordList.isEmpty() && this != INCIDENTS && this != PREMISES;
            case CADENCE ->
                Set.of(TRAININGS, MEETINGS, INSPECTIONS, REMINDERS, DOCUMENTS).contains(this);
            case CLOSURE -> this == INSPECTIONS || this == RECTIFICATIONS;
            case FINDINGS, ENTRY, MEAN, GRADES -> this == FINDINGS;
            case VALUE, SHARE -> this == STATEMENTS;
            case FAULTS -> this == STATEMENTS || this == INCIDENTS;
            case LOOKS -> this == PREMISES || this == VOLUNTEER_STATIONS;
            case OWN -> false;
        };
    }
}
