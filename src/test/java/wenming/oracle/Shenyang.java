package wenming.oracle;

import java.math.BigDecimal;
import wenming.catalogue.RuleSet;
import wenming.model.Activity;
import wenming.model.Honour;
import wenming.model.Statement;
import wenming.model.Submission;

/** 沈阳 2025 by hand: sums that agree, the title kept at the re-check, the national title. */
final class Shenyang implements OwnRules {
    private final int sy01;
    private final int sy02;
    private final int sy08;

    Shenyang(RuleSet set) {
        sy01 = OwnRules.place(set, "SY-01");
        sy02 = OwnRules.place(set, "SY-02");
        sy08 = OwnRules.place(set, "SY-08");
    }

    @Override
    public void measure(Submission submission, Calendar calendar, Tab[] tabs) {
        if (tabs[sy08] != null) {
            sums(submission, calendar, tabs[sy08]);
        }
        if (tabs[sy01] != null) {
            for (Honour honour : submission.honours()) {
                if (honour.kind().equals("civilised-unit")) {
                    String objection = calendar.objection(honour.date(), honour.date());
                    recheck(honour, objection, tabs[sy02]);
                    national(honour, objection, tabs[sy01]);
                }
            }
        }
    }

    private static void sums(Submission submission, Calendar calendar, Tab tab) {
        for (Statement statement : submission.statements()) {
            if (!statement.key().equals("creation-activities-by-level") || statement.number() == null) {
                continue;
            }
            long sessions = 0;
            for (Activity activity : submission.activities()) {
                if (activity.category().equals("civilised-creation")
                        && ("city".equals(activity.level()) || "county".equals(activity.level()))
                        && calendar.objection(activity.first(), activity.last()) == null) {
                    sessions += activity.times();
                }
            }
            if (statement.number().signum() == 0) {
                tab.no(statement, "absent");
            } else if (statement.number().compareTo(BigDecimal.valueOf(sessions)) == 0) {
                tab.yes(statement);
            } else {
                tab.no(statement, "sums-differ");
            }
        }
    }

    private static void recheck(Honour honour, String objection, Tab tab) {
        String result = honour.result() == null ? "" : honour.result();
        if (objection == null) {
            switch (result) {
                case "retained" -> tab.yes(honour);
                case "not-retained" -> tab.no(honour, "not-retained");
                case "" -> tab.open(honour, "not-stated");
                default -> {}
            }
        } else if (result.equals("retained")
                || result.equals("not-retained")
                || (result.isEmpty() && objection.equals("undated"))) {
            tab.untimely(-1, honour, objection, 1);
        }
    }

    private static void national(Honour honour, String objection, Tab tab) {
        String result = honour.result() == null ? "" : honour.result();
        boolean national = "national".equals(honour.level());
        if (objection != null) {
            boolean undated = objection.equals("undated");
            boolean maybe = result.isEmpty() || (result.equals("awarded") && honour.level() == null);
            if ((result.equals("awarded") && national) || (undated && maybe)) {
                tab.untimely(-1, honour, objection, 1);
            }
        } else if (result.isEmpty() || (result.equals("awarded") && honour.level() == null)) {
            tab.open(honour, "not-stated");
        } else if (result.equals("entered")) {
            tab.no(honour, "not-awarded");
        } else if (result.equals("awarded")) {
            if (national) {
                tab.yes(honour);
            } else {
                tab.no(honour, "not-national");
            }
        }
    }
}
