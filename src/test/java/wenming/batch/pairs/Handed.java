package wenming.batch.pairs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wenming.catalogue.Library;
import wenming.intake.SubmissionReader;
import wenming.model.Submission;
import wenming.shape.Reading;

/** A submission in the making. */
final class Handed {
    private static final SubmissionReader READER = reader();

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private Handed(String unit, String from, String to) {
        json.put("contract", 1);
        json.putObject("unit").put("id", unit).put("name", "第" + unit + "医院").put("kind", "hospital");
        json.putObject("period").put("from", from).put("to", to);
        json.put("ruleSet", "ziyang-2021");
    }

    /** By a unit for a year. */
    static Handed by(String unit, int year) {
        return new Handed(unit, year + "-01-01", year + "-12-31");
    }

    /** By a unit for 2021. */
    static Handed by(String unit) {
        return by(unit, 2021);
    }

    static Handed by(String unit, String from, String to) {
        return new Handed(unit, from, to);
    }

    Handed named(String name) {
        ((ObjectNode) json.get("unit")).put("name", name);
        return this;
    }

    Handed photo(String sha256) {
        entry("evidence").put("kind", "photo").put("title", "志愿服务").put("sha256", sha256);
        return this;
    }

    Handed report(String text) {
        entry("evidence").put("kind", "report").put("text", text);
        return this;
    }

    Handed exemption(String note) {
        list("exemptions").addObject().put("criterion", "ZY-05").put("note", note);
        return this;
    }

    Handed found(String note) {
        list("findings")
                .addObject()
                .put("criterion", "ZY-05")
                .put("compliant", true)
                .put("date", "2021-05-01")
                .put("note", note);
        return this;
    }

    Handed activity(String category, int participants, int volunteers) {
        entry("activities")
                .put("title", "活动")
                .put("category", category)
                .put("participants", participants)
                .put("volunteers", volunteers);
        return this;
    }

    Handed inspection(int sessions, int found, int closed) {
        entry("inspections")
                .put("kind", "supervision")
                .put("sessions", sessions)
                .put("found", found)
                .put("closed", closed);
        return this;
    }

    byte[] bytes() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    Submission submission() {
        Reading<Submission> reading = READER.read(bytes(), null);
        if (reading.value() == null) {
            throw new AssertionError(reading.problems());
        }
        return reading.value();
    }

    private ObjectNode entry(String list) {
        ArrayNode entries = list(list);
        return entries.addObject().put("id", list + entries.size());
    }

    private ArrayNode list(String name) {
        return json.has(name) ? (ArrayNode) json.get(name) : json.putArray(name);
    }

    private static SubmissionReader reader() {
        try {
            return new SubmissionReader(Library.open(List.of()).vocabulary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
