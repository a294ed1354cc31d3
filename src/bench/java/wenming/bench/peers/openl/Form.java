package wenming.bench.peers.openl;

import java.util.List;
import java.util.function.Function;
import wenming.bench.peers.Facts;
import wenming.bench.peers.Spec;

/** Facts as OpenL's tables take them: objects with public fields, in arrays. */
public final class Form {
    public final int months;
    public final Tally[] tallies;
    public final Item[] places;
    public final Item[] stations;
    public final Item[] campuses;
    public final Item[] documents;
    public final Item[] meetings;
    public final Item[] trainings;
    public final Item[] inspections;
    public final Item[] rectifications;
    public final Item[] posts;
    public final Item[] notices;
    public final Item[] teams;
    public final Item[] answers;

    Form(Facts facts, List<Spec.TallyName> names) {
        months = facts.months();
        tallies = names.stream()
                .map(name -> tally(facts.tallies().get(name.name())))
                .toArray(Tally[]::new);
        places = items(facts.places(), p -> {
            Item item = new Item();
            item.kind = p.kind();
            item.sign = p.sign();
            item.smokers = p.smokers();
            item.butts = p.butts();
            return item;
        });
        stations = items(facts.stations(), s -> {
            Item item = new Item();
            item.campus = s.campus();
            item.staff = s.staff();
            item.projects = s.projects();
            item.management = s.management();
            item.opened = s.opened();
            return item;
        });
        campuses = items(facts.campuses(), c -> {
            Item item = new Item();
            item.id = c.id();
            return item;
        });
        documents = items(facts.documents(), d -> {
            Item item = new Item();
            item.topic = d.topic();
            item.on = d.on();
            return item;
        });
        meetings = items(facts.meetings(), m -> occasion(m.topic(), m.times(), m.slot()));
        trainings = items(facts.trainings(), t -> occasion(t.topic(), t.times(), t.slot()));
        inspections = items(facts.inspections(), i -> {
            Item item = occasion("", i.times(), i.slot());
            item.kind = i.kind();
            item.found = i.found();
            item.closed = i.closed();
            return item;
        });
        rectifications = items(facts.rectifications(), r -> {
            Item item = new Item();
            item.done = r.closed();
            return item;
        });
        posts = items(facts.posts(), p -> {
            Item item = new Item();
            item.role = p.role();
            item.task = p.task();
            item.complete = p.complete();
            return item;
        });
        notices = items(facts.notices(), n -> {
            Item item = new Item();
            item.kind = n.kind();
            item.channel = n.channel();
            item.draft = n.draft();
            item.durable = n.durable();
            return item;
        });
        teams = items(facts.teams(), t -> {
            Item item = new Item();
            item.kind = t.kind();
            item.times = t.times();
            item.led = t.led();
            return item;
        });
        answers = items(facts.answers(), a -> {
            Item item = new Item();
            item.key = a.key();
            item.yes = a.yes();
            item.amount = a.amount() == null ? 0 : a.amount();
            return item;
        });
    }

    private static Item occasion(String topic, int times, int slot) {
        Item item = new Item();
        item.topic = topic;
        item.times = times;
        item.slot = slot;
        return item;
    }

    private static Tally tally(Facts.Tally from) {
        Tally tally = new Tally();
        tally.sessions = from.sessions();
        tally.participants = from.participants();
        tally.volunteers = from.volunteers();
        tally.hours = from.hours();
        tally.beneficiaries = from.beneficiaries();
        tally.counted = from.counted().toArray(new String[0]);
        tally.left =
                from.left().stream().map(not -> new Not(not.at(), not.why())).toArray(Not[]::new);
        return tally;
    }

    private static <F extends Facts.Fact> Item[] items(List<F> facts, Function<F, Item> make) {
        Item[] items = new Item[facts.size()];
        for (int i = 0; i < items.length; i++) {
            F fact = facts.get(i);
            items[i] = make.apply(fact);
            items[i].at = fact.at();
            items[i].why = fact.why();
        }
        return items;
    }
}
