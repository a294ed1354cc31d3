package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A piece of evidence material on its way from the task list to the upload; {@code stages} is null where the unit does not say. */
public record Material(int index, @Required String id, String title, List<StageEntry> stages, List<String> evidence)
        implements Fact {
    public Material {
        stages = stages == null ? null : List.copyOf(stages);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.MATERIALS;
    }

    /** The material as it stood on a day: stages that it passed later are left out. */
    public Material asOf(LocalDate day) {
        if (stages == null) {
            return this;
        }
        List<StageEntry> until =
                stages.stream().filter(stage -> !stage.date().isAfter(day)).toList();
        return new Material(index, id, title, until, evidence);
    }

    /** Whether it passed all these stages, each on or after the day of the one before. */
    public boolean passed(List<String> wanted) {
        LocalDate before = LocalDate.MIN;
        for (String stage : wanted) {
            LocalDate day = dayOf(stage);
            if (day == null || day.isBefore(before)) {
                return false;
            }
            before = day;
        }
        return true;
    }

    /** The day of the stage; null if the material has not reached it. */
    public LocalDate dayOf(String stage) {
        for (StageEntry entry : stages) {
            if (entry.stage().equals(stage)) {
                return entry.date();
            }
        }
        return null;
    }
}
