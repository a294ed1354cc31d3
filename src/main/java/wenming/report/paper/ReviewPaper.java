package wenming.report.paper;

import java.util.ArrayList;
import java.util.List;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.paper.Block.Group;
import wenming.report.paper.Block.Note;
import wenming.report.paper.Block.Signatures;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;
import wenming.report.site.FindingText;
import wenming.report.site.ReviewSheet;
import wenming.score.Scorecard;

/** A unit's own assessment and an evaluator's side by side (自评与复核对照表). */
public final class ReviewPaper {
    /** Its name in addresses. */
    public static final String KIND = "review";

    private static final int DIGITS_OF_PRINT = 8;

    private final ReviewSheet sheet;
    private final Language language;
    private final Messages messages;
    private final FindingText words;

    private ReviewPaper(ReviewSheet sheet, Language language, FindingText words) {
        this.sheet = sheet;
        this.language = language;
        this.messages = Messages.in(language);
        this.words = words;
    }

    /** The paper; {@code words} are in its language. */
    public static Paper of(ReviewSheet sheet, Language language, FindingText words) {
        return new ReviewPaper(sheet, language, words).paper();
    }

    private Paper paper() {
        Scorecard card = sheet.card();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table("", columns(), messages.say("site.how-it-ended"), groups(), total()));
        blocks.add(new Note("", List.of(messages.say("site.review.note"))));
        blocks.add(new Signatures(
                List.of(messages.say("site.sign.evaluators"), messages.say("site.sign.unit")),
                messages.say("site.sign.day")));
        return new Paper(
                KIND,
                language,
                messages.say("paper.review.title"),
                card.ruleSet().title().in(language),
                head(card),
                blocks,
                true,
                CheckCode.of(card));
    }

    private List<Paper.Entry> head(Scorecard card) {
        return List.of(
                entry("site.unit", card.unit().name()),
                entry(
                        "site.rules",
                        messages.say(
                                "site.rules.of",
                                card.ruleSet().id() + "@" + card.ruleSet().version(),
                                card.ruleSet().sha256().substring(0, DIGITS_OF_PRINT))),
                entry(
                        "site.period",
                        messages.say(
                                "site.days", card.period().from(), card.period().to())),
                entry("site.as-of", card.asOf().toString()),
                entry(
                        "site.range",
                        messages.say(
                                "site.range.of",
                                card.lowest().toPlainString(),
                                card.attainable().toPlainString(),
                                card.max().toPlainString())),
                entry("site.findings-file", card.review().findings().substring(0, DIGITS_OF_PRINT)));
    }

    private Paper.Entry entry(String label, String value) {
        return new Paper.Entry(messages.say(label), value);
    }

    private List<Column> columns() {
        return List.of(
                new Column(messages.say("site.criterion"), Kind.TEXT, 28),
                new Column(messages.say("site.full"), Kind.POINTS, 6),
                new Column(messages.say("site.self"), Kind.POINTS, 6),
                new Column(messages.say("site.self.status"), Kind.MARK, 9),
                new Column(messages.say("site.reviewed"), Kind.POINTS, 6),
                new Column(messages.say("site.reviewed.status"), Kind.MARK, 9),
                new Column(messages.say("site.difference"), Kind.POINTS, 6),
                new Column(messages.say("site.found"), Kind.TEXT, 30));
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(group(messages.say("site.differing", sheet.differing().size()), sheet.differing()));
        groups.add(group(messages.say("site.unheard", sheet.unheard().size()), sheet.unheard()));
        groups.add(group(messages.say("site.same", sheet.same().size()), sheet.same()));
        groups.removeIf(group -> group.rows().isEmpty());
        return groups;
    }

    private Group group(String title, List<ReviewSheet.Row> rows) {
        return new Group(title, rows.stream().map(this::row).toList());
    }

    private List<Cell> row(ReviewSheet.Row row) {
        return List.of(
                Cell.lines(List.of(
                        row.id() + " " + row.title().in(language), messages.say("ui.on-site.clause", row.clause()))),
                Cell.figure(row.max()),
                Cell.figure(row.self()),
                Cell.words(messages.say("status." + row.selfStatus().word())),
                Cell.figure(row.reviewed()),
                Cell.words(messages.say("status." + row.reviewedStatus().word())),
                Cell.figure(row.difference()),
                Cell.lines(found(row)));
    }

    private List<String> found(ReviewSheet.Row row) {
        List<String> found = new ArrayList<>();
        row.found().forEach(seen -> found.add(said(seen)));
        for (ReviewSheet.Seen seen : row.own()) {
            boolean replaced = row.replaced().contains(seen.finding().pointer());
            found.add(messages.say(replaced ? "site.own.replaced" : "site.own") + said(seen));
        }
        return found;
    }

    private String said(ReviewSheet.Seen seen) {
        String what = words.of(seen.finding());
        return seen.place().isEmpty() ? what : messages.say("site.at", seen.place(), what);
    }

    private List<Cell> total() {
        Scorecard card = sheet.card();
        return List.of(
                Cell.words(messages.say("site.total")),
                Cell.figure(card.max()),
                Cell.figure(card.review().self()),
                Cell.BLANK,
                Cell.figure(card.review().reviewed()),
                Cell.BLANK,
                Cell.figure(card.review().difference()),
                Cell.BLANK);
    }
}
