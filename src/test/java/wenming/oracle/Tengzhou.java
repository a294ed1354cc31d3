package wenming.oracle;

import java.util.List;
import java.util.Set;
import wenming.catalogue.RuleSet;
import wenming.model.Activity;
import wenming.model.Document;
import wenming.model.Grid;
import wenming.model.Submission;
import wenming.model.Team;

/** 滕州 2022 by hand: the standing paper, the task force, the grids, sessions over six categories, five themes. */
final class Tengzhou implements OwnRules {
    private static final Set<String> LEADERSHIP = Set.of("leadership-member", "deputy-head", "head", "party-secretary");
    private static final List<String> THEMES =
            List.of("patient-aid", "disease-control", "health-promotion", "elder-care", "mental-health");

    private final int tz01a;
    private final int tz04a;
    private final int tz04b;
    private final int tz08a;
    private final int tz08b;
    private final int tz11;
    private final int tz12;

    Tengzhou(RuleSet set) {
        tz01a = OwnRules.place(set, "TZ-01a");
        tz04a = OwnRules.place(set, "TZ-04a");
        tz04b = OwnRules.place(set, "TZ-04b");
        tz08a = OwnRules.place(set, "TZ-08a");
        tz08b = OwnRules.place(set, "TZ-08b");
        tz11 = OwnRules.place(set, "TZ-11");
        tz12 = OwnRules.place(set, "TZ-12");
    }

    @Override
    public void measure(Submission submission, Calendar calendar, Tab[] tabs) {
        for (Activity activity : submission.activities()) {
            activity(activity, calendar, tabs);
        }
        if (tabs[tz01a] != null) {
            for (Document paper : submission.documents()) {
                paper(paper, calendar, tabs[tz01a]);
            }
        }
        for (Team team : submission.teams()) {
            team(team, tabs);
        }
        if (tabs[tz08a] != null) {
            for (Grid grid : submission.grids()) {
                grid(grid, tabs);
            }
        }
    }

    private void activity(Activity activity, Calendar calendar, Tab[] tabs) {
        int theme = THEMES.indexOf(activity.category());
        if (theme < 0 && !activity.category().equals("volunteer-service")) {
            return;
        }
        String objection = calendar.objection(activity.first(), activity.last());
        if (tabs[tz11] != null) {
            if (objection == null) {
                tabs[tz11].figure(activity, activity.times(), (long) activity.times());
            } else {
                tabs[tz11].untimely(-1, activity, objection, activity.times());
            }
        }
        if (tabs[tz12] != null && theme >= 0) {
            if (objection != null) {
                tabs[tz12].untimely(theme, activity, objection, activity.times());
            } else if (activity.times() > 0) {
                tabs[tz12].yes(theme, activity, activity.times());
            }
        }
    }

    private static void paper(Document paper, Calendar calendar, Tab tab) {
        if (!paper.topic().equals("hospital-point-standard")) {
            return;
        }
        String objection = calendar.objection(paper.date(), paper.date());
        if (objection == null || objection.equals("before-period") || objection.equals("undated")) {
            tab.yes(paper);
        } else {
            tab.no(paper, objection);
        }
    }

    private void team(Team team, Tab[] tabs) {
        if (team.kind().equals("task-force") && tabs[tz04a] != null) {
            if (team.ledBy() == null) {
                tabs[tz04a].open(team, "not-stated");
            } else if (LEADERSHIP.contains(team.ledBy())) {
                tabs[tz04a].yes(team);
            } else {
                tabs[tz04a].no(team, "not-led-by-leadership");
            }
            if (team.members() == null) {
                tabs[tz04b].open(team, "not-stated");
            } else if (team.members() > 0) {
                tabs[tz04b].yes(team);
            } else {
                tabs[tz04b].no(team, "no-members");
            }
        }
        int theme = team.theme() == null ? -1 : THEMES.indexOf(team.theme());
        if (team.kind().equals("volunteer-team") && theme >= 0 && tabs[tz12] != null) {
            tabs[tz12].yes(theme, team, 1);
        }
    }

    private void grid(Grid grid, Tab[] tabs) {
        tabs[tz08a].yes(grid);
        if (grid.units() == null) {
            tabs[tz08b].open(grid, "not-stated");
        } else if (grid.units().isEmpty()) {
            tabs[tz08b].no(grid, "no-unit-for-grid");
        } else {
            tabs[tz08b].yes(grid);
        }
    }
}
