package wenming.advise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import wenming.catalogue.Criterion;
import wenming.catalogue.Fraction;
import wenming.model.Measurement;
import wenming.model.Measurement.Part;

/** What can still be done where a scale values words differently: the words that matter most come first. */
final class Words {
    private final Situation situation;

    Words(Situation situation) {
        this.situation = situation;
    }

    /** The words, those first of which one alone brings most; the score room says what it brings. */
    List<String> best(Criterion criterion, Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing((String word) -> alone(criterion, word), Comparator.reverseOrder()))
                .toList();
    }

    private Fraction alone(Criterion criterion, String word) {
        Part part = new Part(word, BigDecimal.ONE, BigDecimal.ONE, null);
        Measurement.Taken one = Prospects.nothing(criterion, null);
        return situation.scorer().secured(criterion, one.with(BigDecimal.ONE, BigDecimal.ONE, List.of(part)));
    }

    /** Words that can each be answered once. */
    Prospect answers(Criterion criterion, Measurement now, Measurement.Taken taken, String action, LocalDate until) {
        List<String> left = best(
                criterion,
                criterion.scale().words().stream()
                        .filter(word -> amount(taken, word).signum() == 0)
                        .toList());
        return Prospects.prospect(
                criterion,
                now,
                action,
                left.size(),
                units -> {
                    Measurement.Taken then = taken;
                    for (String word : left.subList(0, (int) units)) {
                        then = with(then, word, 1);
                    }
                    return units == 0 ? now : then;
                },
                until);
    }

    /** So many more, of the word that brings most where words matter. */
    Measurement.Taken more(Criterion criterion, Measurement.Taken taken, long units) {
        return criterion.scale().words().isEmpty()
                ? Prospects.more(taken, units)
                : with(taken, best(criterion, criterion.scale().words()).get(0), units);
    }

    private static Measurement.Taken with(Measurement.Taken taken, String word, long units) {
        BigDecimal more = BigDecimal.valueOf(units);
        List<Part> parts = new ArrayList<>();
        boolean found = false;
        for (Part part : taken.parts()) {
            boolean same = part.word().equals(word);
            found |= same;
            parts.add(same ? more(part, more) : part);
        }
        if (!found) {
            parts.add(new Part(word, more, more, null));
        }
        Measurement.Taken then = Prospects.more(taken, units);
        return then.with(then.amount(), then.atMost(), parts);
    }

    private static Part more(Part part, BigDecimal more) {
        BigDecimal amount = part.amount().add(more);
        return new Part(
                part.word(),
                amount,
                part.atMost() == null ? null : part.atMost().max(amount),
                part.whole());
    }

    private static BigDecimal amount(Measurement.Taken taken, String word) {
        return taken.parts().stream()
                .filter(part -> part.word().equals(word))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
