package wenming.report.site;

import java.util.List;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;
import wenming.report.MeasureText;
import wenming.report.Messages;
import wenming.report.ScaleText;

/** What an evaluator's checklist says of criteria and places. */
public record SiteSpeech(Vocabulary vocabulary, Language language) {
    /** A word of the vocabulary. */
    public String word(String list, String word) {
        return vocabulary.text(list, word).in(language);
    }

    /** Words of a list of the vocabulary. */
    public List<String> words(String list) {
        return List.copyOf(vocabulary.words(list));
    }

    /** What the criterion is worth and how points are earned. */
    public String worth(SiteItem item) {
        return ScaleText.of(item.criterion(), vocabulary, language);
    }

    /** How it is measured. */
    public String how(SiteItem item) {
        return new MeasureText(vocabulary, language).how(item.criterion());
    }

    /** What sort of place it is. */
    public String sort(SitePlace place) {
        return switch (place.sort()) {
            case UNIT -> say("site.place.unit");
            case CAMPUS -> say("site.place.campus");
            case PREMISES -> place.kind().isEmpty() ? say("site.place.premises") : word("place-kinds", place.kind());
            case STATION -> say("site.place.station");
            case OTHER -> say("site.place.other");
        };
    }

    /** What the place is called: the unit as a whole, and places that are not known yet, by their sort. */
    public String name(SitePlace place) {
        return place.name().isEmpty() ? sort(place) : place.name();
    }

    private String say(String key) {
        return Messages.in(language).say(key);
    }
}
