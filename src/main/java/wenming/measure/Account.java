package wenming.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.model.FactKind;
import wenming.model.Measurement;
import wenming.model.NotCounted;

/** Gives account of a criterion: an amount, or that there is none, with the facts that were mentioned on every side. */
final class Account {
    private final Sheet sheet;
    private final Criterion criterion;

    Account(Sheet sheet) {
        this.sheet = sheet;
        this.criterion = sheet.criterion;
    }

    boolean nothingSaid() {
        return sheet.yes.isEmpty() && sheet.no.isEmpty() && sheet.open.isEmpty();
    }

    Measurement taken(BigDecimal amount, BigDecimal atMost, BigDecimal whole, List<String> lacking) {
        return taken(amount, atMost, whole, lacking, List.of());
    }

    Measurement taken(
            BigDecimal amount,
            BigDecimal atMost,
            BigDecimal whole,
            List<String> lacking,
            List<Measurement.Part> byWord) {
        return new Measurement.Taken(
                criterion.id(),
                amount,
                atMost,
                whole,
                pointers(sheet.yes),
                notCounted(),
                listed(sheet.open),
                lacking,
                byWord);
    }

    /** Sorted mentions of the same fact stand side by side. */
    static List<String> pointers(List<Mention> mentions) {
        List<String> pointers = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            if (pointers.isEmpty() || !pointers.get(pointers.size() - 1).equals(mention.pointer())) {
                pointers.add(mention.pointer());
            }
        }
        return pointers;
    }

    List<NotCounted> notCounted() {
        if (sheet.aside.isEmpty()) {
            return listed(sheet.no);
        }
        List<Mention> all = new ArrayList<>(sheet.no);
        all.addAll(sheet.aside);
        all.sort(Mention.IN_ORDER);
        return listed(all);
    }

    private static List<NotCounted> listed(List<Mention> mentions) {
        List<NotCounted> listed = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            listed.add(mention.notCounted());
        }
        return listed;
    }

    Measurement notTaken(String reason) {
        List<NotCounted> open = sheet.open.stream().map(Mention::notCounted).toList();
        List<String> where = open.isEmpty()
                ? criterion.reads().stream().map(FactKind::pointer).toList()
                : open.stream().map(NotCounted::pointer).toList();
        return new Measurement.NotTaken(criterion.id(), reason, where);
    }

    static long total(List<Mention> mentions) {
        long total = 0;
        for (Mention mention : mentions) {
            total += mention.times();
        }
        return total;
    }
}
