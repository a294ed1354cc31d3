package wenming.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.intake.form.EntryForm;
import wenming.model.FactKind;
import wenming.model.Text;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Status;

/**
 * What stands beside the form while it is filled in.
 *
 * @param given criteria that could be assessed by what was given
 * @param asked criteria that apply to this unit
 * @param items what brings points: missing for certain or not known yet, most points first
 */
public record FormScore(Scorecard card, int given, int asked, List<Item> items) {
    /** As many as are read at a glance. */
    public static final int SHOWN = 8;

    public FormScore {
        items = List.copyOf(items);
    }

    /**
     * Something that brings points.
     *
     * @param points to be won
     * @param status how the criterion stands; {@link Status#NOT_ASSESSED} where nothing was given yet
     * @param pointer where in the form it is entered; {@code /statements/@key} for a question
     * @param what what to do about it; null where nothing is said
     */
    public record Item(String criterion, Text title, BigDecimal points, Status status, String pointer, Text what) {
        /** Whether it is certain that these points are missing. */
        public boolean known() {
            return status != Status.NOT_ASSESSED;
        }
    }

    static FormScore of(EntryForm form, Scorecard card) {
        List<CriterionLine> lines = card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.status() != Status.NOT_APPLICABLE)
                .toList();
        long unknown = lines.stream().filter(FormScore::unknown).count();
        return new FormScore(card, (int) (lines.size() - unknown), lines.size(), items(form, card, lines));
    }

    private static boolean unknown(CriterionLine line) {
        return line.status() == Status.NOT_ASSESSED;
    }

    private static List<Item> items(EntryForm form, Scorecard card, List<CriterionLine> lines) {
        Map<String, Criterion> criteria = FormView.criteria(form.ruleSet());
        Map<String, Status> statuses =
                lines.stream().collect(Collectors.toMap(CriterionLine::id, CriterionLine::status, (one, same) -> one));
        List<Item> items = new ArrayList<>();
        for (MissingLine line : card.missing()) {
            if (line.points().signum() > 0) {
                items.add(new Item(
                        line.criterion(),
                        line.title(),
                        line.points(),
                        statuses.getOrDefault(line.criterion(), Status.UNMET),
                        place(form, line.criterion(), criteria, fact(line)),
                        line.remedy()));
            }
        }
        for (CriterionLine line : lines) {
            BigDecimal best = line.attainable() == null ? line.max() : line.attainable();
            if (unknown(line) && best.compareTo(line.points()) > 0) {
                items.add(new Item(
                        line.id(),
                        line.title(),
                        best.subtract(line.points()),
                        Status.NOT_ASSESSED,
                        place(
                                form,
                                line.id(),
                                criteria,
                                line.where().isEmpty() ? "" : line.where().get(0)),
                        criteria.get(line.id()) == null
                                ? null
                                : criteria.get(line.id()).remedy()));
            }
        }
        items.sort(Comparator.comparing(Item::points).reversed());
        return items;
    }

    /** A fault is mended where it was found; what is too little is added to its list. */
    private static String fact(MissingLine line) {
        return line.cause().equals("fault-found") && !line.facts().isEmpty()
                ? line.facts().get(0).pointer()
                : "";
    }

    private static String place(EntryForm form, String id, Map<String, Criterion> criteria, String known) {
        Criterion criterion = criteria.get(id);
        if (known.isEmpty() || known.equals(FactKind.STATEMENTS.pointer())) {
            String question = form.questions().stream()
                    .filter(asked -> asked.criteria().contains(id))
                    .map(asked -> FactKind.STATEMENTS.pointer() + "/@"
                            + asked.question().key())
                    .findFirst()
                    .orElse(known);
            boolean reads = criterion != null && criterion.reads().contains(FactKind.STATEMENTS);
            if (reads && !question.isEmpty()) {
                return question;
            }
        }
        return !known.isEmpty() || criterion == null || criterion.reads().isEmpty()
                ? known
                : criterion.reads().get(0).pointer();
    }

    /** The items that are shown. */
    public List<Item> top() {
        return items.subList(0, Math.min(SHOWN, items.size()));
    }

    /** Vetoes that were hit. */
    public List<Scorecard.VetoLine> hit() {
        return card.vetoes().stream()
                .filter(veto -> veto.status().equals("hit"))
                .toList();
    }

    /** Vetoes of which nobody has said anything. */
    public List<Scorecard.VetoLine> open() {
        return card.vetoes().stream()
                .filter(veto -> !veto.status().equals("hit"))
                .toList();
    }

    /** Whether the standard has vetoes at all. */
    public boolean vetoes(RuleSet ruleSet) {
        return FormView.criteria(ruleSet).values().stream().anyMatch(Criterion::isVeto);
    }

    /** How each criterion stands, by its full id, for the signs of the sections. */
    public Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        card.sections().forEach(section -> section.criteria()
                .forEach(line -> statuses.put(line.id(), line.status().word())));
        return statuses;
    }
}
