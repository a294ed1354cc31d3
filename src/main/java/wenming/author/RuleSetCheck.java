package wenming.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import wenming.assess.Assessor;
import wenming.catalogue.Book;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.RuleText;

/**
 * Proves the form of rule sets: everything for which the reader or the rule compiler refuses them, and everything that
 * makes them hard to read or their cases worthless, a limit with a case on one side only among it.
 */
public final class RuleSetCheck {
    /** What of the reach of cases belongs to the form: rules that no case fires are a matter of tests. */
    private static final Set<String> FORM = Set.of("criterion-without-case", "side-without-case");

    private final Bench bench;
    private final Memory memory;

    /** Checks the rule sets of this folder. */
    public RuleSetCheck(Bench bench) {
        this(bench, Memory.NONE);
    }

    /** Checks those that have changed since nothing was to be mended in them. */
    public RuleSetCheck(Bench bench, Memory memory) {
        this.bench = bench;
        this.memory = memory;
    }

    /** That nothing is to be mended. */
    private record Sound() {}

    /** What is to be mended in the common rules and in all sets, each remark with its file and line. */
    public List<Remark> run() throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (RuleText text : bench.common()) {
            remarks.addAll(named(text, RuleHabits.ofCommon(text)));
        }
        // Nearly all the time goes into compiling rules, and no set waits for another.
        bench.ids().parallelStream().map(this::unchecked).forEachOrdered(remarks::addAll);
        return remarks.stream().distinct().toList(); // what is wrong in the common rules is found with every set
    }

    /** What is to be mended in one set, in the order of files and places. */
    public List<Remark> run(String id) throws IOException {
        List<byte[]> about = bench.about(id);
        if (memory.recall("form", about, Sound.class).isPresent()) {
            return List.of();
        }
        List<Remark> remarks = new ArrayList<>(bench.refusal(id));
        YamlFile catalogue = bench.catalogue(id);
        remarks.addAll(catalogue.anchors());
        remarks.addAll(CatalogueHabits.order(catalogue));
        Book book = bench.book(id);
        if (book != null) {
            remarks.addAll(CatalogueHabits.texts(book.ruleSet(), catalogue));
            for (CaseFile file : bench.cases(id)) {
                remarks.addAll(file.remarks());
            }
            remarks.addAll(rules(id, book, remarks.isEmpty()));
        }
        for (var file : bench.caseFiles(id)) {
            remarks.addAll(YamlFile.read(file).anchors());
        }
        remarks.sort(Comparator.comparing(Remark::file)
                .thenComparingInt((Remark remark) -> remark.problem().line())
                .thenComparingInt(remark -> remark.problem().column()));
        if (remarks.isEmpty()) {
            memory.keep("form", about, new Sound());
        }
        return remarks;
    }

    private List<Remark> unchecked(String id) {
        try {
            return run(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remarks about the rules and, where cases can be trusted, about limits of which they show one side only. */
    private List<Remark> rules(String id, Book book, boolean withCases) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (RuleText text : bench.own(book)) {
            remarks.addAll(named(text, RuleHabits.ofOwn(text)));
        }
        try {
            // Refuses what does not compile and what names what is not there.
            Assessor assessor = new Assessor(book, bench.vocabulary());
            if (withCases) {
                new RuleSetTests(bench)
                        .run(id, book, assessor).gaps().stream()
                                .filter(gap -> FORM.contains(gap.problem().code()))
                                .forEach(remarks::add);
            }
        } catch (RuleSetException e) {
            remarks.addAll(bench.remarks(e));
        }
        return remarks;
    }

    private List<Remark> named(RuleText text, List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Remark(bench.name(text), remark.of(), text.placed(remark.problem())))
                .toList();
    }
}
