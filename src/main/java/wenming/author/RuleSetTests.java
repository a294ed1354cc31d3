package wenming.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import wenming.assess.Assessor;
import wenming.author.CaseFile.Case;
import wenming.catalogue.Book;
import wenming.catalogue.Criterion;
import wenming.catalogue.Origin;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.RuleText;
import wenming.catalogue.Section;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** Runs the cases of rule sets as tests, and says what no case reaches. */
public final class RuleSetTests {
    private static final String NO_BYTES = "";

    private final Bench bench;

    /** Tests the rule sets of this folder. */
    public RuleSetTests(Bench bench) {
        this.bench = bench;
    }

    /** Runs the cases of all sets. */
    public TestResult run() throws IOException {
        List<SetResult> sets = bench.ids().parallelStream().map(this::unchecked).toList();
        Set<String> unreached = new TreeSet<>();
        bench.ownCommon().forEach(text -> DrlRule.of(text).forEach(rule -> unreached.add(rule.name())));
        sets.stream().filter(set -> !set.cases().isEmpty()).forEach(set -> unreached.retainAll(set.unreachedCommon()));
        List<Remark> gaps = new ArrayList<>();
        for (RuleText text : bench.ownCommon()) {
            gaps.addAll(unreached(text, unreached));
        }
        return new TestResult(sets, gaps);
    }

    private SetResult unchecked(String id) {
        try {
            return run(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the cases of one set; a set that is refused has remarks and no cases. */
    public SetResult run(String id) throws IOException {
        Book book = bench.book(id);
        if (book == null) {
            return new SetResult(id, List.of(), bench.refusal(id), List.of(), List.of());
        }
        Assessor assessor;
        try {
            assessor = new Assessor(book, bench.vocabulary());
        } catch (RuleSetException e) {
            return new SetResult(id, List.of(), bench.remarks(e), List.of(), List.of());
        }
        List<CaseFile> files = bench.cases(id);
        Set<String> fired = new ConcurrentSkipListSet<>();
        List<CaseResult> cases = files.parallelStream()
                .flatMap(file -> file.cases().stream().map(one -> result(assessor, file, one, fired)))
                .toList();
        List<Remark> gaps = new ArrayList<>(criteriaAndSides(id, book.ruleSet(), files, cases));
        Set<String> unreached =
                new TreeSet<>(book.parts().isEmpty() ? assessor.measurer().ruleNames() : Set.of());
        unreached.removeAll(fired);
        for (RuleText text : bench.own(book)) {
            gaps.addAll(unreached(text, unreached));
        }
        List<String> common = book.common().stream()
                .flatMap(text -> DrlRule.of(text).stream().map(DrlRule::name))
                .filter(unreached::contains)
                .toList();
        List<Remark> remarks =
                files.stream().flatMap(file -> file.remarks().stream()).toList();
        return new SetResult(id, cases, remarks, gaps, common);
    }

    private static CaseResult result(Assessor assessor, CaseFile file, Case one, Set<String> fired) {
        Submission given = one.given();
        LocalDate day = given.asOf() != null ? given.asOf() : given.period().to();
        CriterionLine line = null;
        List<Difference> differences;
        try {
            if (!assessor.ruleSet().isComposite()) {
                fired.addAll(assessor.measurer().fired(given, day));
            }
            Scorecard card = assessor.assess(given, NO_BYTES, day);
            line = line(card, file.criterion());
            differences = line == null ? List.of() : Expectation.differences(one.then(), card, line);
        } catch (RuleSetException e) {
            differences = List.of(new Difference("status", one.then().status().word(), e.getMessage()));
        }
        return new CaseResult(file.criterion(), one.name(), file.name(), one.line(), line, differences);
    }

    /** The criterion's line; null for a criterion that the set does not have, of which a remark speaks already. */
    private static CriterionLine line(Scorecard card, String criterion) {
        if (!card.parts().isEmpty()) {
            return PartCase.line(card, criterion);
        }
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    private List<Remark> criteriaAndSides(String folder, RuleSet ruleSet, List<CaseFile> files, List<CaseResult> cases)
            throws IOException {
        List<Remark> gaps = new ArrayList<>();
        List<Remark> without = new ArrayList<>(PartCase.missing(ruleSet, cases));
        for (int i = 0; i < ruleSet.sections().size(); i++) {
            Section section = ruleSet.sections().get(i);
            int own = -1;
            for (Criterion criterion : section.criteria()) {
                String id = criterion.id();
                Origin origin = ruleSet.origins().get(id);
                own += origin == null ? 1 : 0;
                List<CriterionLine> lines = cases.stream()
                        .filter(result -> result.criterion().equals(id) && result.found() != null)
                        .map(CaseResult::found)
                        .toList();
                if (lines.isEmpty() && origin != null && origin.reason() == null) {
                    continue; // as in the base, whose cases are its specification
                } else if (lines.isEmpty()) {
                    String pointer = "/sections/" + i + (origin == null ? "/criteria/" + own : "/include");
                    without.add(Remark.at(pointer, id, "criterion-without-case", "", "cases/" + id + ".yaml"));
                    continue;
                }
                String file = files.stream()
                        .filter(one -> one.criterion().equals(id))
                        .map(CaseFile::name)
                        .findFirst()
                        .orElseThrow();
                Sides.missing(criterion, ruleSet, lines)
                        .forEach(side -> gaps.add(
                                new Remark(file, id, new Problem("side-without-case", "/cases", 1, 1, "", side, ""))));
            }
        }
        gaps.addAll(0, bench.catalogue(folder).placed(without));
        return gaps;
    }

    private List<Remark> unreached(RuleText text, Set<String> names) {
        return DrlRule.of(text).stream()
                .filter(rule -> names.contains(rule.name()))
                .map(rule -> new Remark(
                        bench.name(text),
                        rule.name(),
                        new Problem("rule-without-case", "", rule.line(), 1, rule.name(), "", "")))
                .toList();
    }
}
