package wenming.advise.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Question;
import wenming.catalogue.Vocabulary;
import wenming.model.Answer;
import wenming.model.Campus;
import wenming.model.FactKind;
import wenming.model.PlaceCount;
import wenming.model.Premises;
import wenming.model.Rectification;
import wenming.model.Statement;
import wenming.model.Submission;

/**
 * Everything that could be tried: each fact for which some criterion asks of which something can still be won. What a unit is
 * granted (honours), what happened to it (events) and what others saw (findings) is not proposed.
 */
final class Proposals {
    private static final String THEME = "theme";

    private record Words(FactKind list, String key, String wordList) {}

    private static final List<Words> WORDED = List.of(
            new Words(FactKind.DOCUMENTS, "topic", "document-topics"),
            new Words(FactKind.MEETINGS, "topic", "meeting-topics"),
            new Words(FactKind.TRAININGS, "topic", "training-topics"),
            new Words(FactKind.INSPECTIONS, "kind", "inspection-kinds"),
            new Words(FactKind.RESPONSIBILITIES, "role", "roles"),
            new Words(FactKind.TEAMS, "kind", "team-kinds"),
            new Words(FactKind.PUBLIC_NOTICES, "kind", "notice-kinds"));

    private final Submission submission;
    private final LocalDate asOf;
    private final Specimens specimens;
    private final Vocabulary vocabulary;
    private final List<Trial> trials;
    private final Map<String, Proposal> found = new LinkedHashMap<>();

    private Proposals(
            Submission submission, LocalDate asOf, Specimens specimens, Vocabulary vocabulary, List<Trial> trials) {
        this.submission = submission;
        this.asOf = asOf;
        this.specimens = specimens;
        this.vocabulary = vocabulary;
        this.trials = trials;
    }

    /** All of them, by list and then in the order of the vocabulary, so that the order of rule sets does not matter. */
    static List<Proposal> of(
            Submission submission, LocalDate asOf, Specimens specimens, Vocabulary vocabulary, List<Trial> trials) {
        Proposals all = new Proposals(submission, asOf, specimens, vocabulary, trials);
        all.premises();
        all.activities();
        WORDED.forEach(all::words);
        all.without(FactKind.VOLUNTEER_STATIONS);
        all.without(FactKind.REMINDERS);
        all.problems();
        all.events();
        all.statements();
        return List.copyOf(all.found.values());
    }

    private List<Criterion> looking(FactKind list) {
        List<Criterion> looking = new ArrayList<>();
        trials.forEach(trial -> trial.open().forEach(criterion -> {
            if (criterion.reads().contains(list)) {
                looking.add(criterion);
            }
        }));
        return looking;
    }

    /** Those of the list that are asked for, in its order; of rules of a set's own that name none, all of them. */
    private List<String> asked(String wordList, Collection<Criterion> criteria) {
        Predicate<Criterion> any = criterion -> criterion.measure().kind() == MeasureKind.OWN
                && criterion.measure().words().stream().noneMatch(vocabulary.words(wordList)::contains);
        boolean all = criteria.stream().anyMatch(any);
        return vocabulary.words(wordList).stream()
                .filter(word -> all
                        || criteria.stream()
                                .anyMatch(
                                        criterion -> criterion.measure().words().contains(word)))
                .toList();
    }

    private void propose(Proposal proposal) {
        String name = String.join(
                " ",
                proposal.list().key(),
                proposal.action(),
                proposal.key(),
                proposal.word(),
                proposal.category(),
                proposal.level(),
                proposal.answer() + "");
        found.putIfAbsent(name, proposal);
    }

    private void words(Words words) {
        List<Criterion> looking = looking(words.list());
        asked(words.wordList(), looking)
                .forEach(word -> propose(Proposal.more(
                        words.list(), words.key(), words.wordList(), word, specimens.of(words.list(), word))));
        if (looking.stream().anyMatch(criterion -> criterion.measure().words().isEmpty())) {
            without(words.list());
        }
    }

    /** An entry of whatever kind. */
    private void without(FactKind list) {
        if (!looking(list).isEmpty()) {
            propose(Proposal.more(list, "", "", "", specimens.of(list, "")));
        }
    }

    private void activities() {
        TreeSet<String> filters = new TreeSet<>(); // category, theme, level
        for (Criterion criterion : looking(FactKind.ACTIVITIES)) {
            filters(criterion.measure()).map(Proposals::named).forEach(filters::add);
            criterion.tallies().stream().map(Proposals::named).forEach(filters::add);
        }
        for (String category : inOrder("activity-categories")) {
            for (String theme : inOrder("activity-themes")) {
                for (String level : inOrder("levels")) {
                    if (filters.contains(String.join(" ", category, theme, level))) {
                        activity(category, theme, level);
                    }
                }
            }
        }
    }

    /** The activities that a common measure asks for, one filter for each of its words. */
    static Stream<ActivityFilter> filters(Measure measure) {
        List<String> words = measure.words().isEmpty() ? List.of("") : measure.words();
        return words.stream().map(measure::filterFor);
    }

    private void activity(String category, String theme, String level) {
        boolean themed = !theme.isEmpty();
        boolean any = !themed && category.isEmpty();
        propose(new Proposal(
                FactKind.ACTIVITIES,
                "more",
                themed ? THEME : any ? "" : "category",
                themed ? "activity-themes" : any ? "" : "activity-categories",
                themed ? theme : category,
                themed ? category : "",
                level,
                null,
                -1,
                List.of(),
                specimens.activity(category, theme, level)));
    }

    private static String named(ActivityFilter filter) {
        return String.join(" ", filter.category(), filter.theme(), filter.level());
    }

    /** None, then the words of a list. */
    private List<String> inOrder(String wordList) {
        List<String> words = new ArrayList<>(List.of(""));
        words.addAll(vocabulary.words(wordList));
        return words;
    }

    private void premises() {
        List<Criterion> looking = looking(FactKind.PREMISES);
        if (looking.isEmpty()) {
            return;
        }
        for (String kind : asked("place-kinds", looking)) {
            String campus = roomFor(kind);
            if (!submission.gave(FactKind.PREMISES) || campus != null) {
                propose(new Proposal(
                        FactKind.PREMISES,
                        "state",
                        "kind",
                        "place-kinds",
                        kind,
                        "",
                        "",
                        null,
                        -1,
                        List.of(),
                        Specimens.place(kind, campus == null ? firstCampus() : campus)));
            }
            List<Premises> places = submission.premises().stream()
                    .filter(place -> place.kind().equals(kind))
                    .toList();
            mend(
                    "mend",
                    "noSmokingSign",
                    kind,
                    places,
                    place -> Boolean.FALSE.equals(place.noSmokingSign()),
                    Specimens::withSign);
            mend("state", "noSmokingSign", kind, places, place -> place.noSmokingSign() == null, Specimens::withSign);
            mend("mend", "smokersSeen", kind, places, place -> more(place.smokersSeen()), Specimens::withoutSmokers);
            mend("state", "smokersSeen", kind, places, place -> place.smokersSeen() == null, Specimens::withoutSmokers);
            mend("mend", "butts", kind, places, place -> more(place.butts()), Specimens::withoutButts);
            mend("state", "butts", kind, places, place -> place.butts() == null, Specimens::withoutButts);
        }
    }

    private void mend(
            String action,
            String key,
            String kind,
            List<Premises> places,
            Predicate<Premises> wrong,
            java.util.function.Function<Premises, Proposal.Specimen> right) {
        List<Premises> faulty = places.stream().filter(wrong).toList();
        if (!faulty.isEmpty()) {
            propose(Proposal.mend(
                    FactKind.PREMISES,
                    action,
                    key,
                    "place-kinds",
                    kind,
                    faulty.stream().map(Premises::pointer).toList(),
                    faulty.get(0),
                    right.apply(faulty.get(0))));
        }
    }

    private static boolean more(Integer seen) {
        return seen != null && seen > 0;
    }

    private String firstCampus() {
        return submission.unit().campuses().stream().map(Campus::id).findFirst().orElse(null);
    }

    /** The campus that declares more places of a kind than are listed; null where none does. */
    private String roomFor(String kind) {
        for (Campus campus : submission.unit().campuses()) {
            long declared = campus.places() == null
                    ? 0
                    : campus.places().stream()
                            .filter(count -> count.kind().equals(kind))
                            .mapToLong(PlaceCount::count)
                            .sum();
            long listed = submission.premises().stream()
                    .filter(place -> place.kind().equals(kind) && campus.id().equals(place.campus()))
                    .count();
            if (declared > listed) {
                return campus.id();
            }
        }
        return null;
    }

    private void problems() {
        List<Rectification> unclosed = submission.rectifications().stream()
                .filter(problem -> problem.closedOn() == null)
                .filter(problem ->
                        problem.foundOn() != null && !problem.foundOn().isAfter(asOf))
                .toList();
        if (!unclosed.isEmpty() && !looking(FactKind.RECTIFICATIONS).isEmpty()) {
            propose(Proposal.mend(
                    FactKind.RECTIFICATIONS,
                    "mend",
                    "closedOn",
                    "",
                    "",
                    unclosed.stream().map(Rectification::pointer).toList(),
                    unclosed.get(0),
                    specimens.closed(unclosed.get(0), asOf)));
        }
    }

    /** A unit that has not said whether there were events of the negative list can say so. */
    private void events() {
        if (!submission.gave(FactKind.INCIDENTS) && !looking(FactKind.INCIDENTS).isEmpty()) {
            propose(new Proposal(FactKind.INCIDENTS, "state", "", "", "", "", "", null, -1, List.of(), null));
        }
    }

    private void statements() {
        List<Criterion> looking = looking(FactKind.STATEMENTS);
        Map<String, Statement> answered = new LinkedHashMap<>();
        submission.statements().forEach(statement -> answered.put(statement.key(), statement));
        Map<String, TreeSet<Question.AnswerType>> types = new LinkedHashMap<>();
        trials.forEach(trial -> trial.asks()
                .forEach(question -> types.computeIfAbsent(question.key(), unused -> new TreeSet<>())
                        .add(question.type())));
        for (String key : asked("statement-keys", looking)) {
            Statement now = answered.get(key);
            for (Question.AnswerType type : types.getOrDefault(key, new TreeSet<>())) {
                for (Answer answer : answers(key, type, looking)) {
                    propose(statement(key, now, answer));
                }
            }
        }
    }

    private static Proposal statement(String key, Statement now, Answer answer) {
        return new Proposal(
                FactKind.STATEMENTS,
                now == null ? "state" : "mend",
                "key",
                "statement-keys",
                key,
                "",
                "",
                answer,
                now == null ? -1 : now.index(),
                now == null ? List.of() : List.of(now.pointer()),
                Specimens.statement(key, answer));
    }

    /**
     * Yes; or each figure at which points change, and none. The highest comes first: where a wait of fifteen minutes brings as
     * much as none at all, fifteen is what to say.
     */
    private static List<Answer> answers(String key, Question.AnswerType type, List<Criterion> looking) {
        if (type == Question.AnswerType.YES_NO) {
            return List.of(new Answer.YesNo(true));
        }
        TreeSet<BigDecimal> figures = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (Criterion criterion : looking) {
            Measure measure = criterion.measure();
            if (!measure.words().contains(key)) {
                continue;
            }
            if (measure.kind() == MeasureKind.VALUE) {
                figures.addAll(criterion.scale().limits());
            } else if (measure.kind() == MeasureKind.OWN) {
                figures.addAll(measure.terms().parameters().values());
            }
        }
        return figures.descendingSet().stream().map(Specimens::amount).toList();
    }
}
