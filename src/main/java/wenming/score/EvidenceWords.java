package wenming.score;

import java.util.List;
import wenming.catalogue.ProofRule;
import wenming.model.Period;
import wenming.model.Text;
import wenming.score.Scorecard.EvidenceLine;

/** Says in words what a rule asks of evidence, with the days that it means for one scorecard where there is one. */
public final class EvidenceWords {
    private static final List<String> COUNTED_IN_SHEETS = List.of("photo", "screenshot");

    private final ProofRule rule;
    private final Period window;
    private final StringBuilder zh = new StringBuilder();
    private final StringBuilder en = new StringBuilder();

    /** The window is null where no date is asked for. */
    EvidenceWords(ProofRule rule, Period window) {
        this.rule = rule;
        this.window = window;
    }

    /** What a rule asks, without the days that it means for a scorecard. */
    public static Text of(ProofRule rule) {
        return new EvidenceWords(rule, null).words();
    }

    EvidenceLine line() {
        return new EvidenceLine(
                rule.kinds(),
                rule.instead(),
                rule.atLeast(),
                rule.minCharacters(),
                rule.maxCharacters(),
                rule.numberOrSeal() ? true : null,
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                words());
    }

    private Text words() {
        String sheets = COUNTED_IN_SHEETS.containsAll(rule.kinds()) ? "\u5f20" : "\u4efd";
        say(
                rule.what().zh() + "\u81f3\u5c11" + rule.atLeast() + sheets,
                rule.what().en() + ": at least " + rule.atLeast());
        length();
        if (rule.numberOrSeal()) {
            say("\uff0c\u6709\u6587\u53f7\u6216\u516c\u7ae0", ", with a document number or a seal");
        }
        if (!rule.instead().isEmpty()) {
            say(
                    "\uff08\u4e5f\u53ef\u4ee5\u4ea4" + rule.otherwise().zh() + "\uff09",
                    " (or " + rule.otherwise().en() + " instead)");
        }
        if (window != null) {
            say(
                    "\uff0c\u65e5\u671f\u5728" + window.from() + "\u81f3" + window.to(),
                    ", dated " + window.from() + " to " + window.to());
        }
        return new Text(zh.toString(), en.toString());
    }

    private void length() {
        Integer min = rule.minCharacters();
        Integer max = rule.maxCharacters();
        if (min != null && max != null) {
            say("\uff0c" + min + "\u81f3" + max + "\u5b57", ", " + min + " to " + max + " characters");
        } else if (min != null) {
            say("\uff0c\u4e0d\u5c11\u4e8e" + min + "\u5b57", ", at least " + min + " characters");
        } else if (max != null) {
            say("\uff0c\u4e0d\u8d85\u8fc7" + max + "\u5b57", ", at most " + max + " characters");
        }
    }

    private void say(String inChinese, String inEnglish) {
        zh.append(inChinese);
        en.append(inEnglish);
    }
}
