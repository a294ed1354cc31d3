package wenming.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Graded;
import wenming.catalogue.Measure;
import wenming.model.Measurement;

/** Adds up what people stated or gave: a figure, points, the mean of points, grades. */
final class MarkSum {
    private final Sheet sheet;
    private final Criterion criterion;
    private final Measure measure;
    private final Account account;
    private final PartSums parts;

    MarkSum(Sheet sheet, Account account, PartSums parts) {
        this.sheet = sheet;
        this.criterion = sheet.criterion;
        this.measure = criterion.measure();
        this.account = account;
        this.parts = parts;
    }

    /** The figure that was stated; of several asked for the lowest, and of several that differ none. */
    Measurement value() {
        BigDecimal lowest = null;
        for (String word : measure.words()) {
            BigDecimal figure = null;
            for (Mention mention : sheet.yes) {
                figure = mention.word().equals(word) ? sheet.figure(mention) : figure;
            }
            if (figure == null) {
                return account.notTaken("not-stated");
            }
            lowest = lowest == null || figure.compareTo(lowest) < 0 ? figure : lowest;
        }
        return account.taken(lowest, lowest, null, List.of());
    }

    Measurement entry() {
        List<Mention> given = given();
        if (given.isEmpty()) {
            return account.notTaken("not-given");
        }
        BigDecimal points = sheet.figure(given.get(0));
        for (Mention mention : given) {
            if (sheet.figure(mention).compareTo(points) != 0) {
                return new Measurement.NotTaken(criterion.id(), "entries-differ", Account.pointers(given));
            }
        }
        sheet.yes.clear();
        sheet.yes.addAll(given);
        sheet.no.clear(); // points that were not given are no fault of a fact
        return account.taken(points, points, null, List.of());
    }

    /** What was marked, the places in full and those with losses. */
    private List<Mention> given() {
        List<Mention> given = new ArrayList<>(sheet.yes);
        for (Mention mention : sheet.no) {
            if (sheet.figure(mention) != null) {
                given.add(mention);
            }
        }
        given.sort(Mention.IN_ORDER);
        return given;
    }

    Measurement mean() {
        List<Mention> given = given();
        if (given.isEmpty()) {
            return account.notTaken("not-given");
        }
        BigDecimal outOf = measure.terms().outOf();
        BigDecimal sum = BigDecimal.ZERO;
        for (Mention mention : given) {
            sum = sum.add(sheet.figure(mention));
        }
        List<Measurement.Part> byAuthor = parts.means(given, outOf, sheet);
        BigDecimal whole = outOf.multiply(BigDecimal.valueOf(given.size()));
        boolean open = byAuthor.stream().anyMatch(Measurement.Part::open);
        return account.taken(sum, open ? null : sum, whole, List.of(), byAuthor);
    }

    /** How often each grade was given. */
    Measurement grades() {
        Graded scale = (Graded) criterion.scale();
        for (Mention mention : List.copyOf(sheet.yes)) {
            if (!scale.knows(mention.word())) {
                sheet.yes.remove(mention);
                sheet.aside.add(Mention.of(mention.fact(), mention.word(), "grade-not-known-here", 1));
            }
        }
        sheet.settle();
        boolean valued = sheet.yes.stream().anyMatch(one -> scale.grades().containsKey(one.word()));
        if (!valued) {
            return account.notTaken("not-given");
        }
        BigDecimal ballots = BigDecimal.valueOf(Account.total(sheet.yes));
        return account.taken(ballots, ballots, null, List.of(), parts.of(sheet.yes, List.of()));
    }
}
