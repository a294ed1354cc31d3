package wenming.bench.peers;

import java.util.List;
import java.util.Map;

/**
 * What one submission says, before any criterion is asked: typed, with days as numbers, tallies of activities added up,
 * and each dated fact with the reason for which it does not count. The form is told in {@code src/bench/README.md}.
 */
public record Facts(
        String unit,
        int months,
        Map<String, Tally> tallies,
        List<Place> places,
        List<Station> stations,
        List<Campus> campuses,
        List<Paper> documents,
        List<Meeting> meetings,
        List<Training> trainings,
        List<Inspection> inspections,
        List<Problem> rectifications,
        List<Post> posts,
        List<Notice> notices,
        List<Team> teams,
        List<Answer> answers) {

    /** A fact with its place in the submission. */
    public sealed interface Fact
            permits Place, Station, Campus, Paper, Meeting, Training, Inspection, Problem, Post, Notice, Team, Answer {
        /** JSON pointer in the submission. */
        String at();

        /** Why it does not count for anybody; empty if it may. */
        default String why() {
            return "";
        }

        /** How often it took place. */
        default int times() {
            return 1;
        }
    }

    /** Activities of one category, or of one theme of it. */
    public record Tally(
            long sessions,
            long participants,
            long volunteers,
            long hours,
            long beneficiaries,
            List<String> counted,
            List<Not> left) {}

    /** A fact that does not count, and why. */
    public record Not(String at, String why) {}

    public record Place(String at, String kind, Boolean sign, int smokers, int butts) implements Fact {}

    public record Station(String at, String campus, int staff, int projects, int management, int opened)
            implements Fact {}

    public record Campus(String at, String id) implements Fact {}

    public record Paper(String at, String topic, int on, int times, String why) implements Fact {}

    public record Meeting(String at, String topic, int times, int slot, String why) implements Fact {}

    public record Training(String at, String topic, int times, int slot, String why) implements Fact {}

    public record Inspection(String at, String kind, int times, int slot, int found, int closed, String why)
            implements Fact {}

    public record Problem(String at, boolean closed, String why) implements Fact {}

    public record Post(String at, String role, String task, boolean complete) implements Fact {}

    public record Notice(String at, String kind, String channel, Boolean draft, Boolean durable, int times, String why)
            implements Fact {}

    public record Team(String at, String kind, int times, String led) implements Fact {}

    public record Answer(String at, String key, Boolean yes, Long amount) implements Fact {}

    /** The list of this name. */
    public List<? extends Fact> list(String name) {
        return switch (name) {
            case "places" -> places;
            case "stations" -> stations;
            case "campuses" -> campuses;
            case "documents" -> documents;
            case "meetings" -> meetings;
            case "trainings" -> trainings;
            case "inspections" -> inspections;
            case "rectifications" -> rectifications;
            case "posts" -> posts;
            case "notices" -> notices;
            case "teams" -> teams;
            case "answers" -> answers;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
