package wenming.author;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wenming.author.Coverage.Part;
import wenming.catalogue.Criterion;
import wenming.catalogue.DrlRule;
import wenming.catalogue.Origin;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleText;
import wenming.catalogue.Section;
import wenming.model.Problem;
import wenming.score.Scorecard.CriterionLine;

/** What the cases of a rule set reach and what they do not: criteria, sides of limits, rules. */
final class Reach {
    private final Bench bench;
    private final String folder;
    private final RuleSet ruleSet;
    private final List<Remark> gaps = new ArrayList<>();
    private final List<Remark> without = new ArrayList<>();
    private int criteria;
    private int sides;
    private int sidesReached;
    private int rules;
    private int rulesReached;

    Reach(Bench bench, String folder, RuleSet ruleSet) {
        this.bench = bench;
        this.folder = folder;
        this.ruleSet = ruleSet;
    }

    /** Looks at every criterion and both sides of each of its limits. */
    void criteria(List<CaseFile> files, List<CaseResult> cases) {
        for (int i = 0; i < ruleSet.sections().size(); i++) {
            Section section = ruleSet.sections().get(i);
            int own = -1;
            for (Criterion criterion : section.criteria()) {
                boolean included = ruleSet.origins().containsKey(criterion.id());
                own += included ? 0 : 1;
                criterion("/sections/" + i + (included ? "/include" : "/criteria/" + own), criterion, files, cases);
            }
        }
    }

    /** Looks at every part of a composite. */
    void parts(List<CaseResult> cases) {
        criteria += ruleSet.components().size();
        without.addAll(PartCase.missing(ruleSet, cases));
    }

    /** Looks at every day that the set itself sets. */
    void dates(List<CaseResult> cases) {
        criteria += (int) ruleSet.dates().stream()
                .filter(date -> !date.source().contains(":"))
                .count();
        without.addAll(DateCase.missing(ruleSet, cases));
    }

    private void criterion(String pointer, Criterion criterion, List<CaseFile> files, List<CaseResult> cases) {
        String id = criterion.id();
        List<CriterionLine> lines = cases.stream()
                .filter(result -> result.criterion().equals(id) && result.found() != null)
                .map(CaseResult::found)
                .toList();
        Origin origin = ruleSet.origins().get(id);
        if (lines.isEmpty() && origin != null && origin.reason() == null) {
            return; // as in the base, whose cases are its specification
        }
        Sides limits = new Sides(criterion, ruleSet);
        criteria++;
        sides += limits.count();
        if (lines.isEmpty()) {
            without.add(Remark.at(pointer, id, "criterion-without-case", "", "cases/" + id + ".yaml"));
            return;
        }
        String file = files.stream()
                .filter(one -> one.criterion().equals(id))
                .map(CaseFile::name)
                .findFirst()
                .orElseThrow();
        List<String> missing = limits.missing(lines);
        sidesReached += limits.count() - missing.size();
        missing.forEach(
                side -> gaps.add(new Remark(file, id, new Problem("side-without-case", "/cases", 1, 1, "", side, ""))));
    }

    /** Looks at the rules of a file; {@code unreached} are the names of those that no case fires. */
    void rules(RuleText text, Set<String> unreached) {
        List<Remark> remarks = unreached(bench, text, unreached);
        int all = DrlRule.of(text).size();
        rules += all;
        rulesReached += all - remarks.size();
        gaps.addAll(remarks);
    }

    static List<Remark> unreached(Bench bench, RuleText text, Set<String> names) {
        return DrlRule.of(text).stream()
                .filter(rule -> names.contains(rule.name()))
                .map(rule -> new Remark(
                        bench.name(text),
                        rule.name(),
                        text.placed(new Problem("rule-without-case", "", rule.line(), 1, rule.name(), "", ""))))
                .toList();
    }

    /** Everything that is out of reach, with file and line. */
    List<Remark> gaps() throws IOException {
        List<Remark> all = new ArrayList<>(bench.catalogue(folder).placed(without));
        all.addAll(gaps);
        return all;
    }

    /** The same in figures. */
    Coverage coverage() {
        return new Coverage(
                new Part(criteria - without.size(), criteria),
                new Part(rulesReached, rules),
                new Part(sidesReached, sides));
    }
}
