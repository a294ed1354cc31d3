package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Criterion;
import wenming.catalogue.Due;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.report.Owners;
import wenming.report.Owners.Item;
import wenming.report.Owners.Owner;
import wenming.report.Portrait;
import wenming.report.Screen;
import wenming.report.paper.Block.Group;
import wenming.report.paper.Block.Note;
import wenming.report.paper.Block.Signatures;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;

/** What one department (责任科室) answers for by a rule set: to be printed, worked through and signed. */
public final class DepartmentList {
    /** Its name in addresses. */
    public static final String KIND = "departments";

    private static final int FINGERPRINT = 12;

    private final Portrait portrait;
    private final Owner owner;

    private DepartmentList(Portrait portrait, Owner owner) {
        this.portrait = portrait;
        this.owner = owner;
    }

    /**
     * The paper of a department.
     *
     * @param portrait of the rule set
     * @param owner one of {@link Owners#of} this rule set
     */
    public static Paper of(Portrait portrait, Owner owner) {
        return new DepartmentList(portrait, owner).paper();
    }

    private Paper paper() {
        RuleSet set = portrait.set();
        return new Paper(
                KIND,
                portrait.language(),
                portrait.say("paper.departments.title", portrait.in(owner.name())),
                portrait.in(set.title()),
                List.of(
                        new Paper.Entry(portrait.say("paper.departments.name"), portrait.in(owner.name())),
                        new Paper.Entry(portrait.say("paper.departments.issuer"), portrait.in(set.issuer())),
                        new Paper.Entry(
                                portrait.say("paper.head.version"),
                                set.reference() + " (" + set.sha256().substring(0, FINGERPRINT) + ")"),
                        new Paper.Entry(
                                portrait.say("page.criteria"),
                                Integer.toString(owner.items().size()))),
                List.of(table(), new Note("", List.of(portrait.say("paper.departments.note"))), signatures()),
                true,
                "");
    }

    private Table table() {
        List<Column> columns = List.of(
                new Column(portrait.say("paper.number"), Kind.COUNT, 4),
                Column.text(portrait.say("paper.clause"), 9),
                Column.text(portrait.say("paper.item"), 19),
                new Column(portrait.say("page.points"), Kind.POINTS, 7),
                Column.text(portrait.say("card.do"), 24),
                Column.text(portrait.say("card.handIn"), 11),
                new Column(portrait.say("card.by"), Kind.DAY, 9),
                new Column(portrait.say("paper.departments.person"), Kind.SPACE, 8),
                new Column(portrait.say("paper.done-on"), Kind.SPACE, 9));
        Map<String, List<List<Cell>>> groups = new LinkedHashMap<>();
        int number = 1;
        for (Item item : owner.items()) {
            groups.computeIfAbsent(section(item), unused -> new ArrayList<>()).add(row(number++, item));
        }
        return new Table(
                "",
                columns,
                portrait.say("paper.section"),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                List.of());
    }

    private List<Cell> row(int number, Item item) {
        Criterion criterion = item.criterion();
        return List.of(
                Cell.figure(number),
                Cell.lines(List.of(criterion.id(), criterion.clause())),
                Cell.words(portrait.in(criterion.title())),
                points(criterion),
                Cell.words(portrait.in(criterion.remedy())),
                Cell.words(portrait.words("evidence-kinds", criterion.evidence())),
                due(criterion.due()),
                Cell.BLANK,
                Cell.BLANK);
    }

    private Cell points(Criterion criterion) {
        if (criterion.isVeto()) {
            return Cell.words(portrait.say("scale.veto"));
        } else if (criterion.isTotalDeduction()) {
            return Cell.words(portrait.say("paper.departments.off"));
        } else if (criterion.isBonus()) {
            return Cell.words("+" + Screen.figure(criterion.points()));
        }
        BigDecimal points = criterion.points();
        return points.signum() == 0 ? Cell.BLANK : Cell.figure(points);
    }

    private Cell due(Due due) {
        return due.rhythm() == Due.Rhythm.ONCE ? Cell.day(due.day()) : Cell.words(portrait.due(due));
    }

    /** The section in which an item stands, with its component where it is one of a composite. */
    private String section(Item item) {
        Section section = item.ruleSet().sections().stream()
                .filter(one -> one.criteria().contains(item.criterion()))
                .findFirst()
                .orElseThrow();
        String name = section.id() + " " + portrait.in(section.title());
        return item.component() == null ? name : portrait.in(item.component().title()) + " \u00b7 " + name;
    }

    private Signatures signatures() {
        return new Signatures(
                List.of(portrait.say("paper.departments.sign"), portrait.say("paper.sign.reviewer")),
                portrait.say("paper.sign.day"));
    }
}
