package wenming.desk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wenming.advise.Digest;
import wenming.intake.ResultReader;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.score.Scorecard;
import wenming.shape.Reading;

/** Reads what a scorecard says from its JSON. Keys that are not compared may be anything. */
final class DigestReader {
    private static final int MOST_DIGITS = 18;

    private final List<Problem> problems = new ArrayList<>();

    private DigestReader() {}

    /** The digest of a scorecard; refused with every problem where the text is none. */
    static Reply<Digest> read(byte[] bytes) {
        Reading<Map<String, Object>> reading = ResultReader.read(bytes);
        if (!reading.clean()) {
            return Reply.refused(reading.problems());
        }
        DigestReader reader = new DigestReader();
        Digest digest = reader.digest(new At("", reading.value()));
        return reader.problems.isEmpty()
                ? Reply.of(digest)
                : Reply.refused(ResultReader.placed(reader.problems, bytes));
    }

    /** Whether the document is a scorecard: submissions name their rule set by its id alone. */
    static boolean isResult(byte[] bytes) {
        Map<String, Object> document = ResultReader.read(bytes).value();
        return document != null && document.get("ruleSet") instanceof Map;
    }

    /** A value and its place. */
    private record At(String pointer, Object value) {
        At of(String key) {
            return new At(pointer + "/" + key, value instanceof Map<?, ?> map ? map.get(key) : null);
        }

        List<At> all() {
            List<At> all = new ArrayList<>();
            List<?> list = value instanceof List<?> some ? some : List.of();
            for (int i = 0; i < list.size(); i++) {
                all.add(new At(pointer + "/" + i, list.get(i)));
            }
            return all;
        }
    }

    private Digest digest(At card) {
        BigDecimal contract = number(card.of("contract"));
        if (contract != null && contract.compareTo(BigDecimal.valueOf(Scorecard.CONTRACT)) != 0) {
            problem(card.of("contract"), "unknown-contract", Scorecard.CONTRACT + "");
        }
        At ruleSet = card.of("ruleSet");
        At unit = card.of("unit");
        List<Digest.Line> lines = new ArrayList<>();
        list(card.of("sections"));
        for (At section : card.of("sections").all()) {
            list(section.of("criteria"));
            for (At line : section.of("criteria").all()) {
                lines.add(new Digest.Line(
                        text(line.of("id")),
                        both(line.of("title")),
                        text(line.of("status")),
                        number(line.of("points")),
                        number(line.of("max"))));
            }
        }
        return new Digest(
                text(ruleSet.of("id")),
                text(ruleSet.of("version")),
                text(ruleSet.of("sha256")),
                text(unit.of("id")),
                text(unit.of("name")),
                day(card.of("asOf")),
                number(card.of("score")),
                text(card.of("outcome")),
                card.of("grade").value() == null ? null : both(card.of("grade").of("title")),
                lines,
                card.of("missing").all().stream()
                        .map(missing -> text(missing.of("criterion")))
                        .filter(id -> id != null)
                        .toList());
    }

    private String text(At at) {
        if (at.value() instanceof String text) {
            return text;
        }
        wrong(at, "text");
        return null;
    }

    private Text both(At at) {
        String zh = text(at.of("zh"));
        String en = text(at.of("en"));
        return zh == null || en == null ? null : new Text(zh, en);
    }

    private BigDecimal number(At at) {
        BigDecimal number = at.value() instanceof BigInteger whole
                ? new BigDecimal(whole)
                : at.value() instanceof BigDecimal decimal ? decimal : null;
        // The exponent is looked at first: 1e999999999 is legal JSON and must never be written out.
        boolean fits =
                number != null && Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        if (!fits) {
            wrong(at, "number");
        }
        return fits ? number : null;
    }

    private LocalDate day(At at) {
        try {
            if (at.value() instanceof String text) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below, as for what is no text
        }
        wrong(at, "day");
        return null;
    }

    private void list(At at) {
        if (!(at.value() instanceof List)) {
            wrong(at, "list");
        }
    }

    private void wrong(At at, String expected) {
        problem(at, at.value() == null ? "missing-key" : "wrong-type", expected);
    }

    private void problem(At at, String code, String expected) {
        String key = at.pointer().substring(at.pointer().lastIndexOf('/') + 1);
        String found = at.value() == null ? "" : Problem.shortened(at.value().toString());
        if (problems.size() < Reading.MOST_PROBLEMS) {
            problems.add(new Problem(code, at.pointer(), 0, 0, found, code.equals("missing-key") ? key : expected, ""));
        }
    }
}
