package wenming.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wenming.author.CaseFile.Case;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Vocabulary;
import wenming.intake.SubmissionReader;
import wenming.model.Period;
import wenming.model.Problem;
import wenming.model.Submission;
import wenming.shape.Nearest;
import wenming.shape.Place;
import wenming.shape.Reading;
import wenming.shape.Shape;

/** Reads the case files of one rule set; what is given goes through the same intake as every submission. */
final class CaseReader {
    private static final Shape<CaseForm> SHAPE = Shape.of(CaseForm.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuleSet ruleSet;
    private final Vocabulary vocabulary;
    private final SubmissionReader submissions;

    CaseReader(RuleSet ruleSet, Vocabulary vocabulary) {
        this.ruleSet = ruleSet;
        this.vocabulary = vocabulary;
        this.submissions = new SubmissionReader(vocabulary);
    }

    CaseFile read(Path path) throws IOException {
        YamlFile file = YamlFile.read(path);
        Reading<CaseForm> reading;
        try (YAMLParser parser = file.parser()) {
            reading = SHAPE.read(parser, vocabulary, Place::counted);
        }
        CaseForm form = reading.value();
        if (form == null || form.cases() == null) {
            return new CaseFile(file.name(), "", List.of(), placed(file, form, reading.problems()));
        }
        List<Remark> remarks = new ArrayList<>(placed(file, form, reading.problems()));
        remarks.addAll(file.placed(head(form, path)));
        List<Case> cases = new ArrayList<>();
        for (CaseForm.One one : form.cases()) {
            String pointer = "/cases/" + one.index();
            Reading<Submission> given = given(form, one);
            List<Remark> objections = given.problems().stream()
                    .map(problem -> about(one, pointer + "/given", problem))
                    .toList();
            remarks.addAll(file.placed(objections));
            if (given.value() != null && remarks.stream().noneMatch(remark -> within(remark, pointer))) {
                Remark place =
                        file.placed(List.of(Remark.at(pointer, "", "", "", ""))).get(0);
                cases.add(new Case(one.name(), place.problem().line(), given.value(), one.then()));
            }
        }
        remarks.sort(Comparator.comparingInt((Remark remark) -> remark.problem().line())
                .thenComparingInt(remark -> remark.problem().column()));
        return new CaseFile(file.name(), form.criterion(), cases, remarks);
    }

    /** What the head of the file says that the rule set does not know, and cases that cannot be told apart. */
    private List<Remark> head(CaseForm form, Path path) {
        List<Remark> remarks = new ArrayList<>();
        List<String> ids = PartCase.subjects(ruleSet);
        String id = form.criterion();
        if (id != null && !ids.contains(id)) {
            remarks.add(new Remark(
                    "", "", new Problem("unknown-criterion", "/criterion", 0, 0, id, "", Nearest.to(id, ids))));
        } else if (id != null && !path.getFileName().toString().equals(id + ".yaml")) {
            remarks.add(Remark.at("/criterion", "", "criterion-is-not-the-file", id, id + ".yaml"));
        }
        List<String> names = new ArrayList<>();
        for (CaseForm.One one : form.cases()) {
            if (one.name() != null && names.contains(one.name())) {
                remarks.add(Remark.at(
                        "/cases/" + one.index() + "/name", one.name(), "case-name-used-twice", one.name(), ""));
            }
            names.add(one.name());
        }
        if (period(form) == null
                && form.cases().stream()
                        .anyMatch(one -> one.given() != null && !one.given().containsKey("period"))) {
            remarks.add(Remark.at("", "", "missing-key", "", "period"));
        }
        return remarks;
    }

    /** A kind of unit that the set speaks to; any will do where it speaks to all. */
    private String unitKind() {
        return ruleSet.kinds().isEmpty()
                ? vocabulary.words("unit-kinds").iterator().next()
                : ruleSet.kinds().get(0);
    }

    private Period period(CaseForm form) {
        Period period = form.period() != null ? form.period() : ruleSet.period();
        return period == null || period.from() == null || period.to() == null ? null : period;
    }

    private Reading<Submission> given(CaseForm form, CaseForm.One one) {
        if (one.given() == null || (period(form) == null && !one.given().containsKey("period"))) {
            return new Reading<>(null, List.of()); // said already
        }
        Map<String, Object> whole = new Filling(unitKind(), period(form)).whole(one.given());
        try {
            Reading<Submission> read = submissions.read(JSON.writeValueAsBytes(whole), ruleSet);
            // A case stands for all that is known, also for what evaluators hand in by a file of their own.
            return new Reading<>(
                    read.value(),
                    read.problems().stream()
                            .filter(problem -> !problem.code().equals("own-findings-only"))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read from YAML can be written as JSON", e);
        }
    }

    private static Remark about(CaseForm.One one, String pointer, Problem problem) {
        return new Remark(
                "",
                one.name() == null ? "" : one.name(),
                new Problem(
                        problem.code(),
                        pointer + problem.pointer(),
                        0,
                        0,
                        problem.found(),
                        problem.expected(),
                        problem.nearest()));
    }

    private static boolean within(Remark remark, String pointer) {
        String at = remark.problem().pointer();
        return at.equals(pointer) || at.startsWith(pointer + "/");
    }

    /** Problems of the form, each with the name of its case. */
    private static List<Remark> placed(YamlFile file, CaseForm form, List<Problem> problems) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (Problem problem : problems) {
            String name = "";
            if (form != null && form.cases() != null) {
                for (CaseForm.One one : form.cases()) {
                    boolean of = problem.pointer().startsWith("/cases/" + one.index() + "/");
                    name = of && one.name() != null ? one.name() : name;
                }
            }
            remarks.add(new Remark("", name, problem));
        }
        return file.placed(remarks);
    }
}
