package wenming.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenming.catalogue.Book;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.RuleText;
import wenming.measure.Measurer;

/**
 * Proves the form of rule sets: everything for which the reader or the rule compiler refuses them, and everything that
 * makes them hard to read or their cases worthless. Runs no case.
 */
public final class RuleSetCheck {
    private final Bench bench;

    /** Checks the rule sets of this folder. */
    public RuleSetCheck(Bench bench) {
        this.bench = bench;
    }

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
        List<Remark> remarks = new ArrayList<>(bench.refusal(id));
        YamlFile catalogue = bench.catalogue(id);
        remarks.addAll(catalogue.anchors());
        remarks.addAll(CatalogueHabits.order(catalogue));
        Book book = bench.book(id);
        if (book != null) {
            remarks.addAll(CatalogueHabits.texts(book.ruleSet(), catalogue));
            remarks.addAll(rules(book));
            for (CaseFile file : bench.cases(id)) {
                remarks.addAll(file.remarks());
            }
        }
        for (var file : bench.caseFiles(id)) {
            remarks.addAll(YamlFile.read(file).anchors());
        }
        remarks.sort(Comparator.comparing(Remark::file)
                .thenComparingInt((Remark remark) -> remark.problem().line())
                .thenComparingInt(remark -> remark.problem().column()));
        return remarks;
    }

    private List<Remark> unchecked(String id) {
        try {
            return run(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Remark> rules(Book book) {
        List<Remark> remarks = new ArrayList<>();
        for (RuleText text : bench.own(book)) {
            remarks.addAll(named(text, RuleHabits.ofOwn(text)));
        }
        try {
            if (book.parts().isEmpty()) {
                new Measurer(
                        book, bench.vocabulary()); // refuses what does not compile and what names what is not there
            }
        } catch (RuleSetException e) {
            remarks.addAll(bench.remarks(e));
        }
        return remarks;
    }

    private List<Remark> named(RuleText text, List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.in(bench.name(text))).toList();
    }
}
