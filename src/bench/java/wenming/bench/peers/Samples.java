package wenming.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;
import wenming.oracle.Generator;
import wenming.shape.Reading;

/**
 * Submissions of some 20 KB for the forty-five criteria: 80 activities, 20 documents, 10 inspections, places, stations, posts.
 * The same seed makes the same submission. The program's own generator leaves a little out, as people do; here what the
 * engines would have to leave open is filled in, since "not known yet" is a word that only ours has.
 */
public final class Samples {
    private static final List<String> FIGURES = List.of("participants", "volunteers", "beneficiaries");

    private final RuleSet ruleSet;
    private final Generator generator;
    private final SubmissionReader reader;

    /** A maker that reads the rule set and the vocabulary once. */
    public Samples() {
        try {
            Library library = Wenming.library();
            ruleSet = library.book("forty-five").orElseThrow().ruleSet();
            generator = new Generator(ruleSet, library.vocabulary());
            reader = new SubmissionReader(library.vocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many submissions, read. */
    public List<Submission> read(int many) {
        List<Submission> all = new ArrayList<>(many);
        for (int seed = 0; seed < many; seed++) {
            all.add(read(tree(seed)));
        }
        return all;
    }

    /** Reads a submission that must be valid. */
    public Submission read(ObjectNode tree) {
        Reading<Submission> reading = reader.read(Generator.bytes(tree), ruleSet);
        if (!reading.clean()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.value();
    }

    /** The submission of a seed. */
    public ObjectNode tree(long seed) {
        ObjectNode tree = generator.tree(seed, Generator.Size.FULL);
        Random random = new Random(seed);
        for (JsonNode node : tree.get("activities")) {
            ObjectNode activity = (ObjectNode) node;
            for (String figure : FIGURES) {
                if (!activity.has(figure)) {
                    activity.put(figure, random.nextInt(40));
                }
            }
            if (!activity.has("hours")) {
                activity.put("hours", BigDecimal.valueOf(random.nextInt(200), 1));
            }
        }
        for (JsonNode node : tree.get("premises")) {
            fill((ObjectNode) node, "smokersSeen", random.nextInt(8) / 7);
            fill((ObjectNode) node, "butts", random.nextInt(8) / 6);
        }
        for (JsonNode node : tree.get("volunteerStations")) {
            ObjectNode station = (ObjectNode) node;
            fill(station, "staff", random.nextInt(4));
            for (String list : List.of("projects", "management")) {
                if (!station.has(list)) {
                    station.putArray(list);
                }
            }
        }
        for (JsonNode node : tree.get("inspections")) {
            ObjectNode inspection = (ObjectNode) node;
            if (!inspection.has("date") && !inspection.has("from")) {
                inspection.put("date", day(random));
            }
            int found = Math.max(
                    1, inspection.path("found").asInt(inspection.path("closed").asInt(3)));
            inspection.put("found", found); // of nothing found nothing can be closed: ours calls that not assessed
            fill(inspection, "closed", random.nextInt(found + 1));
        }
        for (JsonNode node : tree.get("rectifications")) {
            ObjectNode problem = (ObjectNode) node;
            if (!problem.has("foundOn")) {
                problem.put("foundOn", problem.path("closedOn").asText(day(random)));
            }
        }
        for (JsonNode node : tree.get("statements")) {
            if (node.get("key").asText().equals("awareness-rate")) {
                ((ObjectNode) node).put("value", BigDecimal.valueOf(700 + random.nextInt(300), 1));
            }
        }
        return tree;
    }

    private static String day(Random random) {
        return java.time.LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)).toString();
    }

    private static void fill(ObjectNode fact, String key, int number) {
        if (!fact.has(key)) {
            fact.put(key, number);
        }
    }
}
