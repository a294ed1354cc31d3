package wenming.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenming.model.Activity;
import wenming.model.PublicNotice;
import wenming.model.Responsibility;
import wenming.model.Statement;
import wenming.model.Submission;

/** Makes the facts of a submission; the step that all engines but ours and the hand-written one share. Thread-safe. */
public final class FactMaker {
    /** Names of the tallies by category, and the theme of each; an empty theme is any. */
    private final Map<String, List<Filter>> filters = new HashMap<>();

    private final int tallies;

    private record Filter(int number, String name, String theme) {}

    /** A maker of the tallies with these names. */
    public FactMaker(List<Spec.TallyName> names) {
        tallies = names.size();
        for (int i = 0; i < tallies; i++) {
            Spec.TallyName name = names.get(i);
            filters.computeIfAbsent(name.category(), unused -> new ArrayList<>())
                    .add(new Filter(i, name.name(), name.theme()));
        }
    }

    /** A tally being added up. */
    private static final class Tab {
        private long sessions;
        private long participants;
        private long volunteers;
        private long hours;
        private long beneficiaries;
        private final List<String> counted = new ArrayList<>();
        private final List<Facts.Not> left = new ArrayList<>();

        void add(Activity activity) {
            if (activity.times() > 0) {
                counted.add(activity.pointer());
            }
            sessions += activity.times();
            participants += activity.participants() == null ? 0 : activity.participants();
            volunteers += activity.volunteers() == null ? 0 : activity.volunteers();
            hours += activity.hours() == null ? 0 : activity.hours().hundredths();
            beneficiaries += activity.beneficiaries() == null ? 0 : activity.beneficiaries();
        }

        Facts.Tally tally() {
            return new Facts.Tally(sessions, participants, volunteers, hours, beneficiaries, counted, left);
        }
    }

    /** The facts of a submission. */
    public Facts of(Submission s) {
        Days days = Days.of(s);
        return new Facts(
                s.unit().id(),
                days.months(),
                tallies(s, days),
                each(
                        s.premises(),
                        p -> new Facts.Place(
                                p.pointer(), p.kind(), p.noSmokingSign(), whole(p.smokersSeen()), whole(p.butts()))),
                stations(s, days),
                each(s.unit().campuses(), c -> new Facts.Campus(c.pointer(), c.id())),
                each(
                        s.documents(),
                        d -> new Facts.Paper(d.pointer(), d.topic(), Days.number(d.date()), 1, days.reason(d))),
                each(
                        s.meetings(),
                        m -> new Facts.Meeting(m.pointer(), m.topic(), m.times(), days.slot(m), days.reason(m))),
                each(
                        s.trainings(),
                        t -> new Facts.Training(t.pointer(), t.topic(), t.times(), days.slot(t), days.reason(t))),
                each(
                        s.inspections(),
                        i -> new Facts.Inspection(
                                i.pointer(),
                                i.kind(),
                                i.times(),
                                days.slot(i),
                                whole(i.found()),
                                whole(i.closed()),
                                days.reason(i))),
                each(
                        s.rectifications(),
                        r -> new Facts.Problem(
                                r.pointer(), r.closedOn() != null && !days.toCome(r.closedOn()), days.reason(r))),
                posts(s.responsibilities()),
                each(s.publicNotices(), n -> notice(n, days)),
                each(s.teams(), t -> new Facts.Team(t.pointer(), t.kind(), t.times(), t.ledBy())),
                each(s.statements(), FactMaker::answer));
    }

    private static <T, R> List<R> each(List<T> list, java.util.function.Function<T, R> make) {
        List<R> made = new ArrayList<>(list.size());
        for (T one : list) {
            made.add(make.apply(one));
        }
        return made;
    }

    private static int whole(Integer number) {
        return number == null ? 0 : number;
    }

    private static Facts.Notice notice(PublicNotice n, Days days) {
        String channel = n.channel() == null ? "" : n.channel();
        return new Facts.Notice(n.pointer(), n.kind(), channel, n.officialDraft(), n.durable(), 1, days.reason(n));
    }

    private static Facts.Answer answer(Statement s) {
        Boolean yes = s.yes() ? Boolean.TRUE : s.no() ? Boolean.FALSE : null;
        Long amount = s.number() == null
                ? null
                : Long.valueOf(s.number().movePointRight(2).longValueExact());
        return new Facts.Answer(s.pointer(), s.key(), yes, amount);
    }

    private static List<Facts.Station> stations(Submission s, Days days) {
        List<Facts.Station> stations = new ArrayList<>();
        for (var station : s.volunteerStations()) {
            if (!days.toCome(station.openedOn())) {
                stations.add(new Facts.Station(
                        station.pointer(),
                        station.campus(),
                        whole(station.staff()),
                        station.projects() == null ? 0 : station.projects().size(),
                        station.management() == null ? 0 : station.management().size(),
                        Days.number(station.openedOn())));
            }
        }
        return stations;
    }

    private static List<Facts.Post> posts(List<Responsibility> responsibilities) {
        Map<String, Integer> roles = new HashMap<>();
        for (Responsibility post : responsibilities) {
            if (post.task() != null) {
                roles.merge(post.task(), bit(post.role()), (a, b) -> a | b);
            }
        }
        return each(responsibilities, r -> {
            String task = r.task() == null ? "" : r.task();
            return new Facts.Post(r.pointer(), r.role(), task, roles.getOrDefault(task, 0) == 7);
        });
    }

    /** One bit for each of the roles that a task needs. */
    static int bit(String role) {
        return switch (role) {
            case "responsible-leader" -> 1;
            case "responsible-department" -> 2;
            case "responsible-unit" -> 4;
            default -> 0;
        };
    }

    private Map<String, Facts.Tally> tallies(Submission s, Days days) {
        Tab[] tabs = new Tab[tallies];
        for (int i = 0; i < tallies; i++) {
            tabs[i] = new Tab();
        }
        for (Activity activity : s.activities()) {
            List<Filter> of = filters.get(activity.category());
            if (of == null) {
                continue;
            }
            String why = days.reason(activity);
            for (Filter filter : of) {
                if (!filter.theme().isEmpty() && !filter.theme().equals(activity.theme())) {
                    continue;
                }
                if (why.isEmpty()) {
                    tabs[filter.number()].add(activity);
                } else {
                    tabs[filter.number()].left.add(new Facts.Not(activity.pointer(), why));
                }
            }
        }
        Map<String, Facts.Tally> named = new LinkedHashMap<>(2 * tallies);
        filters.values().forEach(of -> of.forEach(filter -> named.put(filter.name(), tabs[filter.number()].tally())));
        return named;
    }
}
