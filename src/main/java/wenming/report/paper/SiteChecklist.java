package wenming.report.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenming.model.Finding;
import wenming.model.Findings;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.Screen;
import wenming.report.paper.Block.Group;
import wenming.report.paper.Block.Note;
import wenming.report.paper.Block.Signatures;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;
import wenming.report.site.FindingText;
import wenming.report.site.SiteForm;
import wenming.report.site.SiteItem;
import wenming.report.site.SitePlace;
import wenming.report.site.SiteSpeech;
import wenming.report.site.Way;

/**
 * The checklist of an on-site visit (实地考察清单): one group of lines for each place, to be ticked by hand; what was found
 * already is printed in.
 */
public final class SiteChecklist {
    /** Its name in addresses. */
    public static final String KIND = "site-checklist";

    /** Rooms to write in for places that are not known yet. Ours: few criteria leave room for several places. */
    private static final int BLANKS = 3;

    private static final int FEW = 8;
    private static final int DIGITS_OF_PRINT = 8;

    private final SiteForm form;
    private final SiteSpeech speech;
    private final Messages messages;
    private final FindingText words;
    /** By place, then by criterion. */
    private final Map<String, Map<String, List<Finding>>> found = new TreeMap<>();

    private SiteChecklist(SiteForm form, SiteSpeech speech) {
        this.form = form;
        this.speech = speech;
        this.messages = Messages.in(speech.language());
        this.words = new FindingText(speech.vocabulary(), speech.language());
    }

    /**
     * The paper.
     *
     * @param findings what was found already; null where nothing was
     */
    public static Paper of(SiteForm form, Findings findings, SiteSpeech speech) {
        SiteChecklist list = new SiteChecklist(form, speech);
        if (findings != null) {
            findings.signed().forEach(one -> list.found
                    .computeIfAbsent(one.place() == null ? "" : one.place(), unused -> new HashMap<>())
                    .computeIfAbsent(one.criterion(), unused -> new ArrayList<>())
                    .add(one));
        }
        return list.paper();
    }

    private Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Note("", sentences()));
        blocks.add(new Table("", columns(), messages.say("site.place"), groups(), List.of()));
        blocks.add(new Signatures(
                List.of(messages.say("site.sign.evaluators"), messages.say("site.sign.unit")),
                messages.say("site.sign.day")));
        Language language = speech.language();
        return new Paper(
                KIND,
                language,
                messages.say("paper.site-checklist.title"),
                form.ruleSet().title().in(language),
                head(),
                blocks,
                false,
                "");
    }

    private List<Paper.Entry> head() {
        boolean known = form.submission() != null && form.submission().unit() != null;
        var period = form.submission() == null
                ? form.ruleSet().period()
                : form.submission().period();
        String days = period == null || period.from() == null || period.to() == null
                ? ""
                : messages.say("site.days", period.from(), period.to());
        return List.of(
                entry("site.unit", known ? form.submission().unit().name() : ""),
                entry(
                        "site.rules",
                        messages.say(
                                "site.rules.of",
                                form.ruleSet().reference().toString(),
                                form.ruleSet().sha256().substring(0, DIGITS_OF_PRINT))),
                entry("site.period", days),
                entry("site.day", ""),
                entry("site.evaluators", ""),
                entry("site.guide", ""));
    }

    private Paper.Entry entry(String label, String value) {
        return new Paper.Entry(messages.say(label), value == null ? "" : value);
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(messages.say("site.how")));
        if (form.items().stream().anyMatch(item -> !item.counts())) {
            sentences.add(messages.say("site.how.noted"));
        }
        if (form.places().stream().anyMatch(SitePlace::optional)) {
            sentences.add(messages.say("site.how.campus"));
        }
        return sentences;
    }

    private List<Column> columns() {
        return List.of(
                new Column(messages.say("site.criterion"), Kind.TEXT, 40),
                new Column(messages.say("site.result"), Kind.TICK, 15),
                new Column(messages.say("site.count"), Kind.TEXT, 17),
                new Column(messages.say("site.note"), Kind.TEXT, 28));
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        form.places().forEach(place -> groups.add(group(title(place), place)));
        strays().forEach(place -> groups.add(group(title(place), place)));
        if (form.submission() == null) {
            for (SitePlace kind : form.further()) {
                int rooms = kind.items().size() > FEW ? 1 : BLANKS;
                for (int i = 0; i < rooms; i++) {
                    groups.add(group(messages.say("site.place.blank", speech.sort(kind)), kind));
                }
            }
        }
        return groups;
    }

    /** Places that only the findings name, with what was found there. */
    private List<SitePlace> strays() {
        Set<String> known = form.places().stream().map(SitePlace::id).collect(Collectors.toSet());
        List<SitePlace> strays = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<Finding>>> place : found.entrySet()) {
            List<SiteItem> items = form.items().stream()
                    .filter(item -> place.getValue().containsKey(item.id()))
                    .toList();
            if (!known.contains(place.getKey()) && !items.isEmpty()) {
                SitePlace.Sort sort = place.getKey().isEmpty() ? SitePlace.Sort.UNIT : SitePlace.Sort.OTHER;
                strays.add(new SitePlace(sort, place.getKey(), place.getKey(), "", "", items));
            }
        }
        return strays;
    }

    private Group group(String title, SitePlace place) {
        return new Group(
                title, place.items().stream().map(item -> row(place, item)).toList());
    }

    private String title(SitePlace place) {
        List<String> parts = new ArrayList<>(List.of(speech.name(place)));
        if (!place.name().isEmpty()) {
            parts.add(speech.sort(place));
        }
        parts.add(place.campus());
        parts.removeIf(String::isEmpty);
        return String.join(" \u00b7 ", parts);
    }

    private List<Cell> row(SitePlace place, SiteItem item) {
        List<Finding> here = place.blank()
                ? List.of()
                : found.getOrDefault(place.id(), Map.of()).getOrDefault(item.id(), List.of());
        List<String> asked = new ArrayList<>();
        asked.add(item.id() + " " + item.criterion().title().in(speech.language()));
        asked.add(messages.say("site.clause", item.criterion().clause(), worth(item)));
        item.questions()
                .forEach(question ->
                        asked.add(messages.say("site.question", question.title().in(speech.language()))));
        return List.of(
                Cell.lines(asked),
                here.isEmpty()
                        ? result(item)
                        : Cell.lines(here.stream().map(words::mark).toList()),
                here.isEmpty()
                        ? count(item)
                        : Cell.lines(here.stream().map(words::amount).toList()),
                here.isEmpty()
                        ? Cell.BLANK
                        : Cell.lines(here.stream().map(words::rest).toList()));
    }

    private String worth(SiteItem item) {
        return item.counts()
                ? messages.say("rules.points", Screen.figure(item.criterion().points()))
                : messages.say("site.noted");
    }

    /** What is ticked; points are written in. */
    private Cell result(SiteItem item) {
        if (item.way() == Way.POINTS) {
            return Cell.words(messages.say("site.write.points", Screen.figure(item.outOf())));
        }
        Stream<String> labels = item.way() == Way.GRADES
                ? item.grades().stream().map(grade -> speech.word("grades", grade))
                : Stream.of(messages.say("site.tick.yes"), messages.say("site.tick.no"));
        return Cell.tick(labels.toArray(String[]::new));
    }

    /** Kinds that weigh differently are counted one by one. */
    private Cell count(SiteItem item) {
        return Cell.lines(item.kinds().stream()
                .map(kind -> messages.say("site.write.kind", speech.word("finding-kinds", kind)))
                .toList());
    }
}
