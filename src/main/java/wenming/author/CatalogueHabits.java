package wenming.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.model.Problem;
import wenming.model.Text;
import wenming.shape.Place;

/** How a catalogue is written, so that any two criteria read alike: one order of keys, whole sentences, nothing empty. */
final class CatalogueHabits {
    /** The keys of a criterion in the order of docs/rule-sets.md. */
    static final List<String> ORDER = List.of(
            "id",
            "title",
            "clause",
            "source",
            "mark",
            "appliesTo",
            "points",
            "measure",
            "reads",
            "words",
            "tallies",
            "parameters",
            "scale",
            "method",
            "evidence",
            "proof",
            "proofs",
            "exemption",
            "owner",
            "due",
            "effort",
            "remedy");

    /** Fewest words of an English sentence and fewest characters of a Chinese one. Ours: "see the file" is none. */
    private static final int FEWEST_WORDS = 4;

    private static final int FEWEST_CHARACTERS = 6;
    private static final Pattern KEY = Pattern.compile("/sections/\\d+/criteria/\\d+/(\\w+)");

    private CatalogueHabits() {}

    /** Keys of criteria that stand before a key that belongs before them. */
    static List<Remark> order(YamlFile file) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        String before = "id";
        try (YAMLParser parser = file.parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    continue;
                }
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                Matcher key = KEY.matcher(pointer);
                if (!key.matches() || !ORDER.contains(key.group(1))) {
                    continue;
                }
                String name = key.group(1);
                if (!name.equals("id") && ORDER.indexOf(name) < ORDER.indexOf(before)) {
                    Place place = Place.counted(parser.currentTokenLocation());
                    remarks.add(new Remark(
                            file.name(),
                            "",
                            new Problem("key-out-of-order", pointer, place.line(), place.column(), name, before, "")));
                }
                before = name;
            }
        } catch (JsonProcessingException e) {
            return remarks; // malformed from here on: reading it says so
        }
        return remarks;
    }

    /** Remedies that do not tell what to do. */
    static List<Remark> texts(RuleSet ruleSet, YamlFile file) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < ruleSet.sections().size(); i++) {
            List<Criterion> own = ruleSet.own(ruleSet.sections().get(i));
            for (int j = 0; j < own.size(); j++) {
                Criterion criterion = own.get(j);
                String pointer = "/sections/" + i + "/criteria/" + j;
                sentence(remarks, pointer + "/remedy", criterion.id(), criterion.remedy());
            }
        }
        return file.placed(remarks);
    }

    private static void sentence(List<Remark> remarks, String pointer, String of, Text remedy) {
        String zh = remedy.zh().strip();
        String en = remedy.en().strip();
        if (zh.codePointCount(0, zh.length()) < FEWEST_CHARACTERS) {
            remarks.add(Remark.at(pointer + "/zh", of, "not-a-sentence", zh, ""));
        }
        boolean capital = Character.isUpperCase(en.codePointAt(0));
        if (!capital || en.split("\\s+").length < FEWEST_WORDS) {
            remarks.add(Remark.at(pointer + "/en", of, "not-a-sentence", en, ""));
        }
    }
}
