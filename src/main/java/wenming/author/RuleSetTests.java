package wenming.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import wenming.assess.Assessor;
import wenming.author.CaseFile.Case;
import wenming.catalogue.Book;
import wenming.catalogue.DrlRule;
import wenming.catalogue.RuleSet;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.RuleText;
import wenming.model.Submission;
import wenming.score.Scorecard;
import wenming.score.Scorecard.CriterionLine;

/** Runs the cases of rule sets as tests, and says what no case reaches. */
public final class RuleSetTests {
    private static final String NO_BYTES = "";

    private final Bench bench;
    private final Memory memory;

    /** Tests the rule sets of this folder. */
    public RuleSetTests(Bench bench) {
        this(bench, Memory.NONE);
    }

    /** Tests those that have changed since they last passed. */
    public RuleSetTests(Bench bench, Memory memory) {
        this.bench = bench;
        this.memory = memory;
    }

    /** Runs the cases of all sets. */
    public TestResult run() throws IOException {
        List<SetResult> sets = bench.ids().parallelStream().map(this::unchecked).toList();
        Set<String> unreached = new TreeSet<>();
        bench.ownCommon().forEach(text -> DrlRule.of(text).forEach(rule -> unreached.add(rule.name())));
        sets.stream().filter(set -> set.ran() > 0).forEach(set -> unreached.retainAll(set.unreachedCommon()));
        List<Remark> gaps = new ArrayList<>();
        for (RuleText text : bench.ownCommon()) {
            gaps.addAll(Reach.unreached(bench, text, unreached));
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
            return new SetResult(id, 0, List.of(), bench.refusal(id), List.of(), Coverage.NONE, List.of());
        }
        List<byte[]> about = bench.about(id);
        Optional<SetResult.Passed> known = memory.recall("cases", about, SetResult.Passed.class);
        if (known.isPresent()) {
            return known.get().of(id);
        }
        Assessor assessor;
        try {
            assessor = new Assessor(book, bench.vocabulary());
        } catch (RuleSetException e) {
            return new SetResult(id, 0, List.of(), bench.remarks(e), List.of(), Coverage.NONE, List.of());
        }
        SetResult result = run(id, book, assessor);
        if (result.passed()) {
            memory.keep("cases", about, result.kept());
        }
        return result;
    }

    /** Runs the cases of a set that was made ready. */
    SetResult run(String id, Book book, Assessor assessor) throws IOException {
        List<CaseFile> files = bench.cases(id);
        Set<String> fired = new ConcurrentSkipListSet<>();
        List<CaseResult> cases = files.parallelStream()
                .flatMap(file -> file.cases().stream().map(one -> result(assessor, file, one, fired)))
                .toList();
        Reach reach = new Reach(bench, id, book.ruleSet());
        reach.criteria(files, cases);
        reach.parts(cases);
        reach.dates(cases);
        Set<String> unreached =
                new TreeSet<>(book.parts().isEmpty() ? assessor.measurer().ruleNames() : Set.of());
        unreached.removeAll(fired);
        for (RuleText text : bench.own(book)) {
            reach.rules(text, unreached);
        }
        // Also those that this set does not load: it does not reach them either.
        List<String> common = bench.ownCommon().stream()
                .flatMap(text -> DrlRule.of(text).stream().map(DrlRule::name))
                .filter(name -> !fired.contains(name))
                .toList();
        List<Remark> remarks =
                files.stream().flatMap(file -> file.remarks().stream()).toList();
        return new SetResult(id, cases.size(), cases, remarks, reach.gaps(), reach.coverage(), common);
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
            line = line(assessor.ruleSet(), card, file.criterion());
            differences = line == null ? List.of() : Expectation.differences(one.then(), card, line);
        } catch (RuleSetException e) {
            differences = List.of(new Difference("status", one.then().status().word(), e.getMessage()));
        }
        return new CaseResult(file.criterion(), one.name(), file.name(), one.line(), line, differences);
    }

    /** The criterion's line; null for a criterion that the set does not have, of which a remark speaks already. */
    private static CriterionLine line(RuleSet ruleSet, Scorecard card, String criterion) {
        CriterionLine date = DateCase.line(ruleSet, card, criterion);
        if (date != null) {
            return date;
        }
        if (!card.parts().isEmpty()) {
            return PartCase.line(card, criterion);
        }
        return card.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(line -> line.id().equals(criterion))
                .findFirst()
                .orElse(null);
    }
}
