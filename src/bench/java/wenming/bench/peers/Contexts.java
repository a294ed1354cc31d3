package wenming.bench.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Facts as maps and lists, the form in which FEEL takes its contexts; written out, since reflection would cost more. */
final class Contexts {
    private Contexts() {}

    /** The variables of all expressions. */
    static Map<String, Object> of(Facts facts) {
        Map<String, Object> all = new HashMap<>(32);
        all.put("months", facts.months());
        Map<String, Object> tallies = new HashMap<>(64);
        facts.tallies().forEach((name, tally) -> tallies.put(name, tally(tally)));
        all.put("tallies", tallies);
        all.put(
                "places",
                each(
                        facts.places(),
                        p -> map(
                                "at",
                                p.at(),
                                "kind",
                                p.kind(),
                                "sign",
                                p.sign(),
                                "smokers",
                                p.smokers(),
                                "butts",
                                p.butts())));
        all.put(
                "stations",
                each(
                        facts.stations(),
                        s -> map(
                                "at",
                                s.at(),
                                "campus",
                                s.campus(),
                                "staff",
                                s.staff(),
                                "projects",
                                s.projects(),
                                "management",
                                s.management(),
                                "opened",
                                s.opened())));
        all.put("campuses", each(facts.campuses(), c -> map("at", c.at(), "id", c.id())));
        all.put(
                "documents",
                each(facts.documents(), d -> map("at", d.at(), "topic", d.topic(), "on", d.on(), "why", d.why())));
        all.put(
                "meetings",
                each(
                        facts.meetings(),
                        m -> map(
                                "at", m.at(), "topic", m.topic(), "times", m.times(), "slot", m.slot(), "why",
                                m.why())));
        all.put(
                "trainings",
                each(
                        facts.trainings(),
                        t -> map(
                                "at", t.at(), "topic", t.topic(), "times", t.times(), "slot", t.slot(), "why",
                                t.why())));
        all.put(
                "inspections",
                each(
                        facts.inspections(),
                        i -> map(
                                "at",
                                i.at(),
                                "kind",
                                i.kind(),
                                "times",
                                i.times(),
                                "slot",
                                i.slot(),
                                "found",
                                i.found(),
                                "closed",
                                i.closed(),
                                "why",
                                i.why())));
        all.put(
                "rectifications",
                each(facts.rectifications(), r -> map("at", r.at(), "closed", r.closed(), "why", r.why())));
        all.put(
                "posts",
                each(
                        facts.posts(),
                        p -> map("at", p.at(), "role", p.role(), "task", p.task(), "complete", p.complete())));
        all.put(
                "notices",
                each(
                        facts.notices(),
                        n -> map(
                                "at",
                                n.at(),
                                "kind",
                                n.kind(),
                                "channel",
                                n.channel(),
                                "draft",
                                n.draft(),
                                "durable",
                                n.durable(),
                                "why",
                                n.why())));
        all.put(
                "teams",
                each(facts.teams(), t -> map("at", t.at(), "kind", t.kind(), "times", t.times(), "led", t.led())));
        all.put(
                "answers",
                each(facts.answers(), a -> map("at", a.at(), "key", a.key(), "yes", a.yes(), "amount", a.amount())));
        return all;
    }

    private static Map<String, Object> tally(Facts.Tally t) {
        return map(
                "sessions",
                t.sessions(),
                "participants",
                t.participants(),
                "volunteers",
                t.volunteers(),
                "hours",
                t.hours(),
                "beneficiaries",
                t.beneficiaries(),
                "counted",
                t.counted(),
                "left",
                each(t.left(), not -> map("at", not.at(), "why", not.why())));
    }

    private static <T> List<Object> each(List<T> list, Function<T, Map<String, Object>> map) {
        List<Object> all = new ArrayList<>(list.size());
        for (T one : list) {
            all.add(map.apply(one));
        }
        return all;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>(2 * keysAndValues.length);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** What an explaining expression answered, as a line. */
    @SuppressWarnings("unchecked")
    static Engine.Line line(Map<String, Object> answer) {
        List<Facts.Not> not = new ArrayList<>();
        for (Map<String, Object> one : (List<Map<String, Object>>) answer.get("left")) {
            not.add(new Facts.Not((String) one.get("at"), (String) one.get("why")));
        }
        return new Engine.Line(((Number) answer.get("points")).longValue(), (List<String>) answer.get("counted"), not);
    }
}
