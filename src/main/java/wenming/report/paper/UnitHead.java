package wenming.report.paper;

import java.util.ArrayList;
import java.util.List;
import wenming.report.Screen;
import wenming.score.Scorecard;

/** The head that all papers about one unit share: whose, by which rules, of which day, with which result. */
final class UnitHead {
    private static final int FINGERPRINT = 12;

    private UnitHead() {}

    static List<Paper.Entry> of(Dossier dossier) {
        Scorecard card = dossier.card();
        Scorecard.UnitLine unit = card.unit();
        List<Paper.Entry> head = new ArrayList<>();
        add(head, dossier, "unit", unit.name());
        add(head, dossier, "kind", dossier.word("unit-kinds", unit.kind()));
        add(head, dossier, "region", unit.region());
        add(head, dossier, "parent", unit.parent());
        add(head, dossier, "rule-set", dossier.in(card.ruleSet().title()));
        add(
                head,
                dossier,
                "version",
                card.ruleSet().id() + " " + card.ruleSet().version() + " ("
                        + card.ruleSet().sha256().substring(0, FINGERPRINT) + ")");
        add(
                head,
                dossier,
                "period",
                card.period().from() + " \u2013 " + card.period().to());
        add(head, dossier, "as-of", card.asOf().toString());
        add(head, dossier, "score", score(dossier));
        add(head, dossier, "result", result(dossier));
        add(head, dossier, "submission", card.submission().sha256().substring(0, FINGERPRINT));
        add(head, dossier, "check-code", CheckCode.of(card));
        return head;
    }

    /** Below the tables: where it is signed and sealed. */
    static Block.Signatures signatures(Dossier dossier) {
        return new Block.Signatures(
                List.of(
                        dossier.say("paper.sign.author"),
                        dossier.say("paper.sign.reviewer"),
                        dossier.say("paper.sign.head"),
                        dossier.say("paper.sign.seal")),
                dossier.say("paper.sign.day"));
    }

    private static void add(List<Paper.Entry> head, Dossier dossier, String key, String value) {
        if (value != null && !value.isEmpty()) {
            head.add(new Paper.Entry(dossier.say("paper.head." + key), value));
        }
    }

    /** Whether there are points to tell. */
    static boolean isScorable(Scorecard card) {
        return card.max().signum() > 0 || card.bonus().signum() > 0;
    }

    private static String score(Dossier dossier) {
        Scorecard card = dossier.card();
        if (!isScorable(card)) {
            return dossier.say("card.notScorable");
        }
        String score = Screen.figure(card.score()) + " / " + Screen.figure(card.max());
        boolean open = card.lowest().compareTo(card.attainable()) != 0;
        return open
                ? dossier.say(
                        "paper.score.range",
                        score,
                        dossier.say("card.range", Screen.figure(card.lowest()), Screen.figure(card.attainable())))
                : score;
    }

    private static String result(Dossier dossier) {
        Scorecard card = dossier.card();
        String outcome = dossier.say("outcome." + card.outcome());
        if (card.grade() != null) {
            String provisional = card.grade().provisional() ? " " + dossier.say("card.provisional") : "";
            return dossier.joined(List.of(outcome, dossier.in(card.grade().title()) + provisional));
        }
        String why = dossier.in(card.noGrade());
        return why.isEmpty() || why.equals(outcome)
                ? outcome
                : dossier.joined(List.of(outcome, dossier.say("paper.no-grade", why)));
    }
}
