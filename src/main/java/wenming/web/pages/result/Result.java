package wenming.web.pages.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenming.catalogue.Component;
import wenming.catalogue.Criterion;
import wenming.catalogue.Grade;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Source;
import wenming.model.Text;
import wenming.report.MeasureText;
import wenming.report.ScaleText;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.GateLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Scorecard.SectionLine;
import wenming.score.Status;

/** A scorecard beside the rule set that made it: what a page asks of both. */
public final class Result {
    private static final List<String> USUAL_TARGETS = List.of("0.8", "0.9");

    private final Scorecard card;
    private final RuleSet ruleSet;
    private final Wording wording;
    private final Map<String, Criterion> criteria = new TreeMap<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, CriterionLine> lines = new LinkedHashMap<>();

    /** The result of this rule set. */
    public Result(Scorecard card, RuleSet ruleSet, Wording wording) {
        this.card = card;
        this.ruleSet = ruleSet;
        this.wording = wording;
        know("", ruleSet);
        for (Component component : ruleSet.components()) {
            know(component.id() + ":", component.ruleSet());
        }
        card.sections().forEach(section -> section.criteria().forEach(line -> lines.put(line.id(), line)));
    }

    private void know(String part, RuleSet known) {
        known.sources().forEach(source -> sources.put(part + source.id(), source));
        known.criteria().forEach(criterion -> criteria.put(part + criterion.id(), criterion));
    }

    /** The scorecard, whose figures stand. */
    public Scorecard card() {
        return card;
    }

    /** The rule set by which it was scored. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** Words and figures in the language of the visitor. */
    public Wording wording() {
        return wording;
    }

    /** Whether there are points at all: some sets are only a list of vetoes. */
    public boolean scorable() {
        return scorable(card);
    }

    static boolean scorable(Scorecard card) {
        return card.max().signum() > 0 || card.sections().stream().anyMatch(section -> section.bonus() != null);
    }

    /** How the score comes about. */
    public Formula formula() {
        return Formula.of(card, ruleSet);
    }

    /** Whether the score is enough. */
    public Verdict verdict() {
        return Verdict.of(card, ruleSet, wording);
    }

    /** What a draft remembers of the result, such as 51.3/100; empty where there are no points. */
    public String brief() {
        return scorable() ? Wording.figure(card.score()) + "/" + Wording.figure(card.max()) : "";
    }

    /** The score that is worth aiming at: the next published line, else eight or nine tenths, else all points. */
    public BigDecimal target() {
        Optional<Grade> next = Verdict.next(ruleSet, card.score());
        if (next.isPresent() && next.get().atLeast().compareTo(card.max()) <= 0) {
            return next.get().atLeast();
        }
        return USUAL_TARGETS.stream()
                .map(share -> card.max().multiply(new BigDecimal(share)).setScale(0, RoundingMode.CEILING))
                .filter(target -> target.compareTo(card.score()) > 0 && target.compareTo(card.max()) <= 0)
                .findFirst()
                .orElse(card.max());
    }

    /** The criterion as its catalogue has it. */
    public Criterion criterion(String id) {
        return criteria.get(id);
    }

    /** How the criterion ended. */
    public CriterionLine line(String id) {
        return lines.get(id);
    }

    /** The title of the paper in which the criterion stands. */
    public String source(String id) {
        Criterion criterion = criteria.get(id);
        String part = id.endsWith(":" + criterion.id())
                ? id.substring(0, id.length() - criterion.id().length())
                : "";
        Source source = sources.get(part + criterion.source());
        return source == null ? criterion.source() : source.title();
    }

    /** The section in which the criterion stands. */
    public SectionLine section(String id) {
        return card.sections().stream()
                .filter(section ->
                        section.criteria().stream().anyMatch(line -> line.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** In a composite the sections of its parts may have the same titles. */
    public String title(SectionLine section) {
        String title = wording.say(section.title());
        return card.parts().stream()
                .filter(part -> section.id().startsWith(part.id() + ":"))
                .findFirst()
                .map(part -> wording.say(part.title()))
                .map(part -> part.equals(title) ? title : wording.say("ui.result.of-part", part, title))
                .orElse(title);
    }

    /** Where the form asks for what a missing item lacks: its first fact, else the first list that it reads. */
    public String pointer(MissingLine missing) {
        if (!missing.facts().isEmpty()) {
            return missing.facts().get(0).pointer();
        }
        CriterionLine line = line(missing.criterion());
        if (!line.where().isEmpty()) {
            return line.where().get(0);
        }
        Criterion criterion = criterion(missing.criterion());
        return criterion.reads().isEmpty() ? "" : criterion.reads().get(0).pointer();
    }

    /** The first things to do. */
    public List<First> first() {
        return First.of(this);
    }

    /** How many things are missing beyond the first. */
    public int more() {
        return Math.max(0, card.missing().size() - First.MOST);
    }

    /** Whether the standard has vetoes at all. */
    public boolean hasVetoes() {
        return lines.values().stream().anyMatch(line -> line.scale().equals("veto"));
    }

    /** What fails a gate: sections by their titles, criteria by their ids. */
    public String items(GateLine gate) {
        return gate.items().stream()
                .map(item -> card.sections().stream()
                        .filter(section -> section.id().equals(item))
                        .findFirst()
                        .map(this::title)
                        .orElse(item))
                .collect(Collectors.joining(wording.say("join.list")));
    }

    /** The points of a criterion and its most; of a veto whether it was hit. */
    public String points(CriterionLine line) {
        if (line.scale().equals("veto")) {
            String end = line.status() == Status.UNMET ? "hit" : line.status() == Status.MET ? "none" : "not-assessed";
            return wording.say("card.veto." + end);
        }
        return line.points().toPlainString() + " / " + line.max().toPlainString();
    }

    /** What the criterion is worth, in words. */
    public String scale(String id) {
        return ScaleText.of(criterion(id), wording.vocabulary(), wording.language());
    }

    /** How the criterion is measured, in words. */
    public String measure(String id) {
        return new MeasureText(wording.vocabulary(), wording.language()).how(criterion(id));
    }

    /** Whether what is short are faults that were counted. */
    public boolean countsFaults(String id) {
        return line(id).scale().equals("deduct");
    }

    /** Who answers for something that is not met or not known: by the Chinese name, which stays when the language changes. */
    public Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        for (CriterionLine line : lines.values()) {
            Text owner = criterion(line.id()).owner();
            owners.put(owner.zh(), wording.say(owner));
        }
        return owners;
    }

    /** How many criteria ended so; vetoes that were not hit are met. */
    public long count(Status status) {
        return lines.values().stream().filter(line -> line.status() == status).count();
    }

    /** The criteria that ended so, in the order of the scorecard. */
    public List<CriterionLine> criteria(Status status) {
        return lines.values().stream().filter(line -> line.status() == status).toList();
    }

    /** The criteria of a section that were assessed: met ones, or the others. */
    public static List<CriterionLine> assessed(SectionLine section, boolean met) {
        return section.criteria().stream()
                .filter(line -> line.status() != Status.NOT_ASSESSED && line.status() != Status.NOT_APPLICABLE)
                .filter(line -> (line.status() == Status.MET) == met)
                .toList();
    }
}
