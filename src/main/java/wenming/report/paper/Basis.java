package wenming.report.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import wenming.report.Screen;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/** How a criterion ended and on what that rests, in words. */
final class Basis {
    private final Dossier dossier;

    Basis(Dossier dossier) {
        this.dossier = dossier;
    }

    /** What was measured and what is asked for; of what was not assessed, why not. */
    List<String> of(CriterionLine line) {
        List<String> basis = new ArrayList<>();
        if (line.measured() != null) {
            basis.add(amount(line));
        }
        if (line.grade() != null) {
            basis.add(dossier.say("paper.grade", dossier.word("grades", line.grade())));
        }
        if (line.reason() != null && !line.reason().equals("not-applicable")) {
            basis.add(dossier.word("reasons", line.reason()));
        }
        if (line.attainable() != null && line.status() != Status.NOT_ASSESSED) {
            basis.add(dossier.say("paper.attainable", Screen.figure(line.attainable())));
        }
        return basis;
    }

    private String amount(CriterionLine line) {
        BigDecimal of = line.target() == null ? line.whole() : line.target();
        String unit = dossier.in(line.unit());
        return of == null
                ? dossier.say("paper.measured", Screen.figure(line.measured()), unit)
                : dossier.say("paper.measured-of", Screen.figure(line.measured()), Screen.figure(of), unit);
    }

    /** The word for how it ended; a veto is hit or not. */
    String status(CriterionLine line) {
        if (line.scale().equals("veto") && line.status() != Status.NOT_APPLICABLE) {
            return dossier.say("card.veto."
                    + switch (line.status()) {
                        case MET -> "none";
                        case NOT_ASSESSED -> "not-assessed";
                        default -> "hit";
                    });
        }
        return dossier.say("status." + line.status().word());
    }
}
