package wenming.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.score.Scorecard;

/** Submissions of one hospital, and what the desk says to them. */
final class Handing {
    private final Desk desk;

    Handing(Library library) throws IOException {
        this.desk = new Desk(new Assessors(library));
    }

    /** A submission by a rule set for some years; {@code lists} are further keys. */
    static String submission(String ruleSet, String from, String to, String lists) {
        return "{\"contract\": 1, \"unit\": {\"id\": \"u\", \"name\": \"U\", \"kind\": \"hospital\"},"
                + " \"ruleSet\": \"" + ruleSet + "\","
                + " \"period\": {\"from\": \"" + from + "\", \"to\": \"" + to + "\"}" + lists + "}";
    }

    /** An activity of so many hours. */
    static String hours(String id, String category, String date, String hours) {
        return "{\"id\": \"" + id + "\", \"title\": \"T\", \"category\": \"" + category + "\", \"date\": \"" + date
                + "\", \"hours\": " + hours + "}";
    }

    static String activities(String... all) {
        return ", \"activities\": [" + String.join(", ", all) + "]";
    }

    Answer answer(String submission, String ruleSet) {
        return desk.answer(submission.getBytes(StandardCharsets.UTF_8), ruleSet, null);
    }

    Scorecard card(String submission) {
        return card(submission, null);
    }

    Scorecard card(String submission, String ruleSet) {
        Answer answer = answer(submission, ruleSet);
        assertThat(answer).isInstanceOf(Answer.Scored.class);
        return ((Answer.Scored) answer).scorecard();
    }

    /** The problems of a submission: code, pointer, what is expected. */
    List<String> problems(String submission, String ruleSet) {
        Answer answer = answer(submission, ruleSet);
        assertThat(answer).isInstanceOf(Answer.Rejected.class);
        return ((Answer.Rejected) answer)
                .problems().stream()
                        .map(problem -> problem.code() + " " + problem.pointer() + " " + problem.expected())
                        .toList();
    }
}
