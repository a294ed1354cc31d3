package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A piece of evidence (佐证材料) that facts refer to by its id. */
public record Evidence(
        int index,
        @Required String id,
        @Required @Word("evidence-kinds") String kind,
        String title,
        LocalDate date,
        String number,
        Boolean sealed,
        Integer characters,
        String text,
        String uri,
        String sha256)
        implements Fact {
    @Override
    public FactKind in() {
        return FactKind.EVIDENCE;
    }

    @Override
    public List<String> evidence() {
        return List.of();
    }
}
