package wenming.model;

import java.time.LocalDate;
import java.util.List;

/** A public-interest advert (公益广告) or another carrier of publicity, with the day from which it was shown. */
public record PublicNotice(
        int index,
        @Required String id,
        @Required @Word("notice-kinds") String kind,
        String title,
        LocalDate date,
        @Word("channels") String channel,
        Boolean officialDraft,
        Boolean durable,
        String campus,
        List<String> evidence)
        implements DayFact {
    public PublicNotice {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    @Override
    public FactKind in() {
        return FactKind.PUBLIC_NOTICES;
    }
}
