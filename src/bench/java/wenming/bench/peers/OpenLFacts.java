package wenming.bench.peers;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Facts as OpenL's tables take them: objects with public fields, in arrays. */
public final class OpenLFacts {
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

    /** A tally; the place in the array is that of its name in the criteria's list. */
    public static final class Tally {
        public long sessions;
        public long participants;
        public long volunteers;
        public long hours;
        public long beneficiaries;
        public String[] counted;
        public Facts.Not[] left;
    }

    /** A fact of any list; fields that its list does not have stay empty. */
    public static final class Item {
        public String at;
        public String why = "";
        public String kind;
        public String topic;
        public String key;
        public String role;
        public String task;
        public String channel;
        public String campus;
        public String id;
        public String led;
        public Boolean sign;
        public Boolean draft;
        public Boolean durable;
        public Boolean yes;
        public boolean complete;
        public boolean done;
        public long amount;
        public int smokers;
        public int butts;
        public int staff;
        public int projects;
        public int management;
        public int opened;
        public int on;
        public int times = 1;
        public int slot;
        public int found;
        public int closed;
    }

    OpenLFacts(Facts facts, List<Spec.TallyName> names) {
        months = facts.months();
        tallies = names.stream().map(name -> tally(facts.tallies().get(name.name()))).toArray(Tally[]::new);
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
        tally.left = from.left().toArray(new Facts.Not[0]);
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

    /** What a table answers about one criterion. */
    public static final class Answer {
        final long points;
        final String[] counted;
        final Facts.Not[] left;

        /** Called by the tables. */
        public Answer(long points, String[] counted, Facts.Not[] left) {
            this.points = points;
            this.counted = counted;
            this.left = left;
        }

        /** The pointers of items. */
        public static String[] at(Item[] items) {
            String[] all = new String[items.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = items[i].at;
            }
            return all;
        }

        /** The activities behind four tallies. */
        public static String[] joined(String[] a, String[] b, String[] c, String[] d) {
            return Stream.of(a, b, c, d).flatMap(Stream::of).toArray(String[]::new);
        }

        /** The activities that four tallies leave out. */
        public static Facts.Not[] leftOf(Tally a, Tally b, Tally c, Tally d) {
            return Stream.of(a, b, c, d).flatMap(tally -> Stream.of(tally.left)).toArray(Facts.Not[]::new);
        }

        /** Nothing is left out. */
        public static Facts.Not[] none() {
            return new Facts.Not[0];
        }
    }
}
