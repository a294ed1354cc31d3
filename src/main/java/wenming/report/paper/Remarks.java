package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenming.report.Screen;
import wenming.score.Scorecard;

/** What must be said beside the figures of a scorecard, so that a reader does not take them for what they are not. */
final class Remarks {
    private final Dossier dossier;
    private final Scorecard card;
    private final List<String> remarks = new ArrayList<>();

    private Remarks(Dossier dossier) {
        this.dossier = dossier;
        this.card = dossier.card();
    }

    static Block.Note of(Dossier dossier) {
        Remarks made = new Remarks(dossier);
        made.conditions();
        made.points();
        made.lists();
        return new Block.Note("", List.of(made.numbered()));
    }

    /** That points of criteria are not points of the total, where the standard does not ask everything of this unit. */
    static Optional<String> scaled(Dossier dossier) {
        Scorecard card = dossier.card();
        if (card.asked().compareTo(card.max()) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                dossier.say("card." + card.ruleSet().notApplicable(), figure(card.asked()), figure(card.max())));
    }

    /** All in one paragraph, for paper is short. */
    private String numbered() {
        StringBuilder text = new StringBuilder(dossier.say("paper.remarks") + dossier.colon());
        for (int i = 0; i < remarks.size(); i++) {
            String remark = remarks.get(i).replaceFirst("[\u3002.]$", "");
            text.append(i == 0 ? "" : dossier.say("join.parts"))
                    .append(i + 1)
                    .append(". ")
                    .append(remark);
        }
        return text.append(dossier.say("join.stop")).toString();
    }

    /** Vetoes and gates, which stand beside the points. */
    private void conditions() {
        for (Scorecard.VetoLine veto : card.vetoes()) {
            add(labelled(
                    "card.vetoes", dossier.say("card.veto." + veto.status()), dossier.titled(veto.id(), veto.title())));
        }
        boolean any = dossier.lines().stream().anyMatch(line -> line.scale().equals("veto"));
        if (any && card.vetoes().isEmpty()) {
            add(dossier.say("card.vetoes") + dossier.colon() + dossier.say("card.veto.none"));
        }
        for (Scorecard.GateLine gate : card.gates()) {
            add(labelled("card.gates", dossier.say("card.gate." + gate.status()), dossier.in(gate.title())));
        }
    }

    private String labelled(String key, String status, String title) {
        return dossier.say(key) + dossier.colon() + status + " " + title;
    }

    private void points() {
        if (UnitHead.isScorable(card)) {
            add(dossier.say("card." + card.ruleSet().weights()));
        }
        scaled(dossier).ifPresent(this::add);
        if (card.bonus().signum() > 0) {
            add(dossier.say("card.bonus", figure(card.bonus())));
        }
        if (card.deducted() != null && card.deducted().signum() > 0) {
            add(dossier.say("card.deducted", figure(card.deducted())));
        }
        if (card.fullMark() == null && card.max().signum() > 0) {
            add(dossier.say("card.fullMarkUnknown", figure(card.visible())));
        } else if (card.fullMark() != null && card.visible().compareTo(card.fullMark()) != 0) {
            add(dossier.say("card.visible", figure(card.visible()), figure(card.fullMark())));
        }
    }

    private void lists() {
        if (card.notAssessed().signum() > 0) {
            add(dossier.say("paper.not-assessed", figure(card.notAssessed())));
        }
        add(dossier.say("paper.verify"));
    }

    private void add(String remark) {
        remarks.add(remark);
    }

    private static String figure(BigDecimal points) {
        return Screen.figure(points);
    }
}
