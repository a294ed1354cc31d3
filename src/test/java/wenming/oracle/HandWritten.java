package wenming.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenming.catalogue.Criterion;
import wenming.catalogue.Every;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.RuleSet;
import wenming.model.Activity;
import wenming.model.DatedFact;
import wenming.model.Document;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.Finding;
import wenming.model.Honour;
import wenming.model.Inspection;
import wenming.model.Measurement;
import wenming.model.Meeting;
import wenming.model.PublicNotice;
import wenming.model.Rectification;
import wenming.model.Reminder;
import wenming.model.Responsibility;
import wenming.model.Statement;
import wenming.model.Submission;
import wenming.model.Team;
import wenming.model.Training;
import wenming.score.Scorecard;
import wenming.score.Scorer;

/**
 * Measures submissions in one pass over each list, without rules: what a rule engine must equal, and the limit against
 * which its speed is told. Made once for a rule set; thread-safe.
 */
public final class HandWritten {
    private static final Hit[] NOBODY = {};

    private final RuleSet ruleSet;
    private final Criterion[] criteria;
    private final OwnRules own;
    private final Scorer scorer;
    private final Map<String, Map<String, Hit[]>> asked = new HashMap<>();
    private final Map<String, Hit[]> activities;
    private final Hit[] anyActivity;

    /** Who asks for a word: the place of the criterion, and of the word among its words. */
    private record Hit(int criterion, int word, Measure measure, String theme) {}

    /** A hand-written scorer of this rule set. */
    public HandWritten(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.criteria = ruleSet.criteria().toArray(new Criterion[0]);
        this.own = OwnRules.of(ruleSet);
        this.scorer = new Scorer(ruleSet);
        for (int i = 0; i < criteria.length; i++) {
            Measure measure = criteria[i].measure();
            if (measure.kind() == MeasureKind.OWN) {
                continue;
            }
            List<String> words = measure.kind() == MeasureKind.FINDINGS
                    ? List.of(criteria[i].id())
                    : measure.words().isEmpty() ? List.of("") : measure.words();
            for (int word = 0; word < words.size(); word++) {
                add(words.get(word), new Hit(i, word, measure, theme(measure, words.get(word))));
            }
        }
        this.activities = asked.getOrDefault("activities", Map.of());
        this.anyActivity = activities.getOrDefault("", NOBODY);
    }

    private static String theme(Measure measure, String word) {
        return measure.of().equals("themes") ? word : measure.filter().theme();
    }

    private void add(String word, Hit hit) {
        Measure measure = hit.measure();
        String list = measure.ofActivities() ? "activities" : measure.of();
        String key = !measure.ofActivities()
                ? word
                : measure.of().equals("categories") ? word : measure.filter().category();
        asked.computeIfAbsent(list, unused -> new HashMap<>()).merge(key, new Hit[] {hit}, (some, more) -> {
            Hit[] all = java.util.Arrays.copyOf(some, some.length + 1);
            all[some.length] = more[0];
            return all;
        });
    }

    /** The scorecard. */
    public Scorecard score(Submission submission, String sha256, LocalDate asOf) {
        LocalDate day = asOf != null
                ? asOf
                : submission.asOf() != null
                        ? submission.asOf()
                        : submission.period().to();
        return scorer.score(submission, sha256, day, measure(submission, day));
    }

    /** One measurement for each criterion, in the catalogue's order. */
    public List<Measurement> measure(Submission submission, LocalDate asOf) {
        Pass pass = new Pass(submission, asOf);
        pass.run();
        List<Measurement> measurements = new ArrayList<>(criteria.length);
        for (int i = 0; i < criteria.length; i++) {
            measurements.add(pass.tabs[i] == null ? pass.unmeasured[i] : pass.tabs[i].measurement(pass.calendar));
        }
        return measurements;
    }

    /** One submission on its way. */
    private final class Pass {
        private final Submission submission;
        private final LocalDate asOf;
        private final Calendar calendar;
        private final Tab[] tabs = new Tab[criteria.length];
        private final Measurement[] unmeasured = new Measurement[criteria.length];

        Pass(Submission submission, LocalDate asOf) {
            this.submission = submission;
            this.asOf = asOf;
            this.calendar = new Calendar(submission.period(), asOf, ruleSet.calendar());
        }

        void run() {
            String kind = submission.unit().kind();
            for (int i = 0; i < criteria.length; i++) {
                Criterion criterion = criteria[i];
                if (!criterion.appliesTo().contains(kind)) {
                    unmeasured[i] = new Measurement.NotAsked(criterion.id(), "not-applicable");
                } else if (!allGiven(criterion)) {
                    unmeasured[i] = new Measurement.NotTaken(criterion.id(), "not-given", absent(criterion));
                } else {
                    tabs[i] = new Tab(criterion, submission);
                }
            }
            lists();
            own.measure(submission, calendar, tabs);
        }

        private boolean allGiven(Criterion criterion) {
            for (FactKind list : criterion.reads()) {
                if (!submission.gave(list)) {
                    return false;
                }
            }
            return true;
        }

        private List<String> absent(Criterion criterion) {
            List<String> absent = new ArrayList<>();
            for (FactKind list : criterion.reads()) {
                if (!submission.gave(list)) {
                    absent.add(list.pointer());
                }
            }
            return absent;
        }

        private void lists() {
            if (!activities.isEmpty()) {
                for (Activity activity : submission.activities()) {
                    activity(activity);
                }
            }
            for (Document paper : submission.documents()) {
                count("documents", paper.topic(), paper, 1);
            }
            for (Meeting meeting : submission.meetings()) {
                count("meetings", meeting.topic(), meeting, meeting.times());
            }
            for (Training training : submission.trainings()) {
                count("trainings", training.topic(), training, training.times());
            }
            for (Reminder reminder : submission.reminders()) {
                for (Hit hit : hits("reminders", "")) {
                    if (tabs[hit.criterion()] != null && !reminder.dates().isEmpty()) {
                        tabs[hit.criterion()].days(reminder, reminder.dates(), calendar);
                    }
                }
            }
            for (Inspection inspection : submission.inspections()) {
                count("inspections", inspection.kind(), inspection, inspection.times());
            }
            for (Rectification problem : submission.rectifications()) {
                rectification(problem);
            }
            for (Responsibility post : submission.responsibilities()) {
                plain("responsibilities", post.role(), post, 1);
            }
            for (Team team : submission.teams()) {
                plain("teams", team.kind(), team, team.times());
            }
            for (PublicNotice notice : submission.publicNotices()) {
                count("publicNotices", notice.kind(), notice, 1);
            }
            for (Honour honour : submission.honours()) {
                count("honours", honour.kind(), honour, 1);
            }
            for (Statement statement : submission.statements()) {
                statement(statement);
            }
            for (Finding finding : submission.findings()) {
                finding(finding);
            }
        }

        private void activity(Activity activity) {
            String objection = calendar.objection(activity.first(), activity.last());
            for (Hit hit : activities.getOrDefault(activity.category(), NOBODY)) {
                activity(activity, hit, objection);
            }
            for (Hit hit : anyActivity) {
                activity(activity, hit, objection);
            }
        }

        private void activity(Activity activity, Hit hit, String objection) {
            Tab tab = tabs[hit.criterion()];
            String level = hit.measure().filter().level();
            if (tab == null
                    || !(hit.theme().isEmpty() || hit.theme().equals(activity.theme()))
                    || !(level.isEmpty() || level.equals(activity.level()))) {
                return;
            }
            int word = hit.measure().kind() == MeasureKind.SUM ? -1 : hit.word();
            if (objection != null) {
                tab.untimely(word, activity, objection, activity.times());
            } else if (!tab.criterion.proof().isEmpty() && !tab.proved(activity)) {
                tab.aside(activity, "evidence-missing");
            } else if (word < 0) {
                tab.figure(
                        activity,
                        activity.times(),
                        figure(activity, hit.measure().of()));
            } else if (activity.times() > 0) {
                tab.yes(word, activity, activity.times());
            }
        }

        private void rectification(Rectification problem) {
            String objection = calendar.objection(problem.first(), problem.last());
            for (Hit hit : hits("rectifications", "")) {
                Tab tab = tabs[hit.criterion()];
                if (tab == null) {
                    continue; // not asked of this unit
                }
                if (objection != null) {
                    tab.untimely(-1, problem, objection, 1);
                } else if (problem.closedOn() != null && !problem.closedOn().isAfter(asOf)) {
                    tab.yes(problem);
                } else {
                    tab.no(problem, "not-closed");
                }
            }
        }

        private void plain(String list, String word, Fact fact, int times) {
            for (Hit hit : hits(list, word)) {
                if (tabs[hit.criterion()] != null) {
                    tabs[hit.criterion()].yes(hit.word(), fact, times);
                }
            }
        }

        private void count(String list, String word, DatedFact fact, int times) {
            Hit[] hits = hits(list, word);
            if (hits.length == 0) {
                return;
            }
            String objection = calendar.objection(fact.first(), fact.last());
            for (Hit hit : hits) {
                Tab tab = tabs[hit.criterion()];
                LocalDate by = hit.measure().by();
                if (tab == null) {
                    continue; // not asked of this unit
                }
                if (objection != null) {
                    tab.untimely(hit.word(), fact, objection, 1);
                } else if (by != null && fact.last().isAfter(by)) {
                    tab.no(fact, "late");
                } else if (hit.measure().kind() == MeasureKind.CLOSURE) {
                    closure(tab, (Inspection) fact);
                } else if (hit.measure().kind() == MeasureKind.CADENCE && times > 0) {
                    boolean single = (times == 1 && fact.first().equals(fact.last()))
                            || (hit.measure().every() == Every.YEAR
                                    && fact.first().getYear() == fact.last().getYear());
                    tab.days(fact, single ? List.of(fact.first()) : List.of(), calendar);
                } else {
                    tab.yes(hit.word(), fact, times);
                }
            }
        }

        private void closure(Tab tab, Inspection inspection) {
            if (inspection.found() == null || inspection.closed() == null) {
                tab.open(inspection, "found-not-stated");
            } else {
                tab.closed(inspection, inspection.closed(), inspection.found());
            }
        }

        private void statement(Statement statement) {
            for (Hit hit : hits("statements", statement.key())) {
                Tab tab = tabs[hit.criterion()];
                if (tab == null) {
                    continue; // not asked of this unit
                }
                if (statement.no()) {
                    tab.no(hit.word(), statement, "answered-no", 1);
                } else if (statement.number() != null && statement.number().signum() == 0) {
                    tab.no(hit.word(), statement, "absent", 1);
                } else {
                    tab.yes(hit.word(), statement, 1);
                }
            }
        }

        private void finding(Finding finding) {
            Hit[] hits = hits("findings", finding.criterion());
            if (hits.length == 0 || tabs[hits[0].criterion()] == null) {
                return;
            }
            Tab tab = tabs[hits[0].criterion()];
            String objection = calendar.objection(finding.first(), finding.last());
            if (objection != null) {
                tab.untimely(-1, finding, objection, 1);
            } else if (Boolean.FALSE.equals(finding.compliant())) {
                tab.no(-1, finding, "fault-found", finding.times());
            } else if (Boolean.TRUE.equals(finding.compliant())) {
                tab.yes(finding);
            } else if (finding.count() != null && finding.count() > 0) {
                tab.no(-1, finding, "fault-found", finding.count());
            } else if (finding.count() != null) {
                tab.yes(finding);
            }
        }

        private Hit[] hits(String list, String word) {
            Map<String, Hit[]> words = asked.get(list);
            return words == null ? NOBODY : words.getOrDefault(word, NOBODY);
        }
    }

    private static Long figure(Activity activity, String of) {
        Integer figure =
                switch (of) {
                    case "sessions" -> activity.times();
                    case "participants" -> activity.participants();
                    case "volunteers" -> activity.volunteers();
                    case "beneficiaries" -> activity.beneficiaries();
                    default -> null;
                };
        if (of.equals("hours")) {
            return activity.hours() == null ? null : activity.hours().hundredths();
        }
        return figure == null ? null : figure.longValue();
    }
}
