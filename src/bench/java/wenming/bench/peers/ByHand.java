package wenming.bench.peers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Campus;
import wenming.model.DatedFact;
import wenming.model.Document;
import wenming.model.Inspection;
import wenming.model.Meeting;
import wenming.model.Occasion;
import wenming.model.Premises;
import wenming.model.PublicNotice;
import wenming.model.Rectification;
import wenming.model.Responsibility;
import wenming.model.Statement;
import wenming.model.Submission;
import wenming.model.Team;
import wenming.model.Training;
import wenming.model.VolunteerStation;

/** The forty-five criteria as somebody writes them who wants them fast and nothing else: one pass over each list. */
public final class ByHand implements Engine {
    private static final LocalDate END_OF_MARCH = LocalDate.of(2024, 3, 31);
    private static final LocalDate END_OF_APRIL = LocalDate.of(2024, 4, 30);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2024, 6, 30);
    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2024, 9, 30);

    @Override
    public long[] points(Submission submission) {
        return new Pass(submission, false).run().points();
    }

    @Override
    public Line[] explained(Submission submission) {
        return new Pass(submission, true).run().lines();
    }

    /** One submission on its way. */
    private static final class Pass {
        private final Submission submission;
        private final Days days;
        private final HandSheets sheets;

        Pass(Submission submission, boolean explain) {
            this.submission = submission;
            this.days = Days.of(submission);
            this.sheets = new HandSheets(explain);
        }

        HandSheets run() {
            new HandActivities(days, sheets).all(submission.activities());
            for (Document paper : submission.documents()) {
                document(paper);
            }
            for (Meeting meeting : submission.meetings()) {
                switch (meeting.topic()) {
                    case "creation-dispatch" -> times(19, meeting);
                    case "creation-special" -> month(20, meeting);
                    default -> {}
                }
            }
            for (Training training : submission.trainings()) {
                switch (training.topic()) {
                    case "four-histories" -> times(21, training);
                    case "skills-drill" -> times(22, training);
                    default -> {}
                }
            }
            for (Statement answer : submission.statements()) {
                answer(answer);
            }
            for (Inspection inspection : submission.inspections()) {
                inspection(inspection);
            }
            for (Rectification problem : submission.rectifications()) {
                rectification(problem);
            }
            posts();
            for (Premises place : submission.premises()) {
                place(place);
            }
            stations();
            for (PublicNotice notice : submission.publicNotices()) {
                notice(notice);
            }
            for (Team team : submission.teams()) {
                team(team);
            }
            sheets.whole[20] = days.months();
            sheets.whole[27] = days.months();
            return sheets;
        }

        private void document(Document paper) {
            switch (paper.topic()) {
                case "creation-plan" -> by(15, paper, END_OF_MARCH);
                case "smoking-ban" -> by(16, paper, END_OF_JUNE);
                case "task-list" -> by(17, paper, END_OF_APRIL);
                case "hygiene-plan" -> word(18, 0, paper);
                case "hygiene-measures" -> word(18, 1, paper);
                case "hygiene-summary" -> word(18, 2, paper);
                case "hygiene-rules" -> word(18, 3, paper);
                default -> {}
            }
        }

        private void by(int criterion, Document paper, LocalDate day) {
            String why = days.why(paper);
            if (why == null && paper.date().isAfter(day)) {
                why = "late";
            }
            if (why == null) {
                sheets.yes(criterion, paper, 1);
            } else {
                sheets.no(criterion, paper, why);
            }
        }

        private void word(int criterion, int word, DatedFact fact) {
            String why = days.why(fact);
            if (why == null) {
                sheets.word(criterion, word, fact);
            } else {
                sheets.no(criterion, fact, why);
            }
        }

        private void times(int criterion, Occasion fact) {
            if (fact.times() == 0) {
                return;
            }
            String why = days.why(fact);
            if (why == null) {
                sheets.yes(criterion, fact, fact.times());
            } else {
                sheets.no(criterion, fact, why);
            }
        }

        private void month(int criterion, Occasion fact) {
            if (fact.times() == 0) {
                return;
            }
            String why = days.why(fact);
            if (why == null && (fact.times() > 1 || !fact.first().equals(fact.last()))) {
                why = "aggregated";
            }
            if (why == null) {
                LocalDate from = days.period().from();
                int month = (fact.first().getYear() - from.getYear()) * 12
                        + fact.first().getMonthValue()
                        - from.getMonthValue();
                sheets.word(criterion, month, fact);
            } else {
                sheets.no(criterion, fact, why);
            }
        }

        private void answer(Statement answer) {
            switch (answer.key()) {
                case "ideology-supervision" -> yes(23, 0, answer);
                case "ideology-inspection" -> yes(23, 1, answer);
                case "ideology-assessment" -> yes(23, 2, answer);
                case "ideology-analysis" -> yes(23, 3, answer);
                case "ideology-notification" -> yes(23, 4, answer);
                case "values-seen" -> yes(24, 0, answer);
                case "values-heard" -> yes(24, 1, answer);
                case "values-remembered" -> yes(24, 2, answer);
                case "values-practised" -> yes(24, 3, answer);
                case "awareness-rate" ->
                    sheets.yes(25, answer, answer.number().movePointRight(2).longValueExact());
                default -> {}
            }
        }

        private void yes(int criterion, int word, Statement answer) {
            if (answer.yes()) {
                sheets.word(criterion, word, answer);
            } else {
                sheets.no(criterion, answer, answer.no() ? "answered-no" : "not-stated");
            }
        }

        private void inspection(Inspection inspection) {
            boolean clear = inspection.closed() >= inspection.found();
            switch (inspection.kind()) {
                case "special" -> {
                    times(26, inspection);
                    String why = days.why(inspection);
                    if (why != null) {
                        sheets.no(28, inspection, why);
                        return;
                    }
                    sheets.amount[28] += inspection.closed();
                    sheets.whole[28] += inspection.found();
                    if (clear) {
                        sheets.seen(28, inspection);
                    } else {
                        sheets.no(28, inspection, "not-closed");
                    }
                }
                case "routine" -> month(27, inspection);
                case "supervision", "fire-check" -> {
                    String why = days.why(inspection);
                    if (why != null) {
                        sheets.no(45, inspection, why);
                    } else {
                        sheets.share(45, inspection, clear ? null : "not-closed");
                    }
                }
                default -> {}
            }
        }

        private void rectification(Rectification problem) {
            String why = days.why(problem);
            if (why != null) {
                sheets.no(29, problem, why);
            } else {
                boolean closed = problem.closedOn() != null && !days.toCome(problem.closedOn());
                sheets.share(29, problem, closed ? null : "not-closed");
            }
        }

        private void posts() {
            Map<String, Integer> tasks = new HashMap<>();
            for (Responsibility post : submission.responsibilities()) {
                if (post.task() != null) {
                    tasks.merge(post.task(), FactMaker.bit(post.role()), (a, b) -> a | b);
                }
            }
            for (Responsibility post : submission.responsibilities()) {
                switch (post.role()) {
                    case "responsible-leader" -> sheets.word(30, 0, post);
                    case "responsible-department" -> {
                        sheets.word(30, 1, post);
                        task(post, tasks);
                    }
                    case "responsible-unit" -> sheets.word(30, 2, post);
                    case "platform-admin" -> sheets.word(30, 3, post);
                    default -> {}
                }
            }
        }

        private void task(Responsibility post, Map<String, Integer> tasks) {
            String task = post.task();
            if (task == null || task.length() != 1 || task.charAt(0) < '1' || task.charAt(0) > '9') {
                return;
            } else if (tasks.get(task) == 7) {
                sheets.word(40, task.charAt(0) - '1', post);
            } else {
                sheets.no(40, post, "no-responsible");
            }
        }

        private void place(Premises place) {
            int smokers = place.smokersSeen();
            int butts = place.butts();
            switch (place.kind()) {
                case "indoor-public", "workplace" -> {
                    sheets.share(31, place, sign(place));
                    sheets.share(34, place, smokers == 0 && butts == 0 ? null : "smoking-traces");
                }
                case "vehicle" -> sheets.share(32, place, sign(place));
                default -> {}
            }
            faults(33, place, smokers, "smokers-seen");
            faults(35, place, butts, "butts-found");
        }

        private static String sign(Premises place) {
            return place.noSmokingSign() == null ? "not-stated" : place.noSmokingSign() ? null : "no-sign";
        }

        private void faults(int criterion, Premises place, int faults, String why) {
            sheets.amount[criterion] += faults;
            if (faults == 0) {
                sheets.seen(criterion, place);
            } else {
                sheets.no(criterion, place, why);
            }
        }

        private void stations() {
            List<VolunteerStation> stations = submission.volunteerStations();
            for (VolunteerStation station : stations) {
                if (days.toCome(station.openedOn())) {
                    continue;
                }
                sheets.share(36, station, station.staff() > 0 ? null : "no-people");
                sheets.share(37, station, station.projects().isEmpty() ? "no-projects" : null);
                sheets.share(38, station, station.management().isEmpty() ? "no-management" : null);
            }
            for (Campus campus : submission.unit().campuses()) {
                boolean inTime = false;
                for (VolunteerStation station : stations) {
                    LocalDate opened = station.openedOn();
                    inTime |= opened != null
                            && campus.id().equals(station.campus())
                            && !opened.isAfter(END_OF_SEPTEMBER)
                            && !days.toCome(opened);
                }
                sheets.share(39, campus, inTime ? null : "no-station");
            }
        }

        private void notice(PublicNotice notice) {
            switch (notice.kind()) {
                case "public-interest-ad" -> {
                    stated(41, notice, notice.officialDraft(), "not-official-draft");
                    if (notice.channel() != null) {
                        switch (notice.channel()) {
                            case "traditional-media" -> word(42, 0, notice);
                            case "web-media" -> word(42, 1, notice);
                            case "new-media" -> word(42, 2, notice);
                            default -> {}
                        }
                    }
                }
                case "landscape-piece" -> stated(43, notice, notice.durable(), "not-durable");
                default -> {}
            }
        }

        private void stated(int criterion, PublicNotice notice, Boolean yes, String otherwise) {
            String why = days.why(notice);
            if (why == null && yes != null && yes) {
                sheets.yes(criterion, notice, 1);
            } else {
                sheets.no(criterion, notice, why != null ? why : yes == null ? "not-stated" : otherwise);
            }
        }

        private void team(Team team) {
            if (!team.kind().equals("leading-group") || team.times() == 0) {
                return;
            } else if (team.ledBy() == null) {
                sheets.no(44, team, "not-stated");
            } else if (team.ledBy().equals("head") || team.ledBy().equals("party-secretary")) {
                sheets.yes(44, team, team.times());
            } else {
                sheets.no(44, team, "not-led-by-head");
            }
        }
    }
}
