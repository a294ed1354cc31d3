package wenming.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import wenming.catalogue.RuleSet;
import wenming.model.Campus;
import wenming.model.Incident;
import wenming.model.PlaceCount;
import wenming.model.Premises;
import wenming.model.PublicNotice;
import wenming.model.Responsibility;
import wenming.model.Submission;
import wenming.model.Team;
import wenming.model.VolunteerStation;

/** 资阳 2021 by hand: adverts, smoke-free places, stations, responsibilities, the reporter, the veto, the work group. */
final class Ziyang implements OwnRules {
    private static final List<String> CHANNELS = List.of("traditional-media", "web-media", "new-media");
    private static final int TASKS = 9;

    private final int zy07a;
    private final int zy07b;
    private final int zy07c;
    private final int zy08;
    private final int zy09;
    private final int zy10;
    private final int zy11;
    private final int zy15;
    private final int zy17;
    private final int zy18;
    private final int zy18v;
    private final int zy20a;
    private final LocalDate stationsBy;

    Ziyang(RuleSet set) {
        zy07a = OwnRules.place(set, "ZY-07a");
        zy07b = OwnRules.place(set, "ZY-07b");
        zy07c = OwnRules.place(set, "ZY-07c");
        zy08 = OwnRules.place(set, "ZY-08");
        zy09 = OwnRules.place(set, "ZY-09");
        zy10 = OwnRules.place(set, "ZY-10");
        zy11 = OwnRules.place(set, "ZY-11");
        zy15 = OwnRules.place(set, "ZY-15");
        zy17 = OwnRules.place(set, "ZY-17");
        zy18 = OwnRules.place(set, "ZY-18");
        zy18v = OwnRules.place(set, "ZY-18v");
        zy20a = OwnRules.place(set, "ZY-20a");
        stationsBy = set.criteria().get(zy15).due().day();
    }

    @Override
    public void measure(Submission submission, Calendar calendar, Tab[] tabs) {
        if (tabs[zy18] != null) {
            tabs[zy18].yes(submission.reporter());
        }
        if (tabs[zy08] != null) { // the three criteria on smoking read the same lists
            register(submission, tabs);
            submission.premises().forEach(place -> place(place, tabs));
        }
        if (tabs[zy11] != null) { // and so do those on stations
            submission.unit().campuses().forEach(campus -> stations(campus, submission, calendar, tabs));
        }
        if (tabs[zy17] != null) {
            responsibilities(submission.responsibilities(), tabs[zy17]);
        }
        if (tabs[zy20a] != null) {
            submission.teams().forEach(team -> team(team, tabs[zy20a]));
        }
        if (tabs[zy07a] != null) {
            for (PublicNotice notice : submission.publicNotices()) {
                String objection = calendar.objection(notice.date(), notice.date());
                if (objection == null) {
                    notice(notice, tabs);
                } else {
                    untimely(notice, objection, tabs);
                }
            }
        }
        if (tabs[zy18v] != null) {
            for (Incident incident : submission.incidents()) {
                String objection = calendar.objection(incident.date(), incident.date());
                if (incident.kind().equals("falsification") && objection == null) {
                    tabs[zy18v].no(incident, "falsification");
                } else if (incident.kind().equals("falsification")) {
                    tabs[zy18v].aside(incident, objection);
                }
            }
        }
    }

    private void register(Submission submission, Tab[] tabs) {
        if (submission.unit().campuses().isEmpty()) {
            for (int smoking : List.of(zy08, zy09, zy10)) {
                tabs[smoking].undecided("no-campus", "/unit/campuses", "/premises");
            }
        }
        for (Campus campus : submission.unit().campuses()) {
            if (campus.places() == null) {
                for (int smoking : List.of(zy08, zy09, zy10)) {
                    tabs[smoking].undecided("places-not-declared", campus.pointer());
                }
                continue;
            }
            for (int i = 0; i < campus.places().size(); i++) {
                PlaceCount declared = campus.places().get(i);
                int missing = declared.count();
                for (Premises place : submission.premises()) {
                    if (campus.id().equals(place.campus()) && declared.kind().equals(place.kind())) {
                        missing--;
                    }
                }
                if (missing > 0) {
                    unlisted(campus.pointer() + "/places/" + i, declared.kind(), missing, tabs);
                }
            }
        }
    }

    private void unlisted(String pointer, String kind, int missing, Tab[] tabs) {
        tabs[zy09].unseen(pointer, missing);
        if (!kind.equals("outdoor")) {
            tabs[zy08].lacks(pointer, missing);
        }
        if (indoors(kind)) {
            tabs[zy10].lacks(pointer, missing);
        }
    }

    private static boolean indoors(String kind) {
        return kind.equals("indoor-public") || kind.equals("workplace");
    }

    private void place(Premises place, Tab[] tabs) {
        if (!place.kind().equals("outdoor")) {
            if (place.noSmokingSign() == null) {
                tabs[zy08].open(place, "not-stated");
            } else if (place.noSmokingSign()) {
                tabs[zy08].yes(place);
            } else {
                tabs[zy08].no(place, "no-sign");
            }
        }
        Integer smokers = place.smokersSeen();
        if (smokers == null) {
            tabs[zy09].open(place, "not-stated");
        } else if (smokers == 0) {
            tabs[zy09].yes(place);
        } else {
            tabs[zy09].no(-1, place, "smokers-seen", smokers);
        }
        if (indoors(place.kind())) {
            Integer butts = place.butts();
            if ((smokers != null && smokers > 0) || (butts != null && butts > 0)) {
                tabs[zy10].no(place, "smoking-traces");
            } else if (smokers == null || butts == null) {
                tabs[zy10].open(place, "not-stated");
            } else {
                tabs[zy10].yes(place);
            }
        }
    }

    private void stations(Campus campus, Submission submission, Calendar calendar, Tab[] tabs) {
        boolean any = false;
        boolean standard = false;
        boolean undecided = false;
        boolean noPeople = false;
        boolean noProjects = false;
        boolean noManagement = false;
        boolean inTime = false;
        boolean undated = false;
        for (VolunteerStation station : submission.volunteerStations()) {
            if (!campus.id().equals(station.campus()) || calendar.isToCome(station.openedOn())) {
                continue;
            }
            any = true;
            boolean people = station.staff() == null || station.staff() > 0;
            boolean projects = station.projects() == null || !station.projects().isEmpty();
            boolean management =
                    station.management() == null || !station.management().isEmpty();
            boolean allSaid = station.staff() != null
                    && station.projects() != null
                    && station.management() != null
                    && station.openedOn() != null;
            standard |= people && projects && management && allSaid;
            undecided |= people && projects && management && !allSaid;
            noPeople |= !people;
            noProjects |= !projects;
            noManagement |= !management;
            undated |= station.openedOn() == null;
            inTime |= station.openedOn() != null && !station.openedOn().isAfter(stationsBy);
        }
        Tab zy = tabs[zy11];
        if (!any) {
            zy.no(campus, "no-station");
        } else if (standard) {
            zy.yes(campus);
        } else if (undecided) {
            zy.open(campus, "not-stated");
        } else {
            if (noManagement) {
                zy.no(campus, "no-management");
            }
            if (noPeople) {
                zy.no(campus, "no-people");
            }
            if (noProjects) {
                zy.no(campus, "no-projects");
            }
        }
        if (!any) {
            tabs[zy15].no(campus, "no-station");
        } else if (inTime) {
            tabs[zy15].yes(campus);
        } else if (undated) {
            tabs[zy15].open(campus, "not-stated");
        } else {
            tabs[zy15].no(campus, "late");
        }
    }

    /** What is known of one of the nine tasks. */
    private static final class Task {
        private boolean leader;
        private boolean unit;
        private final List<String> departments = new ArrayList<>(2);
        private final List<String> leads = new ArrayList<>(1);

        boolean complete() {
            return leader && unit && !departments.isEmpty();
        }
    }

    private static void responsibilities(List<Responsibility> posts, Tab tab) {
        Task[] tasks = new Task[TASKS];
        for (Responsibility post : posts) {
            int number = number(post.task());
            if (number < 0) {
                continue;
            }
            if (tasks[number] == null) {
                tasks[number] = new Task();
            }
            Task task = tasks[number];
            switch (post.role()) {
                case "responsible-leader" -> task.leader = true;
                case "responsible-unit" -> task.unit = true;
                case "responsible-department" -> department(post, task);
                default -> {}
            }
        }
        for (Responsibility post : posts) {
            int number = number(post.task());
            if (number >= 0) {
                responsibility(post, number, tasks[number], tab);
            }
        }
    }

    private static void department(Responsibility post, Task task) {
        if (!task.departments.contains(post.name())) {
            task.departments.add(post.name());
        }
        if (Objects.equals(post.lead(), true) && !task.leads.contains(post.name())) {
            task.leads.add(post.name());
        }
    }

    private static void responsibility(Responsibility post, int number, Task task, Tab tab) {
        boolean department = post.role().equals("responsible-department");
        if (!department
                && !post.role().equals("responsible-leader")
                && !post.role().equals("responsible-unit")) {
            return;
        }
        boolean several = task.departments.size() > 1;
        if (!task.complete()) {
            tab.no(number, post, "no-responsible", 1);
        } else if (department && (!several || (task.leads.size() == 1 && Objects.equals(post.lead(), true)))) {
            tab.yes(number, post, 1);
        }
        boolean lead = Objects.equals(post.lead(), true);
        if (department && several && (task.leads.isEmpty() || (lead && task.leads.size() > 1))) {
            tab.no(number, post, "no-single-lead", 1);
        }
    }

    private static int number(String task) {
        if (task == null || task.length() != 1) {
            return -1;
        }
        int number = task.charAt(0) - '1';
        return number < TASKS ? number : -1;
    }

    private static void team(Team team, Tab tab) {
        if (!team.kind().equals("leading-group")) {
            return;
        } else if (team.ledBy() == null) {
            tab.open(team, "not-stated");
        } else if (team.ledBy().equals("head") || team.ledBy().equals("party-secretary")) {
            tab.yes(-1, team, Math.min(1, team.times()));
        } else {
            tab.no(team, "not-led-by-head");
        }
    }

    private void notice(PublicNotice notice, Tab[] tabs) {
        switch (notice.kind()) {
            case "public-interest-ad" -> {
                stated(notice, notice.officialDraft(), "not-official-draft", tabs[zy07a]);
                int channel = notice.channel() == null ? -1 : CHANNELS.indexOf(notice.channel());
                if (channel >= 0) {
                    tabs[zy07b].yes(channel, notice, 1);
                }
            }
            case "slogan" -> tabs[zy07a].no(notice, "banner");
            case "landscape-piece" -> stated(notice, notice.durable(), "not-durable", tabs[zy07c]);
            default -> {}
        }
    }

    private void untimely(PublicNotice notice, String objection, Tab[] tabs) {
        switch (notice.kind()) {
            case "public-interest-ad" -> {
                tabs[zy07a].untimely(-1, notice, objection, 1);
                int channel = notice.channel() == null ? -1 : CHANNELS.indexOf(notice.channel());
                if (channel >= 0 || !objection.equals("undated")) {
                    tabs[zy07b].untimely(channel, notice, objection, 1);
                }
            }
            case "landscape-piece" -> tabs[zy07c].untimely(-1, notice, objection, 1);
            default -> {}
        }
    }

    private static void stated(PublicNotice notice, Boolean yes, String reason, Tab tab) {
        if (yes == null) {
            tab.open(notice, "not-stated");
        } else if (yes) {
            tab.yes(notice);
        } else {
            tab.no(notice, reason);
        }
    }
}
