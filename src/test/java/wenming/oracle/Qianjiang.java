package wenming.oracle;

import java.time.LocalDate;
import java.util.List;
import wenming.catalogue.RuleSet;
import wenming.model.Document;
import wenming.model.Material;
import wenming.model.StageEntry;
import wenming.model.Submission;

/** 潜江 2023 by hand: two standing papers, and the six stages of a piece of material. */
final class Qianjiang implements OwnRules {
    private static final List<String> PAPERS = List.of("management-measure", "evaluation-standard");
    private static final List<String> STAGES =
            List.of("task-list-issued", "claimed", "followed-up", "reviewed", "revised", "uploaded");

    private final int qj10a;
    private final int qj05;

    Qianjiang(RuleSet set) {
        qj10a = OwnRules.place(set, "QJ-10a");
        qj05 = OwnRules.place(set, "QJ-05");
    }

    @Override
    public void measure(Submission submission, Calendar calendar, Tab[] tabs) {
        if (tabs[qj10a] != null) {
            for (Document paper : submission.documents()) {
                int word = PAPERS.indexOf(paper.topic());
                if (word >= 0) {
                    paper(paper, word, calendar, tabs[qj10a]);
                }
            }
        }
        if (tabs[qj05] != null) {
            for (Material material : submission.materials()) {
                material(material, calendar, tabs[qj05]);
            }
        }
    }

    private static void paper(Document paper, int word, Calendar calendar, Tab tab) {
        String objection = calendar.objection(paper.date(), paper.date());
        if (objection == null || objection.equals("before-period") || objection.equals("undated")) {
            tab.yes(word, paper, 1);
        } else {
            tab.no(word, paper, objection, 1);
        }
    }

    private static void material(Material material, Calendar calendar, Tab tab) {
        if (material.stages() == null) {
            tab.open(material, "not-stated");
            return;
        }
        LocalDate[] days = new LocalDate[STAGES.size()];
        for (StageEntry entry : material.stages()) {
            int stage = STAGES.indexOf(entry.stage());
            if (days[stage] == null && !calendar.isToCome(entry.date())) {
                days[stage] = entry.date();
            }
        }
        boolean inOrder = days[0] != null;
        for (int i = 1; i < days.length; i++) {
            inOrder = inOrder && days[i] != null && !days[i].isBefore(days[i - 1]);
        }
        if (days[days.length - 1] == null) {
            tab.no(material, "not-uploaded");
        } else if (inOrder) {
            tab.yes(material);
        } else {
            tab.no(material, "stage-skipped");
        }
    }
}
