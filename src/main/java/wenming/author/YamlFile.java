package wenming.author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenming.model.Problem;
import wenming.shape.Place;
import wenming.shape.Pointers;

/** A YAML file of a rule set: its name as the operator can open it, and its text. */
record YamlFile(String name, String text) {
    private static final YAMLFactory YAML = new YAMLFactory();

    static YamlFile read(Path path) throws IOException {
        return new YamlFile(path.toString(), Files.readString(path));
    }

    /** A parser that stands before the text. */
    YAMLParser parser() throws IOException {
        return YAML.createParser(text);
    }

    /** The remarks, each with this file's name and the place of its pointer; those that have a place keep it. */
    List<Remark> placed(List<Remark> remarks) throws IOException {
        if (remarks.isEmpty()) {
            return List.of();
        }
        List<Problem> places;
        try (YAMLParser parser = parser()) {
            places = Pointers.place(remarks.stream().map(Remark::problem).toList(), parser, Place::counted);
        } catch (JsonProcessingException e) {
            // Malformed: whoever read it into a form has said so, with the place.
            places = remarks.stream().map(Remark::problem).toList();
        }
        List<Remark> placed = new ArrayList<>();
        for (int i = 0; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            placed.add(new Remark(name, remark.of(), remark.problem().line() > 0 ? remark.problem() : places.get(i)));
        }
        return placed;
    }

    /** Anchors and aliases: the reader would take an alias for a text, and a person has to look elsewhere. */
    List<Remark> anchors() throws IOException {
        List<Remark> remarks = new ArrayList<>();
        try (YAMLParser parser = parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String found = parser.isCurrentAlias()
                        ? "*" + parser.getText()
                        : parser.getObjectId() != null && opens(token) ? "&" + parser.getObjectId() : null;
                if (found != null) {
                    Place place = Place.counted(parser.currentTokenLocation());
                    remarks.add(new Remark(
                            name, "", new Problem("yaml-anchor", "", place.line(), place.column(), found, "", "")));
                }
            }
        } catch (JsonProcessingException e) {
            return remarks; // malformed from here on: whoever reads it into a form says so, with the place
        }
        return remarks;
    }

    /** Only the token to which an anchor belongs: the parser still names it at the first key within. */
    private static boolean opens(JsonToken token) {
        return token != JsonToken.FIELD_NAME && !token.isStructEnd();
    }
}
