package wenming.bench.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import wenming.bench.peers.Facts.Answer;
import wenming.bench.peers.Facts.Campus;
import wenming.bench.peers.Facts.Fact;
import wenming.bench.peers.Facts.Inspection;
import wenming.bench.peers.Facts.Meeting;
import wenming.bench.peers.Facts.Notice;
import wenming.bench.peers.Facts.Paper;
import wenming.bench.peers.Facts.Place;
import wenming.bench.peers.Facts.Post;
import wenming.bench.peers.Facts.Problem;
import wenming.bench.peers.Facts.Station;
import wenming.bench.peers.Facts.Tally;
import wenming.bench.peers.Facts.Team;
import wenming.bench.peers.Facts.Training;

/**
 * The criteria as Java lambdas, for the engines whose rules are lambdas: which facts a criterion concerns, what speaks
 * against one of them, and what it adds.
 */
final class Lambdas {
    /** What a fact adds to a criterion; without objection it counts. */
    interface Effect<F> {
        void on(Sheets sheets, int criterion, F fact, String objection);
    }

    /** A criterion that looks at facts one by one. The objection to a fact is null if it counts. */
    record Each<F extends Fact>(
            int criterion,
            Class<F> type,
            Function<Facts, List<F>> list,
            Predicate<F> concerns,
            Function<F, String> objection,
            Effect<F> effect) {
        /** Notes a fact that the criterion concerns. */
        void note(Sheets sheets, F fact, String why) {
            effect.on(sheets, criterion, fact, why);
            sheets.name(criterion, fact, why);
        }
    }

    /** A criterion that looks at one tally: its figure, or whether there are any sessions of this word. */
    record Summed(int criterion, String tally, Function<Tally, Long> figure, int word) {
        void note(Sheets sheets, Tally tally) {
            if (word < 0) {
                sheets.add(criterion, figure.apply(tally), 0);
            } else if (tally.sessions() > 0) {
                sheets.word(criterion, word);
            }
            sheets.name(criterion, tally);
        }
    }

    private static final int LAST_DAY_OF_STATIONS = 20240930;

    private final List<Each<?>> each = new ArrayList<>();
    private final List<Summed> summed = new ArrayList<>();

    Lambdas() {
        tallies();
        papers();
        own();
    }

    /** The criteria on facts. */
    List<Each<?>> each() {
        return each;
    }

    /** The criteria on tallies. */
    List<Summed> summed() {
        return summed;
    }

    /** The criterion that holds campuses against stations, from 0. */
    static int stationsInTime() {
        return 38;
    }

    /** Whether the station is that of the campus and opened in time. */
    static boolean inTime(Campus campus, Station station) {
        return station.opened() > 0
                && station.opened() <= LAST_DAY_OF_STATIONS
                && campus.id().equals(station.campus());
    }

    private void tallies() {
        sum(1, "medical_health", Tally::sessions);
        sum(2, "elders_living_alone", Tally::sessions);
        sum(3, "healthy_lifestyle", Tally::sessions);
        sum(4, "mental_health", Tally::sessions);
        sum(5, "festival_double_ninth", Tally::sessions);
        sum(6, "festival_spring_festival", Tally::sessions);
        themes(
                7,
                "memorial_day_victory_day",
                "memorial_day_martyrs_day",
                "memorial_day_national_day",
                "memorial_day_national_memorial_day");
        themes(8, "festival_spring_festival", "festival_lantern_festival", "festival_qingming", "festival_mid_autumn");
        sum(9, "volunteer_service", Tally::volunteers);
        sum(10, "volunteer_service", Tally::hours);
        sum(11, "health_promotion", Tally::beneficiaries);
        sum(12, "disease_control", Tally::participants);
        sum(13, "clean_up", Tally::sessions);
        sum(14, "civilised_practice", Tally::sessions);
    }

    private void papers() {
        by(15, "creation-plan", 20240331);
        by(16, "smoking-ban", 20240630);
        by(17, "task-list", 20240430);
        List<String> hygiene = List.of("hygiene-plan", "hygiene-measures", "hygiene-summary", "hygiene-rules");
        add(
                18,
                Paper.class,
                Facts::documents,
                p -> hygiene.contains(p.topic()),
                p -> timely(p),
                (s, n, p, no) -> word(s, n, hygiene.indexOf(p.topic()), no));
        add(19, Meeting.class, Facts::meetings, m -> held(m, m.topic(), "creation-dispatch"), m -> timely(m), times());
        add(
                20,
                Meeting.class,
                Facts::meetings,
                m -> held(m, m.topic(), "creation-special"),
                m -> single(m, m.slot()),
                (s, n, m, no) -> word(s, n, m.slot() % 100, no));
        add(21, Training.class, Facts::trainings, t -> held(t, t.topic(), "four-histories"), t -> timely(t), times());
        add(22, Training.class, Facts::trainings, t -> held(t, t.topic(), "skills-drill"), t -> timely(t), times());
        yes(
                23,
                List.of(
                        "ideology-supervision",
                        "ideology-inspection",
                        "ideology-assessment",
                        "ideology-analysis",
                        "ideology-notification"));
        yes(24, List.of("values-seen", "values-heard", "values-remembered", "values-practised"));
        add(
                25,
                Answer.class,
                Facts::answers,
                a -> a.key().equals("awareness-rate"),
                a -> null,
                (s, n, a, no) -> s.add(n, a.amount(), 0));
        add(26, Inspection.class, Facts::inspections, i -> held(i, i.kind(), "special"), i -> timely(i), times());
        add(
                27,
                Inspection.class,
                Facts::inspections,
                i -> held(i, i.kind(), "routine"),
                i -> single(i, i.slot()),
                (s, n, i, no) -> word(s, n, i.slot() % 100, no));
        add(
                28,
                Inspection.class,
                Facts::inspections,
                i -> i.kind().equals("special"),
                Lambdas::clear,
                (s, n, i, no) -> {
                    if (i.why().isEmpty()) {
                        s.add(n, i.closed(), i.found());
                    }
                });
        add(29, Problem.class, Facts::rectifications, p -> true, p -> objection(p, p.closed(), "not-closed"), share());
        List<String> roles =
                List.of("responsible-leader", "responsible-department", "responsible-unit", "platform-admin");
        add(
                30,
                Post.class,
                Facts::posts,
                p -> roles.contains(p.role()),
                p -> null,
                (s, n, p, no) -> word(s, n, roles.indexOf(p.role()), no));
    }

    private void own() {
        Set<String> indoors = Set.of("indoor-public", "workplace");
        add(
                31,
                Place.class,
                Facts::places,
                p -> indoors.contains(p.kind()),
                p -> stated(p, p.sign(), "no-sign"),
                share());
        add(
                32,
                Place.class,
                Facts::places,
                p -> p.kind().equals("vehicle"),
                p -> stated(p, p.sign(), "no-sign"),
                share());
        add(
                33,
                Place.class,
                Facts::places,
                p -> true,
                p -> objection(p, p.smokers() == 0, "smokers-seen"),
                (s, n, p, no) -> s.add(n, p.smokers(), 0));
        add(
                34,
                Place.class,
                Facts::places,
                p -> indoors.contains(p.kind()),
                p -> objection(p, p.smokers() == 0 && p.butts() == 0, "smoking-traces"),
                share());
        add(
                35,
                Place.class,
                Facts::places,
                p -> true,
                p -> objection(p, p.butts() == 0, "butts-found"),
                (s, n, p, no) -> s.add(n, p.butts(), 0));
        add(36, Station.class, Facts::stations, s -> true, s -> objection(s, s.staff() > 0, "no-people"), share());
        add(37, Station.class, Facts::stations, s -> true, s -> objection(s, s.projects() > 0, "no-projects"), share());
        add(
                38,
                Station.class,
                Facts::stations,
                s -> true,
                s -> objection(s, s.management() > 0, "no-management"),
                share());
        // 39 looks at two lists: stationsInTime
        List<String> tasks = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        add(
                40,
                Post.class,
                Facts::posts,
                p -> p.role().equals("responsible-department") && tasks.contains(p.task()),
                p -> objection(p, p.complete(), "no-responsible"),
                (s, n, p, no) -> word(s, n, tasks.indexOf(p.task()), no));
        String ad = "public-interest-ad";
        add(
                41,
                Notice.class,
                Facts::notices,
                x -> x.kind().equals(ad),
                x -> stated(x, x.draft(), "not-official-draft"),
                times());
        List<String> media = List.of("traditional-media", "web-media", "new-media");
        add(
                42,
                Notice.class,
                Facts::notices,
                x -> x.kind().equals(ad) && media.contains(x.channel()),
                x -> timely(x),
                (s, n, x, no) -> word(s, n, media.indexOf(x.channel()), no));
        add(
                43,
                Notice.class,
                Facts::notices,
                x -> x.kind().equals("landscape-piece"),
                x -> stated(x, x.durable(), "not-durable"),
                times());
        Set<String> heads = Set.of("head", "party-secretary");
        add(
                44,
                Team.class,
                Facts::teams,
                t -> held(t, t.kind(), "leading-group"),
                t -> stated(t, t.led() == null ? null : heads.contains(t.led()), "not-led-by-head"),
                times());
        Set<String> looked = Set.of("supervision", "fire-check");
        add(45, Inspection.class, Facts::inspections, i -> looked.contains(i.kind()), Lambdas::clear, share());
    }

    private void sum(int number, String tally, Function<Tally, Long> figure) {
        summed.add(new Summed(number - 1, tally, figure, -1));
    }

    private void themes(int number, String... tallies) {
        for (int i = 0; i < tallies.length; i++) {
            summed.add(new Summed(number - 1, tallies[i], Tally::sessions, i));
        }
    }

    private <F extends Fact> void add(
            int number,
            Class<F> type,
            Function<Facts, List<F>> list,
            Predicate<F> concerns,
            Function<F, String> objection,
            Effect<F> effect) {
        each.add(new Each<>(number - 1, type, list, concerns, objection, effect));
    }

    private void by(int number, String topic, int day) {
        add(
                number,
                Paper.class,
                Facts::documents,
                p -> p.topic().equals(topic),
                p -> objection(p, p.on() <= day, "late"),
                times());
    }

    private void yes(int number, List<String> keys) {
        add(
                number,
                Answer.class,
                Facts::answers,
                a -> keys.contains(a.key()),
                a -> stated(a, a.yes(), "answered-no"),
                (s, n, a, no) -> word(s, n, keys.indexOf(a.key()), no));
    }

    private static boolean held(Fact fact, String word, String wanted) {
        return fact.times() > 0 && word.equals(wanted);
    }

    private static String timely(Fact fact) {
        return fact.why().isEmpty() ? null : fact.why();
    }

    private static String objection(Fact fact, boolean fits, String otherwise) {
        return !fact.why().isEmpty() ? fact.why() : fits ? null : otherwise;
    }

    private static String stated(Fact fact, Boolean fits, String otherwise) {
        return objection(fact, fits != null && fits, fits == null ? "not-stated" : otherwise);
    }

    private static String single(Fact fact, int slot) {
        return objection(fact, slot > 0, "aggregated");
    }

    private static String clear(Inspection inspection) {
        return objection(inspection, inspection.closed() >= inspection.found(), "not-closed");
    }

    private static void word(Sheets sheets, int criterion, int word, String objection) {
        if (objection == null) {
            sheets.word(criterion, word);
        }
    }

    private static <F extends Fact> Effect<F> times() {
        return (sheets, criterion, fact, objection) -> {
            if (objection == null) {
                sheets.add(criterion, fact.times(), 0);
            }
        };
    }

    /** One of a share, unless it lies outside the period. */
    private static <F extends Fact> Effect<F> share() {
        return (sheets, criterion, fact, objection) -> {
            if (fact.why().isEmpty()) {
                sheets.add(criterion, objection == null ? 1 : 0, 1);
            }
        };
    }
}
