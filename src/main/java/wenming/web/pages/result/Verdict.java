package wenming.web.pages.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenming.catalogue.Criterion;
import wenming.catalogue.Grade;
import wenming.catalogue.RuleSet;
import wenming.score.Scorecard;
import wenming.score.Scorecard.VetoLine;

/**
 * Whether the score is enough, in a word and in sentences.
 *
 * @param tone good, part, bad or quiet; the words say as much
 * @param headline the word
 * @param details the sentences, none of them empty
 */
public record Verdict(String tone, String headline, List<String> details) {
    public Verdict {
        details = List.copyOf(details);
    }

    /** The verdict on a scorecard. */
    public static Verdict of(Scorecard card, RuleSet ruleSet, Wording wording) {
        return new Judging(card, ruleSet, wording).verdict();
    }

    /** The lowest published line above a score; empty where none is, or where lines do not apply. */
    public static Optional<Grade> next(RuleSet ruleSet, BigDecimal score) {
        return ruleSet.grades().stream()
                .filter(grade -> grade.atLeast().compareTo(score) > 0)
                .min(Comparator.comparing(Grade::atLeast));
    }

    private record Judging(Scorecard card, RuleSet ruleSet, Wording wording) {
        Verdict verdict() {
            List<String> hit = titles("hit");
            if (!hit.isEmpty()) {
                return told("bad", "ui.result.vetoed"); // the list of vetoes beside it names them
            }
            if (card.outcome().equals("not-up-to-standard")) {
                return told("bad", "outcome.not-up-to-standard"); // the list of gates beside it names them
            }
            if (!Result.scorable(card)) {
                if (ruleSet.criteria().stream().noneMatch(Criterion::isVeto)) {
                    return told("quiet", "card.notScorable");
                }
                List<String> open = titles("not-assessed");
                return open.isEmpty()
                        ? told("good", "ui.result.no-veto")
                        : told(
                                "part",
                                "ui.result.veto-open",
                                wording.say("ui.result.veto-open.tell", String.join(wording.say("join.list"), open)));
            }
            if (card.grade() != null) {
                return graded();
            }
            if (card.outcome().equals("not-comparable")) {
                return told("part", "ui.result.no-lines", wording.say(card.noGrade()));
            }
            return ruleSet.grades().isEmpty() ? withoutLines() : below();
        }

        private Verdict graded() {
            List<String> details = new ArrayList<>();
            if (card.grade().provisional()) {
                details.add(wording.say("ui.result.provisional"));
            }
            next(ruleSet, card.score()).ifPresent(line -> details.add(toNext(line)));
            return new Verdict(
                    card.grade().provisional() ? "part" : "good",
                    wording.say(card.grade().title()),
                    details);
        }

        private Verdict below() {
            List<String> details = new ArrayList<>();
            next(ruleSet, card.score()).ifPresent(line -> details.add(toNext(line)));
            return new Verdict("bad", wording.say(card.noGrade()), details);
        }

        private Verdict withoutLines() {
            BigDecimal away = card.max().subtract(card.score());
            String headline = away.signum() <= 0
                    ? wording.say("ui.result.full")
                    : wording.say("ui.result.away", Wording.figure(away));
            return new Verdict(
                    away.signum() <= 0 ? "good" : "quiet",
                    headline,
                    card.noGrade() == null
                            ? List.of()
                            : List.of(wording.say("ui.result.no-grade", wording.say(card.noGrade()))));
        }

        private String toNext(Grade line) {
            return wording.say(
                    "ui.result.next",
                    wording.say(line.title()),
                    Wording.figure(line.atLeast()),
                    Wording.figure(line.atLeast().subtract(card.score())));
        }

        private List<String> titles(String status) {
            return card.vetoes().stream()
                    .filter(veto -> veto.status().equals(status))
                    .map(VetoLine::title)
                    .map(wording::say)
                    .toList();
        }

        private Verdict told(String tone, String key, String... details) {
            return new Verdict(tone, wording.say(key), List.of(details));
        }
    }
}
