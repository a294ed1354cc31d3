package wenming.report;

import wenming.advise.Verification;
import wenming.advise.Verification.Difference;
import wenming.model.Language;
import wenming.report.Screen.Ink;

/** Whether a result is right, as text for a terminal. */
public final class VerificationText {
    private VerificationText() {}

    /** The verification in a language. */
    public static String of(Verification verification, Language language, Screen screen) {
        Page page = new Page(language, screen);
        boolean same = verification.same();
        page.line(page.ink(same ? Ink.GOOD : Ink.BAD, page.say(same ? "verify.same" : "verify.differs")));
        verification.differences().forEach(difference -> page.item(line(difference, page)));
        return page.text();
    }

    private static String line(Difference difference, Page page) {
        String what =
                switch (difference.what()) {
                    case "rule-set", "version", "rules", "submission", "asOf", "score", "bytes", "criterion" ->
                        page.say("verify." + difference.what());
                    default -> difference.what();
                };
        String of = difference.criterion() == null ? "" : " " + difference.criterion();
        String at = difference.pointer().isEmpty() ? "" : "  " + difference.pointer();
        return what
                + of
                + at
                + page.colon()
                + page.say(
                        difference.expected() == null && difference.what().equals("bytes")
                                ? "verify.at"
                                : "verify.line",
                        difference.found() == null ? "\u2013" : difference.found(),
                        difference.expected() == null ? "\u2013" : difference.expected());
    }
}
