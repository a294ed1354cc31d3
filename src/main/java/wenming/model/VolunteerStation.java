package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A volunteer service station (志愿服务站): its people, projects and management, each null where the unit does not say. */
public record VolunteerStation(
        int index,
        @Required String id,
        String name,
        String campus,
        Integer staff,
        List<String> projects,
        List<String> management,
        Boolean signage,
        LocalDate openedOn,
        List<String> evidence)
        implements Fact {
    public VolunteerStation {
        projects = projects == null ? null : List.copyOf(projects);
        management = management == null ? null : List.copyOf(management);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.VOLUNTEER_STATIONS;
    }

    /**
     * Whether it has people, projects and management (有人员、有项目、有管理), and is known to have opened: a station
     * that names no day may be one that is only planned.
     */
    public boolean standard() {
        return staff != null && staff > 0 && some(projects) && some(management) && openedOn != null;
    }

    /** Whether it may be standard, but the unit does not say all of it. */
    public boolean undecided() {
        return !standard() && (staff == null || staff > 0) && !none(projects) && !none(management);
    }

    private static boolean some(List<String> list) {
        return list != null && !list.isEmpty();
    }

    private static boolean none(List<String> list) {
        return list != null && list.isEmpty();
    }
}
