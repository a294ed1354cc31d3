package wenming.report.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The papers about one unit. */
public enum UnitPaper {
    /** \u81ea\u8bc4\u8868. */
    SELF_ASSESSMENT,
    /** \u6263\u5206\u660e\u7ec6. */
    DEDUCTIONS,
    /** \u6574\u6539\u6e05\u5355. */
    RECTIFICATION,
    /** \u4f50\u8bc1\u76ee\u5f55. */
    EVIDENCE;

    /** Its name in addresses and on the command line, such as {@code self-assessment}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The paper of this kind; empty if there is none. */
    public static Optional<UnitPaper> of(String kind) {
        return Arrays.stream(values()).filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** Makes it. */
    public Paper of(Dossier dossier) {
        return switch (this) {
            case SELF_ASSESSMENT -> SelfAssessment.of(dossier);
            case DEDUCTIONS -> Deductions.of(dossier);
            case RECTIFICATION -> RectificationList.of(dossier);
            case EVIDENCE -> EvidenceRegister.of(dossier);
        };
    }

    /** The paper around its blocks: its title, the head that all share, its check code. */
    Paper paper(Dossier dossier, List<Block> blocks) {
        return new Paper(
                kind(),
                dossier.language(),
                dossier.say("paper." + kind() + ".title"),
                dossier.in(dossier.card().ruleSet().title()),
                UnitHead.of(dossier),
                blocks,
                true,
                dossier.say("paper.code", CheckCode.of(dossier.card())));
    }
}
